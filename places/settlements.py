"""The nearest town or village to a point, by name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from shapely import STRtree
from shapely.geometry import Point

from places.projection import flatten
from reference.geography import Entry, Settlement

SAME_KM = 5.0
"""Two points this near are one settlement."""


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


def preferred(settlements: Iterable[Settlement], entries: Iterable[Entry]) -> Iterator[Settlement]:
    """All settlements, those of our own gazetteer under the names that people use for them."""
    ours = [entry for entry in entries if entry.kind in ("city", "village")]
    known = STRtree([Point(flatten(entry.lat, entry.lon)) for entry in ours])
    yield from map(_settled, ours)
    for settlement in settlements:
        point = Point(flatten(settlement.lat, settlement.lon))
        if not len(known.query(point, predicate="dwithin", distance=SAME_KM)):
            yield settlement


def _settled(entry: Entry) -> Settlement:
    return Settlement(
        name=entry.name,
        country=entry.country,
        region=entry.region,
        lat=entry.lat,
        lon=entry.lon,
        population=0,
        also=entry.names,
    )


def _sheet(settlements: list[Settlement]) -> tuple[STRtree, tuple[Settlement, ...]]:
    points = [Point(flatten(settlement.lat, settlement.lon)) for settlement in settlements]
    return STRtree(points), tuple(settlements)
