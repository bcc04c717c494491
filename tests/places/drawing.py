"""Points drawn by a seed: in every region, along the borders, in the exclaves, at sea, abroad."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from shapely import Point, prepare
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from reference.geography import BorderLine, RegionShape, load_borders, load_regions

SEED = 20261121
IN_REGION, BY_BORDER, BY_EXCLAVE, AT_SEA, ANYWHERE = 50, 900, 40, 250, 400
EXCLAVES = ((39.96, 71.13), (39.84, 71.76), (39.86, 70.57), (40.16, 70.42), (40.25, 71.03))
"""Sokh, Shohimardon, Vorukh, Sarvan, Barak: latitude, longitude."""
CASPIAN = (36.6, 50.0, 46.9, 54.5)
BOX = (34.5, 46.0, 56.0, 88.0)
"""South, west, north, east."""
ASIDE = (0.01, 0.03, 0.06, 0.12)
"""So many degrees from a border at the most."""

Drawn = tuple[str, float, float]
"""How it was drawn, latitude, longitude."""


def drawn(seed: int = SEED) -> tuple[Drawn, ...]:
    """The same points for the same seed, to four decimals."""
    dice = Random(seed)
    found = [*_in_regions(dice, load_regions()), *_by_borders(dice, load_borders())]
    for exclave in EXCLAVES:
        found += [("exclave", *_near(dice, exclave, 0.12)) for _ in range(BY_EXCLAVE)]
    found += [("sea", *_within(dice, CASPIAN)) for _ in range(AT_SEA)]
    found += [("box", *_within(dice, BOX)) for _ in range(ANYWHERE)]
    return tuple((how, round(lat, 4), round(lon, 4)) for how, lat, lon in found)


def _in_regions(dice: Random, regions: Sequence[RegionShape]) -> Iterator[Drawn]:
    for region in regions:
        outline = shape(region.geometry)
        prepare(outline)
        for _ in range(IN_REGION):
            yield "region", *_inside(dice, outline)


def _inside(dice: Random, outline: BaseGeometry) -> tuple[float, float]:
    west, south, east, north = outline.bounds
    while True:
        lat, lon = _within(dice, (south, west, north, east))
        if outline.contains(Point(lon, lat)):
            return lat, lon


def _by_borders(dice: Random, borders: Sequence[BorderLine]) -> Iterator[Drawn]:
    corners = [corner for border in borders for chain in border.chains for corner in chain]
    for _ in range(BY_BORDER):
        lon, lat = corners[int(dice.random() * len(corners))]
        yield "border", *_near(dice, (lat, lon), ASIDE[int(dice.random() * len(ASIDE))])


def _near(dice: Random, spot: tuple[float, float], degrees: float) -> tuple[float, float]:
    lat, lon = spot
    return _within(dice, (lat - degrees, lon - 1.3 * degrees, lat + degrees, lon + 1.3 * degrees))


def _within(dice: Random, box: tuple[float, float, float, float]) -> tuple[float, float]:
    south, west, north, east = box
    lat, lon = dice.random(), dice.random()
    return south + lat * (north - south), west + lon * (east - west)
