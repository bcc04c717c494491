"""Cells: neighbours are mutual, and what lies close is in one cell or the next."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from places.cells import H3Cells

CELLS = H3Cells()
LATS, LONS = st.floats(36, 55), st.floats(47, 87)


@given(lat=LATS, lon=LONS, north=st.floats(-0.009, 0.009), east=st.floats(-0.009, 0.009))
def test_a_kilometre_further_is_the_same_cell_or_a_neighbour(
    lat: float, lon: float, north: float, east: float
) -> None:
    there = CELLS.small(lat + north, lon + east)

    assert there in CELLS.around(CELLS.small(lat, lon))


@given(lat=LATS, lon=LONS)
def test_every_cell_has_itself_and_six_neighbours_who_know_it(lat: float, lon: float) -> None:
    cell = CELLS.wide(lat, lon)
    around = CELLS.around(cell)

    assert len(set(around)) == 7
    assert all(cell in CELLS.around(other) for other in around)
