"""Naming: which names part two tips, and which may be one thing told in two ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.naming import parted

NAMES = st.lists(
    st.builds(
        "{} {}".format,
        st.sampled_from(["plate", "phone", "account", "stall:row", "price:KGS"]),
        st.integers(1, 99_999_999),
    ),
    max_size=4,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("plate 01kg123abc", "plate 02kg777xyz"),
        ("phone +996700111222", "phone +996555888999"),
        ("account @sokol_osh", "account @berkut_kg"),
        ("stall:row 5", "stall:row 15"),
        ("price:KGS 20000", "price:KGS 50000"),
    ],
)
def test_two_names_of_one_kind_part(one: str, other: str) -> None:
    assert list(parted([one], [other])) == [one.partition(" ")[0]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("plate 01kg123abc", "plate 01kg128abc"),
        ("plate 01kg123abc", "plate 123abc"),
        ("phone +996700111222", "phone 700111222"),
        ("price:KGS 20000", "price:KGS 25000"),
        ("price:KGS 20000", "price:USD 230"),
        ("stall:row 5", "stall:shop 14"),
        ("plate 01kg123abc", "phone +996700111222"),
    ],
    ids=["a slip", "a part", "no code", "haggled", "other money", "other sorts", "other kinds"],
)
def test_what_may_be_one_thing_parts_nothing(one: str, other: str) -> None:
    assert list(parted([one], [other])) == []


def test_one_that_is_shared_is_enough_where_a_seller_has_two() -> None:
    some = ["phone +996700111222", "phone +996555888999"]

    assert list(parted(some, some[:1])) == []


@given(some=NAMES, others=NAMES)
def test_parting_has_no_direction(some: list[str], others: list[str]) -> None:
    assert list(parted(some, others)) == list(parted(others, some))


@given(some=NAMES)
def test_nothing_parts_a_tip_from_itself(some: list[str]) -> None:
    assert list(parted(some, some)) == []
