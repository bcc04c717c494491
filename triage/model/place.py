"""Where: a place, and the point a reporter gave."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PlaceKind(StrEnum):
    """The rows of the routing table: what sort of place it is."""

    BORDER = "border"
    TRANSPORT = "transport"  # airport, post, courier, rail, container
    RESERVE = "reserve"
    OPEN = "open"  # steppe, desert, mountains outside reserves
    FOREST = "forest"
    WATER = "water"
    TOWN = "town"  # market, shop, restaurant, home, roadside
    INTERNET = "internet"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Place:
    """A point with a radius (km) in a country (ISO 3166-1) and region (ISO 3166-2), or less.

    `country` is None when nothing was found or the point lies nowhere we serve; `trouble` then
    says why ("null_island", "sea", "outside", ""). `source` is gazetteer, point, link or
    coordinates.
    """

    country: str | None = None
    region: str | None = None
    name: str = ""
    lat: float | None = None
    lon: float | None = None
    radius_km: float = 0.0
    border_km: float | None = None
    border_with: str | None = None
    source: str = ""
    cell: str = ""
    trouble: str = ""
    kind: PlaceKind = PlaceKind.UNKNOWN


NOWHERE = Place()


class PinMeaning(StrEnum):
    """What the reporter said of a pin: a pin is their own position until they say otherwise."""

    ASKED = "asked"
    HERE = "here"
    NEAR = "near"  # within 5 km: only a coarse cell is kept


@dataclass(frozen=True, slots=True)
class Pin:
    """A point a reporter gave: where from (pin, venue, live, link, file) and what it means."""

    lat: float
    lon: float
    source: str
    title: str = ""
    meaning: PinMeaning = PinMeaning.ASKED
