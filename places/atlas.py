"""The land as one thing to ask: a point or words in, a Place out."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Self

import h3

from places.borders import Borders
from places.countries import Countries
from places.regions import Regions
from places.settlements import Settlements
from reference.geography import load_borders, load_regions, load_settlements
from triage.model import COUNTRIES, NOWHERE, Place

CELL_RESOLUTION = 4
"""What lies in clear of a place: an H3 cell about 45 km wide."""


@dataclass(frozen=True, slots=True)
class Atlas:
    """Everything about places that needs no network. Load it once; it never changes."""

    _countries: Countries
    _regions: Regions
    _borders: Borders
    _settlements: Settlements

    @classmethod
    def load(cls) -> Self:
        settlements = load_settlements()
        return cls(
            Countries.load(),
            Regions.of(load_regions(), settlements),
            Borders.of(load_borders()),
            Settlements.of(settlements),
        )

    def at(self, lat: float, lon: float, *, source: str = "point") -> Place:
        """The place of a point in degrees (WGS-84).

        Outside the countries we serve `country` is None and `trouble` says why: "null_island",
        "nonsense" (no such point on Earth), "sea" or "outside".
        """
        if not _is_on_earth(lat, lon):
            return replace(NOWHERE, source=source, trouble="nonsense")
        point = Place(lat=lat, lon=lon, source=source, cell=_cell(lat, lon))
        if abs(lat) < 0.01 and abs(lon) < 0.01:
            return replace(point, trouble="null_island")
        country = self._countries.at(lat, lon)
        if country is None:
            return replace(point, trouble="sea")
        name = self._name(country, lat, lon)
        if country not in COUNTRIES:
            return replace(point, trouble="outside", name=f"{name}, {country}".lstrip(", "))
        return self._served(replace(point, country=country, name=name), lat, lon)

    def _served(self, place: Place, lat: float, lon: float) -> Place:
        country = place.country or ""
        border = self._borders.nearest(country, lat, lon)
        return replace(
            place,
            region=self._regions.at(country, lat, lon),
            border_km=round(border.km, 1) if border else None,
            border_with=border.beyond if border else None,
        )

    def _name(self, country: str, lat: float, lon: float) -> str:
        settlement = self._settlements.nearest(country, lat, lon)
        return settlement.name if settlement else ""


def _is_on_earth(lat: float, lon: float) -> bool:
    return math.isfinite(lat) and math.isfinite(lon) and abs(lat) <= 90 and abs(lon) <= 180


def _cell(lat: float, lon: float) -> str:
    return str(h3.latlng_to_cell(lat, lon, CELL_RESOLUTION))
