"""Distances as a good library measures them, and a flat sheet that can be folded back."""

from __future__ import annotations

import pytest
from geopy.distance import geodesic
from hypothesis import given
from hypothesis import strategies as st

from places.projection import (
    DEGREE_KM,
    flat_point,
    flatten,
    kilometres,
    rough_kilometres,
    unfold,
)

SPOTS = st.tuples(st.floats(34, 56), st.floats(46, 91))


@given(here=SPOTS, there=SPOTS)
def test_a_distance_is_the_geodesic_one(
    here: tuple[float, float], there: tuple[float, float]
) -> None:
    true = geodesic(here, there).km

    assert kilometres(here, there) == pytest.approx(true, rel=1e-4, abs=1e-6)
    assert rough_kilometres(here, there) == pytest.approx(true, rel=0.006, abs=1e-6)


@given(SPOTS)
def test_a_point_is_no_way_from_itself(spot: tuple[float, float]) -> None:
    assert kilometres(spot, spot) == rough_kilometres(spot, spot) == 0


@given(SPOTS)
def test_the_sheet_is_unfolded_to_the_same_point(spot: tuple[float, float]) -> None:
    assert unfold(*flatten(*spot)) == pytest.approx(spot, abs=1e-9)


@given(SPOTS)
def test_a_point_on_the_sheet_lies_where_it_is_flattened(spot: tuple[float, float]) -> None:
    assert flat_point(*spot).coords[0] == flatten(*spot)


@given(here=SPOTS, there=SPOTS)
def test_no_way_is_shorter_than_its_degrees_of_latitude(
    here: tuple[float, float], there: tuple[float, float]
) -> None:
    assert rough_kilometres(here, there) >= abs(here[0] - there[0]) * DEGREE_KM - 1e-6
