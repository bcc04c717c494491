"""Custody: whatever is changed on the disk without our keys is found, but for one stated hole."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.storage.custody_room import ANCHORED, CASES, LATER, House, build

Spoil = Callable[[House], object]
"""Changes something on the disk, if it is still there."""
NOT_THERE = (TypeError, ValueError, ZeroDivisionError, sqlite3.IntegrityError)

case_names = st.sampled_from(CASES)
numbers = st.integers(1, ANCHORED + LATER)
AT = "case_id = ? and number = ?"
EXAMPLES = 300


@st.composite
def flipped_columns(draw: st.DrawFn) -> Spoil:
    """One byte of a sealed column, of a MAC, or of a wrapped key."""
    file, table, column = draw(
        st.sampled_from(
            [
                ("records.db", "custody", "content"),
                ("records.db", "custody", "mac"),
                ("records.db", "anchors", "content"),
                ("records.db", "evidence", "content"),
                ("keys.db", "data_keys", "wrapped"),
            ]
        )
    )
    which, where, bit = (
        draw(st.integers(0, 99)),
        draw(st.integers(0, 9_999)),
        draw(st.integers(0, 7)),
    )

    def spoil(house: House) -> None:
        rows = house.runs(f"select {column} from {table} order by {column}", file=file)
        (old,) = rows[which % len(rows)]
        new = bytearray(old)
        new[where % len(new)] ^= 1 << bit
        change = f"update {table} set {column} = ? where {column} = ?"
        house.runs(change, bytes(new), old, file=file)

    return spoil


@st.composite
def edited_lines(draw: st.DrawFn) -> Spoil:
    """What lies in clear of a line."""
    case, number = draw(case_names), draw(numbers)
    column, value = draw(
        st.sampled_from(
            [("day", "2026-05-05"), ("number", 77), ("number", 0), ("number", -1),
             ("case_id", "four"), ("mac", None), ("content", b""), ("mac", b"")]
        )
    )  # fmt: skip

    def spoil(house: House) -> None:
        house.runs(f"update custody set {column} = ? where {AT}", value, case, number)

    return spoil


@st.composite
def deleted_lines(draw: st.DrawFn) -> Spoil:
    """One line that others follow, or the end of a log back beyond the anchor."""
    case, first = draw(case_names), draw(st.integers(1, ANCHORED))
    length = draw(st.sampled_from([1, 2, ANCHORED + LATER]))

    def spoil(house: House) -> None:
        span = "case_id = ? and number between ? and ?"
        house.runs(f"delete from custody where {span}", case, first, first + length - 1)

    return spoil


@st.composite
def reordered_lines(draw: st.DrawFn) -> Spoil:
    """Two lines change places, of one case or of two."""
    first, second = (draw(case_names), draw(numbers)), (draw(case_names), draw(numbers))

    def spoil(house: House) -> None:
        query = f"select day, content, mac from custody where {AT}"
        (one,), (other,) = house.runs(query, *first), house.runs(query, *second)
        change = f"update custody set day = ?, content = ?, mac = ? where {AT}"
        house.runs(change, *other, *first)
        house.runs(change, *one, *second)

    return spoil


@st.composite
def doubled_lines(draw: st.DrawFn) -> Spoil:
    """A line once more, at the end of a log or under a case of its own."""
    case, number = draw(case_names), draw(numbers)
    home, place = draw(st.sampled_from([*CASES, "four"])), ANCHORED + LATER + 1

    def spoil(house: House) -> None:
        copied = f"select ?, ?, day, content, mac from custody where {AT}"
        house.runs(f"insert into custody {copied}", home, place, case, number)

    return spoil


@st.composite
def swapped_cases(draw: st.DrawFn) -> Spoil:
    """The whole log of one case under another's name."""
    first, second = draw(st.permutations(CASES))[:2]

    def spoil(house: House) -> None:
        for old, new in ((first, "aside"), (second, first), ("aside", second)):
            house.runs("update custody set case_id = ? where case_id = ?", new, old)

    return spoil


@st.composite
def spoiled_files(draw: st.DrawFn) -> Spoil:
    name, where, how = draw(case_names), draw(st.integers(0, 99_999)), draw(st.integers(0, 3))
    other = draw(case_names)

    def spoil(house: House) -> None:
        path = house.vault / f"original-{name}"
        old = path.read_bytes()
        place = where % len(old)
        flipped = old[:place] + bytes([old[place] ^ 1]) + old[place + 1 :]
        swapped = (house.vault / f"original-{other}").read_bytes()
        new = (flipped, old[:place], old + b"\0", swapped)[how]
        path.write_bytes(new)

    return spoil


@st.composite
def lost_rows(draw: st.DrawFn) -> Spoil:
    """A row that something hangs on."""
    name = draw(case_names)
    file, query = draw(
        st.sampled_from(
            [
                ("records.db", "delete from evidence where id = 'file-' || ?"),
                ("records.db", "update evidence set id = 'x' where id = 'file-' || ?"),
                ("records.db", "update evidence set tip_id = 'x' where id = 'file-' || ?"),
                ("records.db", "delete from anchors where day = '2026-05-03' and ? <> ''"),
                ("keys.db", "delete from data_keys where subject = 'tip-' || ?"),
                ("keys.db", "update data_keys set wrapped = null where subject = 'tip-' || ?"),
            ]
        )
    )

    def spoil(house: House) -> None:
        house.runs(query, name, file=file)

    return spoil


spoils = st.one_of(
    flipped_columns(),
    edited_lines(),
    deleted_lines(),
    reordered_lines(),
    doubled_lines(),
    swapped_cases(),
    spoiled_files(),
    lost_rows(),
)


@pytest.fixture(scope="module")
def whole(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[House, Path]:
    house = asyncio.run(build(sqlite_template, tmp_path_factory.mktemp("whole")))
    return house, tmp_path_factory.mktemp("spoiled") / "house"


@pytest.mark.slow
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(spoils, min_size=1, max_size=2))
def test_whatever_is_changed_is_found(whole: tuple[House, Path], changes: list[Spoil]) -> None:
    house = whole[0].copied(whole[1])
    for spoil in changes:
        with suppress(*NOT_THERE):
            spoil(house)

    assert house.audited().findings or _is_same(house, whole[0])


def _is_same(house: House, other: House) -> bool:
    """Two changes may undo each other; a day may be put back as it was."""
    queries = (
        ("records.db", "select * from custody order by 1, 2"),
        ("records.db", "select * from anchors order by 1"),
        ("records.db", "select * from evidence order by 1"),
        ("keys.db", "select * from data_keys order by 1"),
    )
    rows = all(house.runs(one, file=file) == other.runs(one, file=file) for file, one in queries)
    return rows and all(
        path.read_bytes() == (other.vault / path.name).read_bytes()
        for path in house.vault.iterdir()
    )


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(case_names, st.integers(0, LATER))
def test_the_end_since_the_last_anchor_is_the_only_hole(
    whole: tuple[House, Path], case: str, left: int
) -> None:
    """The loss of less than a day is not covered, and says so itself."""
    house = whole[0].copied(whole[1])

    house.runs("delete from custody where case_id = ? and number > ?", case, ANCHORED + left)

    assert house.audited().findings == []
