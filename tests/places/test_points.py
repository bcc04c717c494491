"""Thousands of drawn points beside two maps that are not ours: where both maps say the same all
around, so do we; regions as a third map has them.

`points.csv` holds what they say. `osm`: zones of OpenStreetMap in tzfpy 2.1.1 (release 2026e; ours
is 2026c of another program); `wof` and `region`: outlines of Who's On First of March 2024 (from
Quattroshapes and Mesoshapes), Kazakhstan's regions of 2022 put together from its districts, with
two of them that were cut up since under both names. `is_clear`: both say the same country at the
point and half a kilometre from it on all sides.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from places.atlas import Atlas
from tests.places.drawing import drawn
from triage.model import Place

pytestmark = pytest.mark.slow

EDGE_KM = 1.0
"""Nearer to a border the maps themselves differ."""
CITY_LIMITS = [
    *(frozenset(("TJ-DU", "TJ-RA")), frozenset(("KG-GB", "KG-C")), frozenset(("UZ-TK", "UZ-TO"))),
    *(frozenset(("KZ-75", "KZ-19")), frozenset(("KZ-71", "KZ-11")), frozenset(("KZ-79", "KZ-61"))),
]
"""Capitals and Shymkent have outgrown the limits that the other map still draws."""


@dataclass(frozen=True, slots=True)
class Point:
    """A point and what the others say of it: "" is none of the five countries."""

    how: str
    lat: float
    lon: float
    osm: str
    wof: str
    region: str
    is_clear: bool


def read_points() -> tuple[Point, ...]:
    lines = (Path(__file__).parent / "points.csv").read_text(encoding="utf-8").splitlines()
    return tuple(_point(row) for row in csv.DictReader(lines))


def _point(row: dict[str, str]) -> Point:
    return Point(
        how=row["how"],
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        osm=row["osm"],
        wof=row["wof"],
        region=row["region"],
        is_clear=row["is_clear"] == "1",
    )


POINTS = read_points()
AGREED = [point for point in POINTS if point.osm == point.wof]


@pytest.fixture(scope="module")
def placed(atlas: Atlas) -> dict[Point, Place]:
    return {point: atlas.at(point.lat, point.lon) for point in POINTS}


def test_the_points_are_those_that_the_seed_draws() -> None:
    assert [(point.how, point.lat, point.lon) for point in POINTS] == list(drawn())


def test_the_points_are_many_and_of_every_sort() -> None:
    counts = Counter(point.how for point in POINTS if point.is_clear)

    assert sum(counts.values()) >= 3500
    assert min(counts[how] for how in ("region", "border", "exclave", "sea", "box")) >= 80


def test_where_the_maps_agree_all_around_the_country_is_always_right(
    placed: dict[Point, Place],
) -> None:
    wrong = [point for point in AGREED if point.is_clear and not is_same(placed[point], point)]

    assert not wrong


def test_where_they_agree_at_the_point_alone_we_differ_only_on_the_line(
    placed: dict[Point, Place],
) -> None:
    wrong = [point for point in AGREED if not is_same(placed[point], point)]
    border = [placed[point].border_km for point in wrong if placed[point].country]

    say(f"country: {len(wrong)} of {len(AGREED)} agreed points, all on the line: {border}")
    assert len(wrong) <= 0.003 * len(AGREED)
    assert all(km is not None and km < EDGE_KM for km in border)


def test_the_region_is_right_for_ninety_eight_in_a_hundred(placed: dict[Point, Place]) -> None:
    told = [point for point in AGREED if point.region and is_same(placed[point], point)]
    wrong = Counter((point.region, placed[point].region) for point in told) - Counter(
        (point.region, placed[point].region) for point in told if is_right(placed[point], point)
    )
    limits = sum(count for pair, count in wrong.items() if frozenset(pair) in CITY_LIMITS)

    strict, fair = 1 - wrong.total() / len(told), 1 - (wrong.total() - limits) / len(told)
    say(f"region: {strict:.4f} of {len(told)}, {fair:.4f} where city limits moved")
    say(f"{wrong.most_common(12)}")
    assert strict >= 0.975
    assert fair >= 0.98


def is_right(place: Place, point: Point) -> bool:
    return place.region in point.region.split("|")


def is_same(place: Place, point: Point) -> bool:
    return (place.country or "") == point.osm


def say(line: str) -> None:
    """What `pytest -s` shows beside the verdict."""
    sys.stdout.write(f"\n{line}")
