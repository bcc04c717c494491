"""The component that finds how many of what: counts, weights, money."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import WILD, Findings, findings_of, spoken_languages
from nlp.clocks import MONEY_SIGNS
from nlp.phrases import Phrases, load_phrases
from triage.model import Quantity, Span

CURRENCIES = {"KGS", "KZT", "UZS", "TJS", "TMT", "USD", "RUB", "EUR"}
REACH = 3
MOST_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Quantities:
    """A number counts when a unit, a taxon or a part follows within three words."""

    units: Phrases
    numbers: Phrases
    multipliers: Phrases

    def __call__(self, doc: Doc) -> Doc:
        found, languages = findings_of(doc), spoken_languages(doc)
        words = {h.start: float(h.value) for h in self.numbers.find(found.folded, languages)}
        digits = (at for at, word in enumerate(found.words) if word[0].isdigit())
        starts = sorted({*words, *digits})
        if starts:
            tables = self._tables(doc, words, languages)
            _read_all(doc, tables, starts)
            units_named = {quantity.unit for quantity in found.quantities}
            found.cues.extend(f"counts {unit}" for unit in sorted(units_named))
        return doc

    def _tables(self, doc: Doc, words: dict[int, float], languages: Collection[str]) -> _Tables:
        found = findings_of(doc)
        units = {hit.start: hit.value for hit in self.units.find(found.folded, languages)}
        units |= {
            at: MONEY_SIGNS[word] for at, word in enumerate(found.words) if word in MONEY_SIGNS
        }
        times = self.multipliers.find(found.folded, languages)
        taken = [(span.start, span.end) for span in found.spans if span.label not in WILD]
        return _Tables(
            _counted(doc, found) | units, {h.start: float(h.value) for h in times}, words, taken
        )


@dataclass(frozen=True, slots=True)
class _Tables:
    units: dict[int, str]
    times: dict[int, float]
    words: dict[int, float]
    taken: Sequence[tuple[int, int]]


def _read_all(doc: Doc, tables: _Tables, starts: Sequence[int]) -> None:
    """Reads from the left; what belongs to one quantity starts no other."""
    free = 0
    for at in starts:
        if at >= free:
            free = _read(doc, tables, at, free)


def _read(doc: Doc, tables: _Tables, at: int, free: int) -> int:
    """Reads a quantity that starts at a token, behind what is read; returns where to go on."""
    found = findings_of(doc)
    word = found.words[at]
    number = number_of(word) if word[0].isdigit() else tables.words.get(at)
    offset = doc[at].idx
    if number is None or any(first <= offset < last for first, last in tables.taken):
        return at + 1
    value, after = _grown(doc, number, at, tables)
    money = MONEY_SIGNS.get(found.words[at - 1]) if at > free else None
    end = next((i for i in range(after, min(after + REACH, len(doc))) if i in tables.units), None)
    if money:
        _note(doc, tables, Quantity(value, money, ""), (at - 1, after))
        return after
    if end is None or _is_broken(doc, after, end):
        return after
    _note(doc, tables, Quantity(value, tables.units[end], ""), (at, end + 1))
    return end + 1


def _grown(doc: Doc, number: float, at: int, tables: _Tables) -> tuple[float, int]:
    """The number with the groups of digits and the thousands that follow it."""
    value, after = number, at + 1
    while after < len(doc) and _is_group(doc, after) and float(value).is_integer():
        value, after = value * 1000 + float(doc[after].text), after + 1
        if value > 10**MOST_DIGITS:
            break
    while after < len(doc) and after in tables.times:
        value, after = value * tables.times[after], after + 1
    return value, after


def _is_group(doc: Doc, at: int) -> bool:
    text = doc[at].text
    return (
        len(text) == 3
        and text.isdecimal()
        and doc[at - 1].whitespace_ == " "
        and (doc[at - 1].text.isdecimal() and len(doc[at - 1].text) <= 3)
    )


def _is_broken(doc: Doc, start: int, end: int) -> bool:
    return any(
        doc[at].text[0] in ".,;:!?()\n" or doc[at].text[0].isdigit() for at in range(start, end)
    )


def number_of(text: str) -> float | None:
    """1.500 and 1,500 are thousands, 1,5 and 1.5 are not; None for what is no number."""
    groups = text.replace(",", ".").split(".")
    if not all(group.isdecimal() for group in groups) or len(text) > MOST_DIGITS:
        return None
    if len(groups) > 1 and all(len(group) == 3 for group in groups[1:]):
        return float("".join(groups))
    return float(".".join(groups)) if len(groups) <= 2 else None


def _counted(doc: Doc, found: Findings) -> dict[int, str]:
    """Token positions where a taxon or a part begins, as units of their own."""
    spans = [span for span in found.spans if span.label in WILD]
    at_offset = {token.idx: token.i for token in doc} if spans else {}
    return {at_offset[span.start]: span.value for span in spans if span.start in at_offset}


def _note(doc: Doc, tables: _Tables, quantity: Quantity, tokens: tuple[int, int]) -> None:
    """Notes it, save where a part of its words already belongs to a phone, a link, an hour."""
    found, words = findings_of(doc), doc[tokens[0] : tokens[1]]
    if any(words.start_char < last and first < words.end_char for first, last in tables.taken):
        return
    found.quantities.append(Quantity(quantity.value, quantity.unit, words.text))
    label = "money" if quantity.unit in CURRENCIES else "quantity"
    value = f"{quantity.value:.{MOST_DIGITS}g} {quantity.unit}"
    found.spans.append(Span(words.start_char, words.end_char, label, value))


@Language.factory(
    "ilbirs_quantities", requires=["doc._.findings", "doc.cats"], assigns=["doc._.findings"]
)
def make_quantities(nlp: Language, name: str) -> Quantities:
    return Quantities(
        load_phrases("units.csv", "unit"),
        load_phrases("numbers.csv", "number"),
        load_phrases("multipliers.csv", "number"),
    )
