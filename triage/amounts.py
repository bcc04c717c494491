"""How much: which number or weight in a reading is many, and which a mass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from triage.matters import Matter
from triage.model import Quantity, Span
from triage.urgency_rules import Amounts

MANY, MASS = "many", "mass"
KILOGRAMS = {"kg": 1.0, "g": 0.001, "t": 1000.0}
HEADS = {"head": 1.0, "piece": 1.0, "pair": 2.0}
WILD = ("part", "taxon")
REST = ""
"""The row of a table for whatever has none of its own."""


@dataclass(frozen=True, slots=True)
class Amount:
    """`size` is many or a mass; `words` are those of the text."""

    size: str
    words: str


def largest_amount(matter: Matter, amounts: Amounts) -> Amount | None:
    """The gravest quantity, the first of equals; None where nothing is many."""
    found = dict(_graded(matter, amounts))
    return next((Amount(size, found[size]) for size in (MASS, MANY) if size in found), None)


def _graded(matter: Matter, amounts: Amounts) -> Iterator[tuple[str, str]]:
    # The last pair of a size stays in a dict: from the end, so that the first one does.
    for quantity in reversed(matter.reading.quantities):
        value, limits = _measure(quantity, matter, amounts)
        if limits and value >= limits[0]:
            yield MASS if value >= limits[1] else MANY, quantity.words


def _measure(
    quantity: Quantity, matter: Matter, amounts: Amounts
) -> tuple[float, tuple[float, float] | None]:
    """The quantity in the measure of its table, and the limits there; None for money."""
    unit = quantity.unit
    if unit in amounts.packs:
        return quantity.value, amounts.packs[unit]
    if unit in KILOGRAMS:
        thing = _beside(quantity, matter)
        return quantity.value * KILOGRAMS[unit], _row(thing, matter, amounts.kilograms)
    thing = _beside(quantity, matter) if unit in HEADS else unit
    if not _is_wild(thing, matter):
        return 0.0, None
    return quantity.value * HEADS.get(unit, 1.0), _row(thing, matter, amounts.counts)


def _row(
    thing: str, matter: Matter, table: Mapping[str, tuple[float, float]]
) -> tuple[float, float]:
    """By the thing itself, else by the group of its taxon or of the first one known."""
    groups = {taxon.key: taxon.group for taxon in matter.taxa}
    group = groups.get(thing) or next(iter(groups.values()), REST)
    return table.get(thing) or table.get(group) or table[REST]


def _is_wild(thing: str, matter: Matter) -> bool:
    """A part or a taxon; a price is neither."""
    reading = matter.reading
    return thing == REST or thing in reading.parts or thing in reading.taxa


def _beside(quantity: Quantity, matter: Matter) -> str:
    """The part or taxon that a weight or a count of pieces is of: the nearest in the text, what
    follows before what precedes; else the first that was read."""
    reading = matter.reading
    spans = [span for span in reading.spans if span.label in WILD]
    own = next((span for span in reading.spans if _tells(span, quantity)), None)
    if own and spans:
        return min(spans, key=lambda span: _distance(own, span)).value
    return next(iter((*reading.parts, *reading.taxa)), REST)


def _tells(span: Span, quantity: Quantity) -> bool:
    return span.label == "quantity" and span.value == f"{quantity.value:.12g} {quantity.unit}"


def _distance(own: Span, span: Span) -> tuple[int, bool]:
    is_before = span.start < own.start
    return (own.start - span.end if is_before else max(0, span.start - own.end)), is_before
