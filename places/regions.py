"""Which region of a country a point lies in, as ISO 3166-2 numbers them since 2022."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from shapely import STRtree, points, prepare
from shapely.geometry import Point, shape
from shapely.geometry.base import BaseGeometry

from places.projection import DEGREE_KM, rough_kilometres
from places.settlements import Settlements, of_regions
from reference.geography import RegionShape, Settlement
from triage.model import COUNTRIES

# Kazakhstan split three regions in 2022 and our outlines are older: the nearest settlement, which
# GeoNames files under the new ones, tells the halves apart.
SPLIT_2022 = {
    "KZ-19": ("KZ-19", "KZ-33"),
    "KZ-63": ("KZ-63", "KZ-10"),
    "KZ-35": ("KZ-35", "KZ-62"),
}


@dataclass(frozen=True, slots=True)
class Disc:
    """A city that is a region of its own and has no outline in our shapes, or outgrew it: Almaty
    into the mountains, Tashkent and Bishkek on all sides, Ashgabat to Büzmeýin."""

    code: str
    lat: float
    lon: float
    radius_km: float


DISCS = (
    Disc("KZ-79", 42.32, 69.60, 14.0),
    Disc("KZ-75", 43.165, 76.947, 12.0),
    Disc("KZ-75", 43.264, 76.887, 10.0),
    Disc("KZ-75", 43.077, 77.027, 5.0),
    Disc("KG-GB", 42.845, 74.6, 7.5),
    Disc("KG-GO", 40.53, 72.79, 6.0),
    Disc("UZ-TK", 41.295, 69.26, 12.0),
    Disc("TM-S", 37.94, 58.38, 12.0),
    Disc("TM-S", 38.05, 58.21, 6.0),
)
ANCHORS = (
    *(("KZ-62", 47.2, 71.1), ("KZ-62", 48.7, 68.8), ("KZ-62", 48.8, 68.4), ("KZ-35", 49.4, 70.8)),
    *(("KZ-33", 46.5, 76.7), ("KZ-33", 44.9, 77.0), ("KZ-19", 43.8, 80.0), ("KZ-35", 49.4, 77.1)),
    *(("KZ-63", 48.7, 83.8), ("KZ-63", 50.1, 81.4), ("KZ-62", 46.2, 70.7), ("KZ-33", 45.6, 76.7)),
    *(("KZ-19", 45.5, 76.0), ("KZ-19", 46.0, 76.1)),
)
"""Open country without settlements, by the region it fell to in 2022: latitude, longitude."""

_DISCS = {
    country: tuple(disc for disc in DISCS if disc.code.startswith(country)) for country in COUNTRIES
}


@dataclass(frozen=True, slots=True)
class _Outlines:
    tree: STRtree
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Regions:
    """Outlines a country, and what is finer than they are."""

    _outlines: dict[str, _Outlines]
    _halves: dict[str, Settlements]

    @classmethod
    def of(cls, shapes: Iterable[RegionShape], settlements: Iterable[Settlement]) -> Self:
        by_country: dict[str, list[RegionShape]] = {}
        for region in shapes:
            by_country.setdefault(region.code[:2], []).append(region)
        known = (*settlements, *(Settlement("", "KZ", *anchor, 0, ()) for anchor in ANCHORS))
        halves = {old: of_regions(known, codes) for old, codes in SPLIT_2022.items()}
        return cls({country: _outline(parts) for country, parts in by_country.items()}, halves)

    def at(self, country: str, lat: float, lon: float) -> str | None:
        """The region of `country` that holds the point or, in a gap, is nearest to it."""
        if country not in self._outlines:
            return None
        for disc in _DISCS[country]:
            if _inside(disc, lat, lon):
                return disc.code
        code = _outlined(self._outlines[country], points((lon, lat)))
        return self._half(code, lat, lon)

    def _half(self, code: str, lat: float, lon: float) -> str:
        if code not in self._halves:
            return code
        settlement = self._halves[code].nearest(code[:2], lat, lon)
        return settlement.region if settlement else code


def _inside(disc: Disc, lat: float, lon: float) -> bool:
    if abs(lat - disc.lat) > disc.radius_km / DEGREE_KM:
        return False
    return rough_kilometres((disc.lat, disc.lon), (lat, lon)) <= disc.radius_km


def _outlined(outlines: _Outlines, point: Point) -> str:
    held = outlines.tree.query(point, predicate="within")
    return outlines.codes[int(held[0]) if len(held) else int(outlines.tree.nearest(point))]


def _outline(parts: list[RegionShape]) -> _Outlines:
    # The smallest first: a city lies in front of the region around it.
    pairs = [(shape(part.geometry), part.code) for part in parts]
    pairs.sort(key=_area)
    prepare([outline for outline, _ in pairs])
    return _Outlines(STRtree([outline for outline, _ in pairs]), tuple(code for _, code in pairs))


def _area(pair: tuple[BaseGeometry, str]) -> float:
    return float(pair[0].area)
