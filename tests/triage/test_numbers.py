"""Numbers of a week, beside an independent way to count them."""

from __future__ import annotations

import statistics
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.model import AgencyKey, DispatchState
from triage.numbers import Deed, spread, week
from triage.suppression import SMALL, suppressed

MONDAY = datetime(2026, 5, 4, tzinfo=UTC)
SUNDAY = MONDAY + timedelta(days=7)
HOUR = timedelta(hours=1)
DEED = Deed(
    agency=AgencyKey("kg_sets"), priority=3, taxon="Panthera uncia", region="KG-O",
    state=DispatchState.WAITING, since=MONDAY + HOUR, due=MONDAY + 25 * HOUR,
)  # fmt: skip


def deed(**changes: object) -> Deed:
    return replace(DEED, **changes)  # type: ignore[arg-type]


def test_what_came_before_or_after_is_not_of_the_week() -> None:
    deeds = [deed(since=MONDAY - HOUR), deed(since=MONDAY), deed(since=SUNDAY)]

    assert week(deeds, MONDAY, SUNDAY).received == 1


def test_only_what_is_owed_an_answer_by_now_counts_against_a_desk() -> None:
    deeds = [
        deed(seen=MONDAY + 2 * HOUR),
        deed(seen=MONDAY + 40 * HOUR),
        deed(),
        deed(since=SUNDAY - HOUR, due=SUNDAY + 20 * HOUR),
    ]

    told = week(deeds, MONDAY, SUNDAY)

    assert (told.acknowledged, told.owed, told.received) == (1, 3, 4)


def test_of_what_was_taken_back_unseen_no_answer_is_owed() -> None:
    told = week([deed(state=DispatchState.STOPPED), deed()], MONDAY, SUNDAY)

    assert (told.received, told.owed) == (2, 1)


def test_what_was_opened_again_counts_in_the_week_in_which_it_came() -> None:
    again = deed(is_reopened=True)
    deeds = [again, again, deed(), deed(is_reopened=True, since=SUNDAY)]

    assert week(deeds, MONDAY, SUNDAY).reopened == 2


def test_times_to_take_and_close_run_from_the_hand_over() -> None:
    since = DEED.since
    deeds = [deed(taken=since + at * HOUR, closed=since + 10 * at * HOUR) for at in range(1, 11)]

    told = week(deeds, MONDAY, SUNDAY)

    assert (told.to_take.count, told.to_take.median) == (10, 5 * HOUR)
    assert told.to_take.ninetieth == 9 * HOUR
    assert told.to_close.median == 50 * HOUR


def test_open_cases_are_counted_by_age_and_older_weeks_are_among_them() -> None:
    deeds = [
        deed(since=SUNDAY - age * 24 * HOUR)
        for age in (0.5, 2, 5, 30, 40)
    ]  # fmt: skip
    closed = deed(since=SUNDAY - 48 * HOUR, closed=SUNDAY - HOUR, state=DispatchState.CLOSED)
    stopped = deed(state=DispatchState.STOPPED)

    assert week([*deeds, closed, stopped], MONDAY, SUNDAY).open_ages == (1, 1, 1, 2)


def test_what_was_closed_after_the_week_was_open_at_its_end() -> None:
    closed = deed(closed=SUNDAY + HOUR, state=DispatchState.CLOSED)

    assert sum(week([closed], MONDAY, SUNDAY).open_ages) == 1


def test_outcomes_taxa_and_regions_come_most_frequent_first() -> None:
    deeds = [deed(outcome="fine"), deed(outcome="seized"), deed(outcome="seized", taxon="")]

    told = week(deeds, MONDAY, SUNDAY)

    assert list(told.outcomes.items()) == [("seized", 2), ("fine", 1)]
    assert told.taxa == {"Panthera uncia": 2}
    assert told.regions == {"KG-O": 3}


def test_a_week_without_cases_has_no_times() -> None:
    told = week([], MONDAY, SUNDAY)

    assert (told.received, told.to_take.median, told.open_ages) == (0, None, (0, 0, 0, 0))


@given(st.lists(st.timedeltas(timedelta(0), timedelta(days=90)), min_size=1))
def test_the_median_is_the_lower_one_that_statistics_gives(lengths: list[timedelta]) -> None:
    seconds = [length.total_seconds() for length in lengths]

    found = spread(lengths)

    assert found.median is not None
    assert found.median.total_seconds() == pytest.approx(statistics.median_low(seconds))
    assert found.ninetieth is not None
    assert sum(length <= found.ninetieth for length in lengths) >= 0.9 * len(lengths)


@given(st.permutations([deed(since=MONDAY + at * HOUR, taxon=f"T{at % 3}") for at in range(9)]))
def test_the_order_in_which_deeds_are_read_changes_nothing(deeds: list[Deed]) -> None:
    assert repr(week(deeds, MONDAY, SUNDAY)) == repr(week(sorted(deeds, key=repr), MONDAY, SUNDAY))


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 40), max_size=8))
def test_no_small_count_is_shown_nor_found_by_subtraction(counts: dict[str, int]) -> None:
    shown = suppressed(counts)

    hidden = [counts[name] for name, count in shown.items() if count is None]
    assert not [count for count in shown.values() if count is not None and 0 < count < SMALL]
    if hidden and any(shown.values()):
        assert len(hidden) > 1
        assert sum(hidden) >= SMALL


def test_counts_that_are_large_enough_stay() -> None:
    assert suppressed({"a": 5, "b": 0, "c": 40}) == {"a": 5, "b": 0, "c": 40}
    assert suppressed({"a": 2, "b": 9, "c": 40}) == {"a": None, "b": None, "c": 40}
