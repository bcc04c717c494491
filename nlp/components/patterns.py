"""The component that finds links, accounts, dates, phones and plates by their shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import findings_of, spoken_languages
from nlp.dates import DATE, date_of, is_day
from nlp.patterns import (
    ACCOUNT,
    account_of,
    link_of,
    link_pattern,
    named_account_pattern,
    without_tail,
)
from nlp.phones import phones_in
from nlp.phrases import Phrases, load_phrases
from nlp.plates import plate_of, plate_pattern
from triage.model import Span

_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_LINK_SIGN = re.compile(r"[.@/:]")


@dataclass(frozen=True, slots=True)
class Patterns:
    """Adds a span for each; of two that overlap the earlier kind stays. What counts or pays
    (`counted`) makes the number before it no phone, and is no plate's letters."""

    counted: tuple[Phrases, ...]

    def __call__(self, doc: Doc) -> Doc:
        found, taken = findings_of(doc), list[Span]()
        for span in self._spans(doc, found.text):
            if all(span.end <= other.start or other.end <= span.start for other in taken):
                taken.append(span)
        found.spans.extend(taken)
        found.cues.extend(f"names a {label}" for label in sorted({span.label for span in taken}))
        return doc

    def _spans(self, doc: Doc, text: str) -> Iterator[Span]:
        if _LINK_SIGN.search(text):
            yield from _links(text)
        yield from _named_accounts(text)
        if not _DIGIT.search(text):
            return
        dates = (found for found in DATE.finditer(text) if is_day(found))
        yield from (_span(found, "date", date_of(found)) for found in dates)
        yield from self._phones(doc, text)
        yield from self._plates(doc, text)

    def _phones(self, doc: Doc, text: str) -> Iterator[Span]:
        phones = list(phones_in(text))
        counted = self._counted(doc) if phones else set()
        for start, end, number in phones:
            if end + len(text[end:]) - len(text[end:].lstrip()) not in counted:
                yield Span(start, end, "phone", number)

    def _plates(self, doc: Doc, text: str) -> Iterator[Span]:
        plates = list(plate_pattern().finditer(text))
        counted = self._counted(doc) if plates else set()
        for found in plates:
            letters = list(_letters_in(found))
            is_kyrgyz = len(letters) > 1 and plate_of(letters[0][0]) == "KG"
            starts = {one.start() for one in letters[is_kyrgyz:]}
            if not starts & counted and not (_is_shouted(text, found) and not is_kyrgyz):
                yield _span(found, "plate", plate_of(found[0]))

    def _counted(self, doc: Doc) -> set[int]:
        """Where the words begin that count or pay, as offsets in the text."""
        folded, languages = findings_of(doc).folded, spoken_languages(doc)
        hits = (hit for phrases in self.counted for hit in phrases.find(folded, languages))
        return {doc[hit.start].idx for hit in hits}


def _links(text: str) -> Iterator[Span]:
    for found in link_pattern().finditer(text):
        written = without_tail(found[0])
        yield Span(found.start(), found.start() + len(written), "link", link_of(written))
    yield from (_span(found, "account", account_of(found[0])) for found in ACCOUNT.finditer(text))


def _named_accounts(text: str) -> Iterator[Span]:
    for found in named_account_pattern().finditer(text):
        yield Span(found.start(1), found.end(1), "account", account_of(found[1]))


def _letters_in(found: re.Match[str]) -> Iterator[re.Match[str]]:
    return _LETTERS.finditer(found.string, found.start(), found.end())


def _is_shouted(text: str, found: re.Match[str]) -> bool:
    """Written apart among capitals: there any short word looks like a plate's."""
    if " " not in found[0] or len(text) < 3 * len(found[0]):
        return False
    return sum(map(str.isupper, text)) > sum(map(str.islower, text))


def _span(found: re.Match[str], label: str, value: str) -> Span:
    return Span(found.start(), found.end(), label, value)


@Language.factory(
    "ilbirs_patterns", requires=["doc._.findings", "doc.cats"], assigns=["doc._.findings"]
)
def make_patterns(nlp: Language, name: str) -> Patterns:
    return Patterns((load_phrases("units.csv", "unit"), load_phrases("multipliers.csv", "number")))
