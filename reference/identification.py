"""How to recognise what is traded, and which papers legal trade needs: identification.csv,
marks/<language>.csv, papers.toml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from reference.species import lineage, load_parts, load_species
from reference.tables import FOLDER, Row, read_table
from reference.toml_lines import read_toml

COLUMNS = ("key", "part", "features", "confusions", "papers", "bans", "notes", "source")
MARK_COLUMNS = ("key", "part", "features", "confusions")
NOTES = ("apollo", "caviar", "isabellinus", "rhodiola", "ring_source", "saiga_quota")
APPENDICES = ("I", "I/II", "II", "III", "none")
SOURCE = "en"

_BAN = re.compile(r"(KG|KZ|TJ|TM|UZ)(?: (\d{4}(?:-\d\d-\d\d)?))?")


@dataclass(frozen=True, slots=True)
class Ban:
    """Taking it from nature is banned in a country; `until` is a year, an ISO date, or open."""

    country: str
    until: str


@dataclass(frozen=True, slots=True)
class Marks:
    """How to recognise a part and what it is taken for. A first look, not proof."""

    features: str
    confusions: str
    language: str


@dataclass(frozen=True, slots=True)
class Identification:
    """A part of a taxon in trade. `marks` are in English."""

    taxon: str
    part: str
    marks: Marks
    papers: tuple[str, ...]
    bans: tuple[Ban, ...]
    notes: tuple[str, ...]
    source: str

    def marks_in(self, language: str) -> Marks:
        """In that language as far as it is written, else in English."""
        return load_marks(language).get((self.taxon, self.part), self.marks)


@dataclass(frozen=True, slots=True)
class Papers:
    """`cites` by appendix; `national` are those that a row may name beside them."""

    version: str
    cites: Mapping[str, tuple[str, ...]]
    national: tuple[str, ...]


@cache
def load_identification(
    path: Path = FOLDER / "identification.csv",
) -> Mapping[str, tuple[Identification, ...]]:
    """By taxon. Raises BadTableError."""
    rows = [_identification(row) for row in read_table(path, COLUMNS)]
    rows.sort(key=lambda one: one.taxon)
    return {taxon: tuple(of) for taxon, of in groupby(rows, key=lambda one: one.taxon)}


def identify(taxon: str) -> tuple[Identification, ...]:
    """The rows of a taxon, else of its nearest parent that has some."""
    known = load_identification()
    return next((known[key] for key in lineage(taxon) if key in known), ())


def described_within(taxon: str) -> tuple[str, ...]:
    """The taxa below it that have rows of their own."""
    return tuple(key for key in load_identification() if taxon in lineage(key)[1:])


@cache
def load_marks(language: str) -> Mapping[tuple[str, str], Marks]:
    """By taxon and part; empty for a language without a file."""
    path = FOLDER / "marks" / f"{language}.csv"
    if not path.is_file():
        return {}
    rows = read_table(path, MARK_COLUMNS)
    return {(row["key"], row["part"]): _marks(row, language) for row in rows}


@cache
def load_papers(path: Path = FOLDER / "papers.toml") -> Papers:
    """Raises BadTableError."""
    toml = read_toml(path)
    values: dict[str, Any] = toml.values
    cites = values.get("cites", {})
    for appendix in APPENDICES:
        if not cites.get(appendix):
            raise toml.trouble("cites", f"{appendix!r} lacks its papers; list them", appendix)
    if not isinstance(values.get("version"), str) or not values.get("national"):
        raise toml.trouble("version", "a version and the national papers must stand here")
    listed = {appendix: tuple(cites[appendix]) for appendix in APPENDICES}
    return Papers(values["version"], listed, tuple(values["national"]))


def _identification(row: Row) -> Identification:
    if row["key"] not in load_species():
        raise row.trouble(f"{row['key']!r} is no taxon of species.csv")
    if row["part"] not in load_parts():
        raise row.trouble(f"{row['part']!r} is no part of parts.csv")
    papers = _known(row, "papers", load_papers().national)
    notes, bans = _known(row, "notes", NOTES), tuple(_ban(row, one) for one in row.words("bans"))
    source = row.required("source")
    return Identification(row["key"], row["part"], _marks(row), papers, bans, notes, source)


def _marks(row: Row, language: str = SOURCE) -> Marks:
    return Marks(row.required("features"), row.required("confusions"), language)


def _known(row: Row, column: str, known: tuple[str, ...]) -> tuple[str, ...]:
    words = row.words(column)
    for word in words:
        if word not in known:
            raise row.trouble(f"{column!r} has {word!r}; use some of {', '.join(known)}")
    return words


def _ban(row: Row, words: str) -> Ban:
    found = _BAN.fullmatch(words)
    if not found:
        raise row.trouble(f"'bans' has {words!r}; write KG, KG 2030 or KG 2027-01-01")
    return Ban(found[1], found[2] or "")
