"""Which country a point lies in, after the time-zone polygons of OpenStreetMap."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import Self

from timezonefinder import TimezoneFinder

# zone.tab names one country a zone; this zone is Xinjiang's second clock and is not in it.
_UNLISTED = {"Asia/Urumqi": "CN"}


@dataclass(frozen=True, slots=True)
class Countries:
    """Point in, ISO 3166-1 country out; None over the open sea."""

    _finder: TimezoneFinder
    _countries: dict[str, str]

    @classmethod
    def load(cls) -> Self:
        return cls(TimezoneFinder(in_memory=False), _zone_countries())

    def at(self, lat: float, lon: float) -> str | None:
        zone = self._finder.timezone_at(lat=lat, lng=lon)
        return self._countries.get(zone) if zone else None


def _zone_countries() -> dict[str, str]:
    table = (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {cells[2]: cells[0] for cells in lines} | _UNLISTED
