"""Samples: texts of every language, and percentiles that are times which were measured."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bench.sampling import percentile, tips


def test_about_so_many_tips_are_taken_from_the_whole_corpus() -> None:
    few, many = tips(70), tips(700)

    assert 70 <= len(few) < 140
    assert 700 <= len(many) < 1400
    assert not all(text.isascii() for text in few)


@given(st.lists(st.floats(0, 1e3), min_size=1).map(sorted), st.floats(0, 1))
def test_a_percentile_is_one_of_the_times_and_splits_them(spent: list[float], share: float) -> None:
    found = percentile(spent, share)

    assert found in spent
    assert sum(one <= found for one in spent) >= share * len(spent)
