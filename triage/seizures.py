"""Seizures: what an officer writes of what was seized, line by line, as values to report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from triage.model import Reading, Seizure
from triage.ports import Reads
from triage.seized_words import amounts_of, parts_by_word, pieces_of

LONGEST = 300
"""Characters of a line."""
MOST = 30
"""Lines at once."""
HUGE = 10_000_000.0
LIVE = "live"
PACKS = ("sack", "box", "jar")


class Doubt(StrEnum):
    """What an officer may want to write better; the line is kept all the same."""

    TAXON = "taxon"
    PART = "part"
    NUMBER = "number"
    PACK = "pack"
    UNIT = "unit"


class Fault(StrEnum):
    """Why a line is not taken."""

    EMPTY = "empty"
    NONE = "none"
    HUGE = "huge"
    MONEY = "money"
    LONG = "long"
    MANY = "many"


class Specimen(Protocol):
    """A row of reference/specimens.csv."""

    @property
    def part(self) -> str: ...

    @property
    def beside(self) -> str: ...

    @property
    def code(self) -> str: ...

    @property
    def units(self) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True)
class Terms:
    """`specimens` by part; `words` are those that name a part by themselves, in small letters."""

    specimens: Mapping[str, Sequence[Specimen]]
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SeizedLine:
    """`units` are those that CITES asks for, the preferred one first."""

    seizure: Seizure
    doubts: tuple[Doubt, ...] = ()
    units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Seized:
    """All that was written. `faults` are words that were not taken, each with its reason."""

    lines: tuple[SeizedLine, ...] = ()
    faults: tuple[tuple[str, Fault], ...] = ()

    @property
    def seizures(self) -> tuple[Seizure, ...]:
        return tuple(line.seizure for line in self.lines)


def read_seizures(words: str, reader: Reads, terms: Terms) -> Seized:
    """Never raises for what is written: what is not understood stays as words, with a doubt."""
    pieces = list(pieces_of(words))
    if not pieces or len(pieces) > MOST:
        return Seized(faults=(("", Fault.MANY if pieces else Fault.EMPTY),))
    found = [(piece, _line(piece, reader, terms)) for piece in pieces]
    return Seized(
        tuple(line for _, line in found if isinstance(line, SeizedLine)),
        tuple((piece[:LONGEST], line) for piece, line in found if isinstance(line, Fault)),
    )


def _line(words: str, reader: Reads, terms: Terms) -> SeizedLine | Fault:
    if len(words) > LONGEST:
        return Fault.LONG
    reading = reader.read(words)
    amounts, parts = list(amounts_of(words, reading)), _parts(words, reading, terms)
    taxon = "" if reading.is_guess and not parts else _taxon(reading)
    if not (taxon or parts or amounts) and reading.quantities and not _is_packed(reading):
        return Fault.MONEY
    specimen = _specimen(parts, {unit for _, unit in amounts}, terms)
    units = tuple(specimen.units) if specimen else ()
    quantity, unit = _chosen(amounts, units) or (None, "")
    if quantity is not None and not 0 < quantity <= HUGE:
        return Fault.HUGE if quantity > 0 else Fault.NONE
    part, code = (specimen.part, specimen.code) if specimen else ("", "")
    seizure = Seizure(words, taxon, code, quantity, unit, part)
    return SeizedLine(seizure, tuple(_doubts(seizure, units, packed=_is_packed(reading))), units)


def _taxon(reading: Reading) -> str:
    """What the reader is sure of; else what the words name, for the officer says what it was."""
    named = (span.value for span in reading.spans if span.label == "taxon")
    return next(iter((*reading.taxa, *named)), "")


def _parts(words: str, reading: Reading, terms: Terms) -> tuple[str, ...]:
    """In the order of the words; a part inside the name of a taxon is found by its own word, and
    so is that it lives."""
    spans = sorted(reading.spans, key=lambda span: span.start)
    named = (span.value for span in spans if span.label == "part")
    read = tuple(dict.fromkeys((*named, *reading.parts)))
    guessed = parts_by_word(words, terms.words)
    return tuple(dict.fromkeys((*read, *(one for one in guessed if not read or one == LIVE))))


def _specimen(parts: Sequence[str], said: set[str], terms: Terms) -> Specimen | None:
    """What is alive is reported as alive, whatever else is named; a gall bladder is counted and
    gall is weighed."""
    rows = [
        row
        for part in parts
        for row in terms.specimens.get(part, ())
        if not row.beside or row.beside in parts
    ]
    rows.sort(key=lambda row: (not row.beside, row.part != LIVE))
    first = next(iter(rows), None)
    same = (row for row in rows if first and row.part == first.part and row.beside == first.beside)
    return next((row for row in same if said & set(row.units)), first)


def _chosen(amounts: Iterable[tuple[float, str]], units: Sequence[str]) -> tuple[float, str] | None:
    """The one that CITES prefers, else the first."""
    ranks = {unit: rank for rank, unit in enumerate(units)}
    return min(amounts, key=lambda one: ranks.get(one[1], len(ranks)), default=None)


def _is_packed(reading: Reading) -> bool:
    return any(one.unit in PACKS for one in reading.quantities)


def _doubts(seizure: Seizure, units: Sequence[str], *, packed: bool) -> Iterator[Doubt]:
    if not seizure.taxon:
        yield Doubt.TAXON
    elif not seizure.part:
        yield Doubt.PART
    if seizure.quantity is None:
        yield Doubt.PACK if packed else Doubt.NUMBER
    elif units and seizure.unit not in units and not (seizure.unit == "g" and "kg" in units):
        yield Doubt.UNIT
