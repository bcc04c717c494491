"""How far the nearest border is, and to whom it leads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from places.borders import Borders
from places.projection import flatten, kilometres, unfold
from reference.geography import BorderLine

# A border straight along the 70th meridian, from 40 to 42 degrees north.
MERIDIAN = BorderLine(("KG", "UZ"), (tuple((70.0, 40.0 + step / 50) for step in range(101)),))


def test_the_distance_to_a_straight_border_is_the_geodesic_one() -> None:
    found = Borders.of([MERIDIAN]).nearest("KG", 41.0, 70.5)

    assert found is not None
    assert found.km == pytest.approx(kilometres((41.0, 70.5), (41.0, 70.0)), rel=0.01)


def test_a_border_leads_to_the_other_side_from_either_side() -> None:
    borders = Borders.of([MERIDIAN])
    here, there = borders.nearest("KG", 41.0, 70.1), borders.nearest("UZ", 41.0, 69.9)

    assert here is not None
    assert there is not None
    assert (here.beyond, there.beyond) == ("UZ", "KG")


def test_a_country_without_a_known_border_has_none() -> None:
    assert Borders.of([MERIDIAN]).nearest("TM", 41.0, 60.0) is None


@given(st.floats(34, 56), st.floats(46, 91))
def test_the_flat_sheet_unfolds_to_the_same_point(lat: float, lon: float) -> None:
    assert unfold(*flatten(lat, lon)) == pytest.approx((lat, lon), abs=1e-9)


@given(st.floats(35, 55), st.floats(47, 87), st.floats(-1, 1), st.floats(-1, 1))
def test_short_distances_on_the_sheet_are_true_to_two_percent(
    lat: float, lon: float, north: float, east: float
) -> None:
    (x, y), (u, v) = flatten(lat, lon), flatten(lat + north, lon + east)
    flat = ((x - u) ** 2 + (y - v) ** 2) ** 0.5

    assert flat == pytest.approx(
        kilometres((lat, lon), (lat + north, lon + east)), rel=0.02, abs=1e-6
    )
