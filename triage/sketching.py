"""What a tip leaves for joining: its sketch, and the clues by which an index finds its like."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from triage.marks import marks_of
from triage.model import Clues, PinMeaning, Place, Reading, Sketch, TipWords

WINDOWS = {
    "now": (timedelta(hours=1), timedelta(0)),
    "today": (timedelta(hours=18), timedelta(0)),
    "yesterday": (timedelta(hours=42), timedelta(hours=6)),
    "week": (timedelta(days=7), timedelta(0)),
    "earlier": (timedelta(days=60), timedelta(days=5)),
}
"""From so long to so long before it was sent."""
UNTOLD = (timedelta(hours=36), timedelta(0))
BANDS = 8
"""Of eight bits each: hashes that differ in up to seven bits share one at least."""
EXACT_KM = 0.3
"""Nobody stands where it happened."""
COARSE_KM = 7.0
SPOT_KM = 3.0
"""A place no vaguer than this has a small cell of its own."""
ANYWHERE, LOST = "anywhere", "lost"
"""What a tip with a place asks of those without one, they ask of all."""
VAGUE_KM = 40.0
"""A vaguer place is no clue at all."""


class Cells(Protocol):
    """H3 cells, the small ones (some 2.5 km wide) and the wide ones (some 17 km)."""

    def small(self, lat: float, lon: float) -> str: ...

    def wide(self, lat: float, lon: float) -> str: ...

    def around(self, cell: str) -> tuple[str, ...]:
        """The cell and its neighbours."""


def sketch_of(
    content: TipWords, reading: Reading, place: Place, sent: datetime, *, accuses: bool
) -> Sketch:
    """`place` with no country is no place. Pictures are there once they are clean."""
    earliest, latest = WINDOWS["now"] if reading.urgent else WINDOWS.get(content.happened, UNTOLD)
    known = place.country is not None
    return Sketch(
        sent=sent,
        begun=sent - earliest,
        ended=sent - latest,
        lat=place.lat if known else None,
        lon=place.lon if known else None,
        radius_km=max(place.radius_km, _least_radius(content)),
        taxa=reading.taxa,
        offence=reading.offence if reading.is_crime else "",
        marks=marks_of(content, reading),
        cues=tuple(sorted(set(_cues(reading)))),
        is_accusing=accuses,
    )


def _least_radius(content: TipWords) -> float:
    """A pin that only says the neighbourhood was moved to a crossing some kilometres off."""
    is_coarse = content.pin is not None and content.pin.meaning is PinMeaning.NEAR
    return COARSE_KM if is_coarse else EXACT_KM


def grown(old: Sketch, content: TipWords, reading: Reading, *, accuses: bool) -> Sketch:
    """The sketch of a tip to which more was added: it keeps what it had. `reading` is of all of
    its words; where and when were judged already, and only a first point is new."""
    pin = content.pin if old.lat is None else None
    return replace(
        old,
        lat=pin.lat if pin else old.lat,
        lon=pin.lon if pin else old.lon,
        radius_km=max(old.radius_km, _least_radius(content)) if pin else old.radius_km,
        taxa=tuple(dict.fromkeys((*old.taxa, *reading.taxa))),
        offence=old.offence or (reading.offence if reading.is_crime else ""),
        marks=tuple(sorted({*old.marks, *marks_of(content, reading)})),
        cues=tuple(sorted({*old.cues, *_cues(reading)})),
        is_accusing=old.is_accusing or accuses,
    )


def _cues(reading: Reading) -> Iterator[str]:
    for part in reading.parts:
        yield f"part {part}"
    prices = {(float(value), unit) for value, unit in _prices(reading)}
    for value, unit in prices:
        yield f"price:{unit} {value:g}"
    for quantity in reading.quantities:
        if (quantity.value, quantity.unit) not in prices:
            yield f"count {quantity.value:g}"


def _prices(reading: Reading) -> Iterator[list[str]]:
    """Number and currency."""
    return (span.value.split() for span in reading.spans if span.label == "money")


def clues_of(sketch: Sketch, cells: Cells) -> Clues:
    """A tip that accuses leaves clues that only its like ask for, and itself asks for both."""
    shown, near = tuple(_shown(sketch)), tuple(_near(sketch, cells))
    rare = (*sketch.marks, *_about(sketch, LOST if _has_place(sketch) else ANYWHERE))
    left = (*sketch.marks, *shown, *_here(sketch, cells), *_about(sketch, ANYWHERE))
    if not _has_place(sketch):
        left = (*left, *_about(sketch, LOST))
    if not sketch.is_accusing:
        return Clues(left, rare, near, shown)
    asked = ((*one, *_apart(one)) for one in (rare, near, shown))
    return Clues(_apart(left), *asked)


def _apart(clues: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"apart {clue}" for clue in clues)


def _here(sketch: Sketch, cells: Cells) -> Iterator[str]:
    if sketch.lat is None or sketch.lon is None or not _has_place(sketch):
        return
    yield from _of_kind(cells.wide(sketch.lat, sketch.lon), sketch)
    if sketch.radius_km <= SPOT_KM:
        yield from _of_spot(cells.small(sketch.lat, sketch.lon), sketch)


def _near(sketch: Sketch, cells: Cells) -> Iterator[str]:
    if sketch.lat is None or sketch.lon is None or not _has_place(sketch):
        return
    for cell in cells.around(cells.wide(sketch.lat, sketch.lon)):
        yield from _of_kind(cell, sketch)
    if sketch.radius_km <= SPOT_KM:
        for cell in cells.around(cells.small(sketch.lat, sketch.lon)):
            yield from _of_spot(cell, sketch)


def _has_place(sketch: Sketch) -> bool:
    return sketch.lat is not None and sketch.radius_km <= VAGUE_KM


def _about(sketch: Sketch, where: str) -> Iterator[str]:
    """An animal and a cue of it: all that there is to go by where no place is told."""
    for taxon in sketch.taxa:
        yield from (f"{where} {taxon} {cue}" for cue in sketch.cues)


def _of_kind(cell: str, sketch: Sketch) -> Iterator[str]:
    """In a busy place the animal and the deed tell the like from the many."""
    yield from (f"cell {cell} {taxon}" for taxon in sketch.taxa)
    if sketch.offence:
        yield f"cell {cell} {sketch.offence}"


def _of_spot(cell: str, sketch: Sketch) -> Iterator[str]:
    yield f"cell {cell}"
    yield from _of_kind(cell, sketch)


def _shown(sketch: Sketch) -> Iterator[str]:
    for picture in sketch.pictures:
        for at in range(BANDS):
            yield f"band {at} {picture >> (8 * at) & 0xFF:02x}"
