"""The component that finds hours and days told in words: 5 in the morning, the 15th of May."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import WILD, findings_of, spoken_languages, tokens_of
from nlp.clocks import Marks, Told, told_at
from nlp.phrases import Phrases, load_phrases, spelled
from triage.model import Span


@dataclass(frozen=True, slots=True)
class Times:
    """Adds a span for each hour (17:30) and each day (05-15), where no other shape stands."""

    hours: Phrases
    months: Phrases
    numbers: Phrases
    counted: tuple[Phrases, ...]

    def __call__(self, doc: Doc) -> Doc:
        found = findings_of(doc)
        marks = self._marks(doc)
        told = [_span(doc, one) for one in _all(marks)] if marks.numbers else []
        shapes = [one for one in found.spans if one.label not in WILD]
        spans = [one for one in told if not any(_overlap(one, other) for other in shapes)]
        found.spans.extend(spans)
        found.cues.extend(f"names a {label}" for label in sorted({span.label for span in spans}))
        return doc

    def _marks(self, doc: Doc) -> Marks:
        found, languages = findings_of(doc), spoken_languages(doc)
        digits = {at: word for at, word in enumerate(found.words) if word[0].isdigit()}
        folded = spelled(found.words, found.folded) if digits else found.folded
        spoken = self.numbers.find(folded, languages)
        numbers = digits | {hit.start: hit.value for hit in spoken if len(hit.value) <= 2}
        for at in _taken(doc) if numbers else ():
            numbers.pop(at, None)
        if not numbers:
            return Marks(found.words, numbers)
        hours = {hit.start: hit for hit in self.hours.find(folded, languages)}
        if not digits:
            return Marks(found.words, numbers, kinds=hours)
        months = {hit.start: hit for hit in self.months.find(folded, languages)}
        # Only a number with a point, or one behind a month, may be a price or a weight as well.
        is_doubtful = months or any("." in word for word in digits.values())
        counted = self.counted if is_doubtful else ()
        prices = frozenset(hit.start for one in counted for hit in one.find(folded, languages))
        return Marks(found.words, numbers, _gaps(doc), hours, months, prices)


def _gaps(doc: Doc) -> frozenset[int]:
    """The words after white space, where a clock with a colon may stand."""
    if ":" not in findings_of(doc).words:
        return frozenset()
    return frozenset(token.i + 1 for token in doc if token.whitespace_)


def _taken(doc: Doc) -> Iterator[int]:
    """The tokens that already belong to a phone, a plate, a link."""
    for span in findings_of(doc).spans:
        if span.label not in WILD:
            yield from tokens_of(doc, span)


def _all(marks: Marks) -> Iterator[Told]:
    """From the left; what belongs to one is in no other."""
    free = 0
    for at in sorted(marks.numbers):
        told = told_at(marks, at) if at >= free else None
        if told and told.start >= free:
            yield told
            free = told.end


def _overlap(one: Span, other: Span) -> bool:
    """A clock may begin before a link and end in it: `8:12t.me/`."""
    return one.start < other.end and other.start < one.end


def _span(doc: Doc, told: Told) -> Span:
    words = doc[told.start : told.end]
    return Span(words.start_char, words.start_char + len(words.text), told.label, told.value)


@Language.factory(
    "ilbirs_times", requires=["doc._.findings", "doc.cats"], assigns=["doc._.findings"]
)
def make_times(nlp: Language, name: str) -> Times:
    return Times(
        load_phrases("hours.csv", "kind"),
        load_phrases("months.csv", "month"),
        load_phrases("numbers.csv", "number"),
        (load_phrases("units.csv", "unit"), load_phrases("multipliers.csv", "number")),
    )
