"""How far the nearest border is, and to whom it leads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

from shapely import STRtree
from shapely.geometry import LineString
from shapely.ops import nearest_points

from places.projection import flat_point, flatten, kilometres, unfold
from reference.geography import BorderLine

_STRETCH = 12
_BRANCHES = 4
"""Stretches a branch of the tree: among lines the nearest is found fastest with few."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The nearest border of a country: how far in km, and the country on its other side."""

    km: float
    beyond: str


@dataclass(frozen=True, slots=True)
class _Sheet:
    tree: STRtree
    beyond: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Borders:
    """The borders of each country, cut into short stretches on a flat sheet."""

    _sheets: dict[str, _Sheet]

    @classmethod
    def of(cls, lines: Iterable[BorderLine]) -> Self:
        stretches: dict[str, list[tuple[LineString, str]]] = {}
        for line in lines:
            here, there = line.between
            for stretch in _stretches(line):
                stretches.setdefault(here, []).append((stretch, there))
                stretches.setdefault(there, []).append((stretch, here))
        return cls({country: _sheet(parts) for country, parts in stretches.items()})

    def nearest(self, country: str, lat: float, lon: float) -> Nearest | None:
        """The border of `country` that is nearest to a point; None where we know none."""
        if (sheet := self._sheets.get(country)) is None:
            return None
        point = flat_point(lat, lon)
        index = int(sheet.tree.nearest(point))
        foot = nearest_points(sheet.tree.geometries[index], point)[0]
        return Nearest(kilometres((lat, lon), unfold(foot.x, foot.y)), sheet.beyond[index])


def _stretches(line: BorderLine) -> Iterable[LineString]:
    for chain in line.chains:
        flat = [flatten(lat, lon) for lon, lat in chain]
        cuts = [*range(0, len(flat) - 1, _STRETCH), len(flat) - 1]
        yield from (LineString(flat[start : end + 1]) for start, end in pairwise(cuts))


def _sheet(parts: list[tuple[LineString, str]]) -> _Sheet:
    tree = STRtree([line for line, _ in parts], node_capacity=_BRANCHES)
    return _Sheet(tree, tuple(beyond for _, beyond in parts))
