"""The component that finds plates, phones, links and times by their shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import findings_of
from nlp.patterns import DATE, LINK, PHONE, PHONE_DIGITS, PLATE_LETTERS, PLATES, TIME
from triage.model import Span


@Language.component("ilbirs_patterns", requires=["doc._.findings"], assigns=["doc._.findings"])
def find_patterns(doc: Doc) -> Doc:
    """Adds a span for each; of two that overlap the earlier kind stays."""
    found, taken = findings_of(doc), list[Span]()
    for span in _spans(found.text):
        if all(span.end <= other.start or other.end <= span.start for other in taken):
            taken.append(span)
    found.spans.extend(taken)
    found.cues.extend(f"names a {label}" for label in sorted({span.label for span in taken}))
    return doc


def _spans(text: str) -> Iterator[Span]:
    yield from (_span(found, "link", found[0].rstrip(".,;:!?)")) for found in LINK.finditer(text))
    yield from (_span(found, "time", found[0]) for found in DATE.finditer(text))
    yield from (_span(found, "phone", digits_of(found[0])) for found in _phones(text))
    for shape in PLATES:
        yield from (_span(found, "plate", plate_of(found[0])) for found in shape.finditer(text))
    yield from (
        _span(found, "time", f"{int(found[1]):02}:{found[2]}") for found in TIME.finditer(text)
    )


def digits_of(phone: str) -> str:
    return ("+" if phone.startswith("+") else "") + re.sub(r"\D", "", phone)


def plate_of(written: str) -> str:
    """The plate in Latin capitals without spaces."""
    return re.sub(r"[ \-]", "", written.upper()).translate(PLATE_LETTERS)


def _phones(text: str) -> Iterable[re.Match[str]]:
    found = PHONE.finditer(text)
    return (match for match in found if len(re.sub(r"\D", "", match[0])) in PHONE_DIGITS)


def _span(found: re.Match[str], label: str, value: str) -> Span:
    end = found.start() + len(value) if label == "link" else found.end()
    return Span(found.start(), end, label, value)
