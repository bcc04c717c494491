"""Shapes and names of the land: regions, border lines, settlements and the hand-made gazetteer."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from reference.tables import FOLDER, Row, read_table

GEO = FOLDER / "geo"
SETTLEMENT_COLUMNS = ("name", "country", "region", "lat", "lon", "population", "also")
NAME_COLUMNS = ("en", "ru", "ky", "kk", "uz", "tg", "tk")
"""Names by ISO 639-1 language; Uzbek ones in both scripts."""
ENTRY_COLUMNS = ("name", "kind", "country", "region", "lat", "lon", "radius_km", "care")
ENTRY_KINDS = frozenset(
    (
        *("country", "region", "district", "city", "village", "market", "airport", "post"),
        *("lake", "river", "valley", "mountain", "desert", "forest", "reserve", "station"),
    )
)

TRAP_COLUMNS = ("kind", "side", "window")
TRAP_KINDS = frozenset(
    (
        *("ordinary", "never", "common", "given", "club", "dish", "food", "animal", "cafe"),
        *("brand", "origin", "person", "denied", "street", "corner", "called", "spot", "number"),
    )
)


@dataclass(frozen=True, slots=True)
class RegionShape:
    """A first-level region: ISO 3166-2 code and a GeoJSON geometry in longitude, latitude."""

    code: str
    geometry: dict[str, Any]


@dataclass(frozen=True, slots=True)
class BorderLine:
    """A land or river border between two ISO 3166-1 countries, as chains of (lon, lat)."""

    between: tuple[str, str]
    chains: tuple[tuple[tuple[float, float], ...], ...]


@dataclass(frozen=True, slots=True)
class Settlement:
    """A town or village of GeoNames. `region` is empty outside the countries we serve."""

    name: str
    country: str
    region: str
    lat: float
    lon: float
    population: int
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceWord:
    """A word that says what sort of place is meant: the sense it gives a name beside it, and the
    kind of place it speaks of by itself ("" for none)."""

    word: str
    sense: str
    kind: str


@dataclass(frozen=True, slots=True)
class PlaceTrap:
    """Words of one kind that make a name beside them no place, or (with no window) that look like
    names themselves. `side` is where they stand from the name, `window` how many words away; a
    word that ends in an asterisk stands for all that begin like it."""

    kind: str
    side: str
    window: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A named place of our own gazetteer: a point, a radius in km and what people call it.

    `care` marks a name that is also a common word, a dish or a person: "case" asks for a capital
    or a word that says where, "cue" for more than a capital, "" for nothing."""

    name: str
    kind: str
    country: str
    region: str
    lat: float
    lon: float
    radius_km: float
    names_in: Mapping[str, tuple[str, ...]]
    care: str
    where: str

    @property
    def names(self) -> tuple[str, ...]:
        """Each once, the English one first."""
        return tuple(dict.fromkeys((self.name, *chain.from_iterable(self.names_in.values()))))


def load_regions(path: Path = GEO / "regions.geojson") -> tuple[RegionShape, ...]:
    return tuple(
        RegionShape(feature["properties"]["code"], feature["geometry"])
        for feature in _features(path)
    )


def load_borders(path: Path = GEO / "borders.geojson") -> tuple[BorderLine, ...]:
    return tuple(_border(feature) for feature in _features(path))


def load_settlements(path: Path = GEO / "settlements.csv") -> tuple[Settlement, ...]:
    return tuple(_settlement(row) for row in read_table(path, SETTLEMENT_COLUMNS))


def load_gazetteer(folder: Path = FOLDER / "gazetteer") -> tuple[Entry, ...]:
    """All files of the folder: one a country, or as many as its writers like."""
    return tuple(
        _entry(row)
        for path in sorted(folder.glob("*.csv"))
        for row in read_table(path, (*ENTRY_COLUMNS, *NAME_COLUMNS))
    )


def load_place_words(path: Path = FOLDER / "place_words.csv") -> tuple[PlaceWord, ...]:
    rows = read_table(path, ("sense", "kind", "words"))
    return tuple(
        PlaceWord(word, row.required("sense"), row["kind"])
        for row in rows
        for word in row.words("words")
    )


def load_place_traps(path: Path = FOLDER / "place_traps.csv") -> tuple[PlaceTrap, ...]:
    return tuple(_trap(row) for row in read_table(path, (*TRAP_COLUMNS, *NAME_COLUMNS)))


def _trap(row: Row) -> PlaceTrap:
    if row["kind"] not in TRAP_KINDS:
        raise row.trouble(f"unknown kind {row['kind']!r}; use one of {sorted(TRAP_KINDS)}")
    if row["side"] not in ("", "before", "after", "both"):
        raise row.trouble(f"unknown side {row['side']!r}; use before, after, both or nothing")
    words = tuple(word for column in NAME_COLUMNS for word in row.words(column))
    return PlaceTrap(row["kind"], row["side"], int(row.number("window")), words)


def _features(path: Path) -> Iterator[dict[str, Any]]:
    yield from json.loads(path.read_text(encoding="utf-8"))["features"]


def _border(feature: dict[str, Any]) -> BorderLine:
    here, there = feature["properties"]["between"]
    chains = feature["geometry"]["coordinates"]
    return BorderLine(
        (here, there), tuple(tuple((lon, lat) for lon, lat in chain) for chain in chains)
    )


def _settlement(row: Row) -> Settlement:
    return Settlement(
        name=row.required("name"),
        country=row.required("country"),
        region=row["region"],
        lat=row.number("lat"),
        lon=row.number("lon"),
        population=int(row["population"]),
        also=row.words("also"),
    )


def _entry(row: Row) -> Entry:
    if row["kind"] not in ENTRY_KINDS:
        raise row.trouble(f"unknown kind {row['kind']!r}; use one of {sorted(ENTRY_KINDS)}")
    return Entry(
        name=row.required("name"),
        kind=row["kind"],
        country=row.required("country"),
        region=row["region"],
        lat=row.number("lat"),
        lon=row.number("lon"),
        radius_km=row.number("radius_km"),
        names_in={column: row.words(column) for column in NAME_COLUMNS},
        care=_care(row),
        where=row.where,
    )


def _care(row: Row) -> str:
    if row["care"] not in ("", "case", "cue"):
        raise row.trouble(f"unknown care {row['care']!r}; use case, cue or nothing")
    return row["care"]
