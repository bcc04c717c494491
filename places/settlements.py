"""The nearest town or village to a point, by name."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Self

from shapely import STRtree
from shapely.geometry import Point

from places.projection import flatten
from reference.geography import Settlement


@dataclass(frozen=True, slots=True)
class Settlements:
    """The settlements of each country on a flat sheet."""

    _sheets: dict[str, tuple[STRtree, tuple[Settlement, ...]]]

    @classmethod
    def of(cls, settlements: Iterable[Settlement]) -> Self:
        by_country: dict[str, list[Settlement]] = {}
        for settlement in settlements:
            by_country.setdefault(settlement.country, []).append(settlement)
        return cls({country: _sheet(found) for country, found in by_country.items()})

    def nearest(self, country: str, lat: float, lon: float) -> Settlement | None:
        if country not in self._sheets:
            return None
        tree, settlements = self._sheets[country]
        return settlements[int(tree.nearest(Point(flatten(lat, lon))))]


def of_regions(settlements: Iterable[Settlement], codes: Collection[str]) -> Settlements:
    """Only the settlements filed under these ISO 3166-2 codes."""
    return Settlements.of(settlement for settlement in settlements if settlement.region in codes)


def _sheet(settlements: list[Settlement]) -> tuple[STRtree, tuple[Settlement, ...]]:
    points = [Point(flatten(settlement.lat, settlement.lon)) for settlement in settlements]
    return STRtree(points), tuple(settlements)
