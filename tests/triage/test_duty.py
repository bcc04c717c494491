"""Until when a desk has time: day and night for what cannot wait, else its own working days."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reference.duty import COUNTRIES, PRIORITIES
from tests.triage.on_duty import BISHKEK, DUTY, due_there, on_clock
from triage.duty import Pace, due
from triage.model.watch import Awaited
from triage.worktime import between

MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2028, 6, 1), timezones=st.just(UTC))
PLACES = st.sampled_from([*COUNTRIES, None, "CN"])
WAITS = st.sampled_from(list(Awaited))


def test_a_life_in_danger_at_night_has_a_quarter_of_an_hour() -> None:
    assert due_there("KG", 5, 2026, 1, 1, 3, 10) == "Thu 01.01.2026 03:25"


def test_an_hour_runs_through_the_weekend() -> None:
    assert due_there("UZ", 4, 2026, 3, 21, 23, 40) == "Sun 22.03.2026 00:40"


def test_what_came_on_a_plain_tuesday_is_due_at_the_same_time_on_wednesday() -> None:
    assert due_there("KG", 3, 2026, 2, 10, 14, 5) == "Wed 11.02.2026 14:05"


@pytest.mark.parametrize(
    ("hour", "expected"),
    [
        (16, "Mon 09.02.2026 16:00"),
        (17, "Mon 09.02.2026 17:00"),
        (18, "Mon 09.02.2026 18:00"),
        (21, "Mon 09.02.2026 18:00"),
    ],
)
def test_friday_evening_waits_for_monday(hour: int, expected: str) -> None:
    assert due_there("KG", 3, 2026, 2, 6, hour, 0) == expected


def test_before_the_office_opens_the_day_is_still_whole() -> None:
    assert due_there("TJ", 3, 2026, 2, 10, 5, 0) == "Tue 10.02.2026 17:00"


@pytest.mark.parametrize(
    ("country", "expected"),
    [
        ("KG", "Mon 23.03.2026 15:00"),
        ("KZ", "Thu 26.03.2026 15:00"),
        ("UZ", "Tue 24.03.2026 15:00"),
        ("TJ", "Mon 30.03.2026 15:00"),
        ("TM", "Tue 24.03.2026 15:00"),
    ],
)
def test_nooruz_is_as_long_as_each_country_makes_it(country: str, expected: str) -> None:
    before = {"KZ": 20}.get(country, 19)

    assert due_there(country, 3, 2026, 3, before, 15, 0) == expected


def test_new_year_carries_a_case_over_the_end_of_month_and_year() -> None:
    assert due_there("KG", 3, 2026, 12, 31, 12, 0) == "Fri 08.01.2027 12:00"
    assert due_there("KG", 2, 2025, 12, 30, 12, 0) == "Fri 09.01.2026 12:00"


def test_a_leap_day_is_a_day_at_work() -> None:
    assert due_there("KG", 3, 2028, 2, 28, 10, 0) == "Tue 29.02.2028 10:00"


def test_three_days_pass_a_weekend() -> None:
    assert due_there("UZ", 2, 2026, 2, 12, 11, 30) == "Tue 17.02.2026 11:30"


def test_acting_and_telling_have_times_of_their_own() -> None:
    assert due_there("KG", 5, 2026, 5, 1, 2, 0, awaited=Awaited.ACT) == "Fri 01.05.2026 03:00"
    assert due_there("KG", 3, 2026, 2, 9, 10, 0, awaited=Awaited.ACT) == "Thu 12.02.2026 10:00"
    assert due_there("KG", 3, 2026, 2, 9, 10, 0, awaited=Awaited.OUTCOME) == "Mon 23.02.2026 10:00"


@pytest.mark.parametrize("country", [None, "", "CN"])
def test_who_belongs_to_no_country_keeps_the_hours_of_the_line(country: str | None) -> None:
    found = due(datetime(2026, 1, 1, 8, tzinfo=UTC), 3, country, DUTY)

    assert found.astimezone(BISHKEK).strftime("%a %d.%m.%Y %H:%M") == "Fri 02.01.2026 14:00"


def test_the_new_clock_of_kazakhstan_loses_nobody_an_hour() -> None:
    since = on_clock("KZ", 2024, 2, 29, 17, 0)

    found = due(since, 3, "KZ", DUTY)

    assert found == on_clock("KZ", 2024, 3, 1, 17, 0)
    assert found - since == timedelta(hours=25)


@given(since=MOMENTS, priority=st.sampled_from(PRIORITIES), country=PLACES, awaited=WAITS)
def test_nothing_is_due_before_it_came(
    since: datetime, priority: int, country: str | None, awaited: Awaited
) -> None:
    pace = Pace.of(priority, country, DUTY)

    found = due(since, priority, country, DUTY, awaited)

    assert found - since >= pace.allowed(awaited) > timedelta(0)
    assert found.utcoffset() == timedelta(0)


@given(since=MOMENTS, priority=st.sampled_from(PRIORITIES), country=PLACES, awaited=WAITS)
def test_the_time_until_due_is_the_time_that_there_is(
    since: datetime, priority: int, country: str | None, awaited: Awaited
) -> None:
    pace = Pace.of(priority, country, DUTY)

    found = due(since, priority, country, DUTY, awaited)

    assert pace.between(since, found) == pace.allowed(awaited)


@given(
    since=MOMENTS,
    later=st.timedeltas(timedelta(0), timedelta(days=40)),
    priority=st.sampled_from(PRIORITIES),
    country=PLACES,
)
def test_what_came_later_is_never_due_sooner(
    since: datetime, later: timedelta, priority: int, country: str | None
) -> None:
    assert due(since, priority, country, DUTY) <= due(since + later, priority, country, DUTY)


@given(since=MOMENTS, country=st.sampled_from(COUNTRIES), priority=st.sampled_from([1, 2, 3]))
def test_what_can_wait_is_due_while_people_are_at_work(
    since: datetime, country: str, priority: int
) -> None:
    hours = DUTY.hours[country]

    found = due(since, priority, country, DUTY).astimezone(hours.zone)

    assert hours.is_working(found.date())
    assert hours.opens <= found.time() <= hours.closes


@given(since=MOMENTS, country=st.sampled_from(COUNTRIES))
def test_a_graver_case_is_never_due_later(since: datetime, country: str) -> None:
    moments = [due(since, one, country, DUTY) for one in PRIORITIES]

    assert moments == sorted(moments)


@given(since=MOMENTS, country=st.sampled_from(COUNTRIES))
def test_a_working_day_is_never_more_than_two_weeks_away(since: datetime, country: str) -> None:
    assert between(since, since + timedelta(days=14), DUTY.hours[country]) > timedelta(0)
