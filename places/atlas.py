"""The land as one thing to ask: a point or words in, a Place out."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import Self

import h3

from places.borders import Borders
from places.coordinates import find_coordinates
from places.countries import Countries
from places.finder import Finder, Told
from places.gazetteer import Named
from places.kinds import kind_of
from places.links import find_link
from places.pluscodes import find_plus_code
from places.regions import Regions
from places.settlements import Settlements, preferred
from places.ways import WAY
from reference.geography import (
    load_borders,
    load_gazetteer,
    load_place_traps,
    load_place_words,
    load_regions,
    load_settlements,
)
from triage.model import COUNTRIES, NOWHERE, Place, PlaceKind

# A named post, airport or reserve says more than the words around it.
_CERTAIN = (PlaceKind.BORDER, PlaceKind.TRANSPORT, PlaceKind.RESERVE)

CELL_RESOLUTION = 4
"""What lies in clear of a place: an H3 cell about 45 km wide."""


@dataclass(frozen=True, slots=True)
class Atlas:
    """Everything about places that needs no network. Load it once; it never changes."""

    _countries: Countries = field(repr=False)
    _regions: Regions = field(repr=False)
    _borders: Borders = field(repr=False)
    _settlements: Settlements = field(repr=False)
    _finder: Finder = field(repr=False)

    @classmethod
    def load(cls) -> Self:
        settlements, entries = load_settlements(), load_gazetteer()
        return cls(
            Countries.load(),
            Regions.of(load_regions(), settlements),
            Borders.of(load_borders()),
            Settlements.of(preferred(settlements, entries)),
            Finder.of(entries, settlements, load_place_words(), load_place_traps()),
        )

    def at(self, lat: float, lon: float, *, source: str = "point") -> Place:
        """The place of a point in degrees (WGS-84).

        Outside the countries we serve `country` is None and `trouble` says why: "null_island",
        "nonsense" (no such point on Earth), "sea" or "outside".
        """
        if not _is_on_earth(lat, lon):
            return replace(NOWHERE, source=source, trouble="nonsense")
        country = self._countries.at(lat, lon)
        if country in COUNTRIES:
            return self._served(country, lat, lon, source)
        point = Place(lat=lat, lon=lon, source=source, cell=_cell(lat, lon))
        if country is None:
            is_null = abs(lat) < 0.01 and abs(lon) < 0.01
            return replace(point, trouble="null_island" if is_null else "sea")
        name = f"{self._name(country, lat, lon)}, {country}".lstrip(", ")
        return replace(point, trouble="outside", name=name)

    def find(self, text: str) -> Place | None:
        """The place that a text tells: a map link, coordinates, or the most exact name in it.

        `kind` is what the words around it say of the place. None when no place is told.
        """
        return self.told(self._finder.hear(text))

    def hear(self, text: str) -> Heard:
        """All that a text says of places, heard once for every question."""
        return Heard(self, self._finder.hear(text))

    def told(self, told: Told) -> Place | None:
        """The place of what was heard in a text; None when no place is told."""
        text = told.text
        if point := find_link(text):
            place = self.at(*point, source="link")
        elif point := find_coordinates(text) or find_plus_code(text):
            place = self.at(*point, source="coordinates")
        elif (named := told.named) is not None:
            place = self._named(named)
        else:
            return None
        return replace(place, kind=_told_kind(told.kind, place))

    def _named(self, named: Named) -> Place:
        place = self.at(named.lat, named.lon, source="gazetteer")
        if named.kind == WAY and place.country:
            return replace(place, name=named.name, radius_km=named.radius_km)
        return replace(
            place,
            country=named.country,
            region=named.region or None,
            name=named.name,
            radius_km=named.radius_km,
            kind=kind_of(named),
            trouble="",
        )

    def _served(self, country: str, lat: float, lon: float, source: str) -> Place:
        border = self._borders.nearest(country, lat, lon)
        return Place(
            country=country,
            region=self._regions.at(country, lat, lon),
            name=self._name(country, lat, lon),
            lat=lat,
            lon=lon,
            border_km=round(border.km, 1) if border else None,
            border_with=border.beyond if border else None,
            source=source,
            cell=_cell(lat, lon),
        )

    def _name(self, country: str, lat: float, lon: float) -> str:
        settlement = self._settlements.nearest(country, lat, lon)
        return settlement.name if settlement else ""


@dataclass(frozen=True, slots=True)
class Heard:
    """What one text says of places."""

    _atlas: Atlas
    _told: Told

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries we serve that the text names, or names places of, in their order."""
        return self._told.countries

    def located(self, point: tuple[float, float] | None = None) -> Place:
        """Where a tip plays: a given point (latitude, longitude) stands above the words, which
        still say what sort of place it is. `country` is None when neither tells."""
        if point is None:
            return self._atlas.told(self._told) or replace(NOWHERE, kind=self._told.kind)
        place = self._atlas.at(*point)
        return replace(place, kind=_told_kind(self._told.kind, place))


def _told_kind(told: PlaceKind, place: Place) -> PlaceKind:
    if told is PlaceKind.UNKNOWN or place.kind in _CERTAIN:
        return place.kind
    return told


def _is_on_earth(lat: float, lon: float) -> bool:
    return math.isfinite(lat) and math.isfinite(lon) and abs(lat) <= 90 and abs(lon) <= 180


def _cell(lat: float, lon: float) -> str:
    return str(h3.latlng_to_cell(lat, lon, CELL_RESOLUTION))
