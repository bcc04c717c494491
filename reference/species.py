"""Species, parts and offences: the facts of `species.csv`, `parts.csv` and `offences.csv`."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

HERE = Path(__file__).parent
COLUMN_LANGUAGES: dict[str, str] = {
    "en": "en", "ru": "ru", "ky": "ky", "kk": "kk",
    "uz_latn": "uz", "uz_cyrl": "uz", "tg": "tg", "tk": "tk",
}  # fmt: skip
"""Column of names -> the language (ISO 639-1) its names are in."""


@dataclass(frozen=True, slots=True)
class Species:
    """A taxon with its names by column, listings, and how far it needs care (1 to 5)."""

    key: str
    rank: str
    parent: str
    group: str
    cites: str
    cms: str
    iucn: str
    native_to: tuple[str, ...]
    red_book: tuple[str, ...]
    names: Mapping[str, tuple[str, ...]]
    parts: tuple[str, ...]
    lookalikes: tuple[str, ...]
    sensitivity: int

    def name_in(self, language: str) -> str:
        """The first name in a language (Uzbek in Latin), else the scientific one."""
        column = "uz_latn" if language == "uz" else language
        return next(iter(self.names.get(column, ())), self.key)


@dataclass(frozen=True, slots=True)
class Part:
    """A part, product or state of an animal or plant: horn, skin, live."""

    key: str
    names: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Offence:
    """An offence key with its labels, class codes and laws."""

    key: str
    labels: Mapping[str, str]
    iccs_code: str
    iccs_title: str
    laws: Mapping[str, str]
    law_source: str

    def label_in(self, language: str) -> str:
        column = "uz_latn" if language == "uz" else language
        return self.labels.get(column) or self.labels["en"]


@lru_cache(maxsize=1)
def load_species() -> Mapping[str, Species]:
    """Every taxon by its scientific name, in the order of the file."""
    return {row["key"]: _species(row) for row in _rows(HERE / "species.csv")}


@lru_cache(maxsize=1)
def load_parts() -> Mapping[str, Part]:
    return {row["key"]: Part(row["key"], _names(row)) for row in _rows(HERE / "parts.csv")}


@lru_cache(maxsize=1)
def load_offences() -> Mapping[str, Offence]:
    return {row["key"]: _offence(row) for row in _rows(HERE / "offences.csv")}


def lineage(key: str) -> tuple[str, ...]:
    """The taxon and its parents, nearest first; only itself when we do not know it."""
    species = load_species()
    line = [key]
    while line[-1] in species and species[line[-1]].parent:
        line.append(species[line[-1]].parent)
    return tuple(line)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as source:
        yield from csv.DictReader(source)


def _split(cell: str, by: str = "|") -> tuple[str, ...]:
    return tuple(filter(None, (word.strip() for word in cell.split(by))))


def _names(row: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    return {column: _split(row[column]) for column in COLUMN_LANGUAGES}


def _species(row: Mapping[str, str]) -> Species:
    return Species(
        key=row["key"],
        rank=row["rank"],
        parent=row["parent"],
        group=row["group"],
        cites=row["cites"],
        cms=row["cms"],
        iucn=row["iucn"],
        native_to=_split(row["native_to"], " "),
        red_book=_split(row["red_book"], " "),
        names=_names(row),
        parts=_split(row["parts"]),
        lookalikes=_split(row["lookalikes"]),
        sensitivity=int(row["sensitivity"]),
    )


def _offence(row: Mapping[str, str]) -> Offence:
    return Offence(
        key=row["key"],
        labels=_prefixed(row, "label_"),
        iccs_code=row["iccs_code"],
        iccs_title=row["iccs_title"],
        laws={country.upper(): law for country, law in _prefixed(row, "law_").items()
              if country != "source"},
        law_source=row["law_source"],
    )  # fmt: skip


def _prefixed(row: Mapping[str, str], prefix: str) -> dict[str, str]:
    return {key.removeprefix(prefix): cell for key, cell in row.items() if key.startswith(prefix)}
