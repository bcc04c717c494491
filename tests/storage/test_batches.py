"""Batches: calls are shared, and no unit's order is lost."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Executable, text

from storage.batches import interleaved, neighbours
from storage.writer import Write

STATEMENTS: tuple[Executable, ...] = tuple(text(f"SELECT {number}") for number in range(4))
shapes_of_units = st.lists(st.lists(st.integers(0, 3), max_size=6), max_size=5)


def units_of(shapes: list[list[int]]) -> list[Sequence[Write]]:
    return [
        [(STATEMENTS[kind], {"unit": at, "step": step}) for step, kind in enumerate(shape)]
        for at, shape in enumerate(shapes)
    ]


@given(shapes_of_units)
def test_interleaved_units_keep_their_own_order(shapes: list[list[int]]) -> None:
    units = units_of(shapes)

    ran = [(statement, row) for statement, rows in interleaved(units) for row in rows]

    for at, unit in enumerate(units):
        assert [write for write in ran if write[1]["unit"] == at] == list(unit)
    assert len(ran) == sum(len(unit) for unit in units)


@given(shapes_of_units)
def test_neighbours_keep_the_order_of_all(shapes: list[list[int]]) -> None:
    units = units_of(shapes)

    ran = [(statement, row) for statement, rows in neighbours(units) for row in rows]

    assert ran == [write for unit in units for write in unit]


@given(shapes_of_units)
def test_neighbours_never_call_twice_for_one_statement(shapes: list[list[int]]) -> None:
    calls = [statement for statement, _ in neighbours(units_of(shapes))]

    assert all(one is not following for one, following in pairwise(calls))


def test_like_units_share_their_round_trips() -> None:
    units = units_of([[0, 1]] * 9)

    calls = [(statement, len(rows)) for statement, rows in interleaved(units)]

    assert calls == [(STATEMENTS[0], 9), (STATEMENTS[1], 9)]
