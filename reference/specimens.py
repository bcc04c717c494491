"""What our parts are called in reports to CITES: codes of specimens and the units they go with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from reference.species import load_parts
from reference.tables import FOLDER, Row, read_table

COLUMNS = ("part", "beside", "code", "term", "units", "source")
UNITS = ("kg", "g", "l", "m3", "no")
SHORTEST = 3
"""Letters of a word that may name a part by itself."""
STEM = 4
"""Letters that are left of one when its ending is cut off, one less for a Russian vowel: мясо."""
VOWELS = "аеёийоуыьэюя"


@dataclass(frozen=True, slots=True)
class Specimen:
    """A description of a specimen in CITES reports. `units` has the preferred one first; `beside`
    is another part that has to be told with it."""

    part: str
    beside: str
    code: str
    term: str
    units: tuple[str, ...]


@cache
def load_specimens(path: Path = FOLDER / "specimens.csv") -> Mapping[str, tuple[Specimen, ...]]:
    """By part, in the order of the file: every part of parts.csv has at least one."""
    rows = [_specimen(row) for row in read_table(path, COLUMNS)]
    return {part: tuple(of) for part, of in groupby(rows, key=lambda one: one.part)}


@cache
def part_words() -> Mapping[str, str]:
    """Single words of all languages, in small letters, that name one part and no other; also less
    their last one or two letters."""
    found: dict[str, set[str]] = {}
    for part, word in _words():
        found.setdefault(word, set()).add(part)
    return {word: next(iter(parts)) for word, parts in found.items() if len(parts) == 1}


def part_word(part: str, language: str) -> str:
    """The first name of a part in a language (Uzbek in Latin), else its key; nothing for none."""
    names = load_parts()[part].names if part in load_parts() else {}
    column = "uz_latn" if language == "uz" else language
    return next(iter(names.get(column, ())), part)


def _words() -> Iterator[tuple[str, str]]:
    for key, part in load_parts().items():
        for names in part.names.values():
            for name in names:
                yield from ((key, stem) for stem in _stems(name.casefold()))


def _stems(name: str) -> Iterator[str]:
    if name.isalpha() and len(name) >= SHORTEST:
        yield name
        yield from (name[:end] for end in (-1, -2) if len(name[:end]) >= STEM)
    if len(name) == STEM and name.isalpha() and name[-1] in VOWELS:
        yield name[:-1]


def _specimen(row: Row) -> Specimen:
    units = row.words("units")
    for part in filter(None, (row.required("part"), row["beside"])):
        if part not in load_parts():
            raise row.trouble(f"{part!r} is no part of parts.csv")
    if not units or any(unit not in UNITS for unit in units):
        raise row.trouble(f"'units' must list some of {', '.join(UNITS)}")
    return Specimen(row["part"], row["beside"], row.required("code"), row.required("term"), units)
