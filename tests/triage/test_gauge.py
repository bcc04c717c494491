"""Counting of late: never more than the rate within any such time, and never much memory."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.clock import MORNING, FixedClock
from triage.gauge import Gauge


@dataclass(frozen=True)
class Rate:
    most: int
    within: timedelta


FIVE = Rate(5, timedelta(hours=1))


@given(st.lists(st.tuples(st.integers(-60, 3_000), st.integers(1, 3)), max_size=60))
def test_no_hour_ever_takes_more_than_the_rate(acts: list[tuple[int, int]]) -> None:
    clock, gauge, taken = FixedClock(), Gauge(), list[tuple[datetime, int]]()
    for gap, amount in acts:
        now = clock.advance(seconds=max(0, gap))
        if gauge.take("Amina", FIVE, now, amount):
            taken.append((now, amount))

    hours = [(first, first + FIVE.within) for first, _ in taken]
    spent = [sum(n for at, n in taken if a <= at < b) for a, b in hours]
    assert all(one <= FIVE.most for one in spent)


def test_what_is_refused_counts_for_nothing_and_time_heals() -> None:
    gauge = Gauge()
    went = [gauge.take("Amina", FIVE, MORNING) for _ in range(7)]

    assert went == [True] * 5 + [False] * 2
    assert not gauge.take("Amina", FIVE, MORNING + timedelta(minutes=59))
    assert gauge.take("Amina", FIVE, MORNING + timedelta(minutes=60))


def test_one_is_not_counted_for_another() -> None:
    gauge = Gauge()
    for _ in range(5):
        gauge.take("Amina", FIVE, MORNING)

    assert gauge.take("Bakyt", FIVE, MORNING)


def test_a_clock_set_back_frees_nobody_for_ever_nor_locks_them_out() -> None:
    gauge = Gauge()
    for _ in range(5):
        gauge.take("Amina", FIVE, MORNING)
    yesterday = MORNING - timedelta(days=1)

    assert not gauge.take("Amina", FIVE, yesterday)
    assert gauge.take("Amina", FIVE, yesterday + timedelta(hours=1))


def test_a_flood_of_chats_fills_no_memory_and_the_latest_are_known() -> None:
    gauge = Gauge(most=100)
    for chat in range(10_000):
        gauge.take(chat, FIVE, MORNING, 5)

    assert len(gauge) == 100
    assert not gauge.take(9_999, FIVE, MORNING)
