"""The nearest town or village to a point, by name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Self

from shapely import STRtree, points

from places.projection import flat_point, flatten
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
        return cls({country: (_tree(found), tuple(found)) for country, found in by_country.items()})

    def nearest(self, country: str, lat: float, lon: float) -> Settlement | None:
        if country not in self._sheets:
            return None
        tree, settlements = self._sheets[country]
        return settlements[int(tree.nearest(flat_point(lat, lon)))]


def of_regions(settlements: Iterable[Settlement], codes: Collection[str]) -> Settlements:
    """Only the settlements filed under these ISO 3166-2 codes."""
    return Settlements.of(settlement for settlement in settlements if settlement.region in codes)


def preferred(settlements: Iterable[Settlement], entries: Iterable[Entry]) -> Iterator[Settlement]:
    """All settlements, those of our own gazetteer under the names that people use for them."""
    ours = [entry for entry in entries if entry.kind in ("city", "village")]
    listed = tuple(settlements)
    near, _ = _tree(ours).query(_points(listed), predicate="dwithin", distance=SAME_KM)
    same = set(near.tolist())
    yield from map(_settled, ours)
    yield from (settlement for at, settlement in enumerate(listed) if at not in same)


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


def _tree(settled: Sequence[Settlement | Entry]) -> STRtree:
    return STRtree(_points(settled))


def _points(settled: Sequence[Settlement | Entry]) -> Any:
    """One array of points: a thousand at once cost what ten cost one by one."""
    return points([flatten(one.lat, one.lon) for one in settled])
