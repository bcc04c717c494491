"""Working time is counted as people live it, whatever their clock and calendar do."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from tests.triage.on_duty import BERLIN, Calendar
from triage.worktime import after, between, working_day

MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 6, 1), timezones=st.just(UTC))
SPANS = st.timedeltas(timedelta(0), timedelta(days=20))
WORK = st.timedeltas(timedelta(0), timedelta(hours=40))
ZONES = st.sampled_from([BERLIN, UTC, timezone(timedelta(hours=5, minutes=45))])
CALENDARS = st.builds(
    Calendar,
    zone=ZONES,
    opens=st.times(time(0), time(8)),
    closes=st.times(time(12), time(23, 59)),
    weekend=st.sets(st.integers(1, 7), max_size=6),
    free=st.sets(st.dates(date(2026, 1, 1), date(2027, 12, 31)), max_size=40),
)


def berlin(*moment: int) -> datetime:
    return datetime(*moment, tzinfo=BERLIN).astimezone(UTC)  # type: ignore[misc, arg-type]


def test_the_hour_that_a_clock_leaves_out_is_not_worked() -> None:
    nights = Calendar(zone=BERLIN, opens=time(1), closes=time(5), weekend=())

    assert after(berlin(2026, 3, 28, 4), timedelta(hours=4), nights) == berlin(2026, 3, 29, 5)
    assert between(berlin(2026, 3, 29, 0), berlin(2026, 3, 29, 12), nights) == timedelta(hours=3)


def test_the_hour_that_a_clock_repeats_is_worked_twice() -> None:
    nights = Calendar(zone=BERLIN, opens=time(1), closes=time(5), weekend=())

    assert between(berlin(2026, 10, 25, 0), berlin(2026, 10, 25, 12), nights) == timedelta(hours=5)


def test_a_calendar_in_which_nobody_ever_works_keeps_no_case_for_ever() -> None:
    never = Calendar(weekend=range(1, 8))
    moment = datetime(2026, 5, 4, 6, 30, tzinfo=UTC)

    assert after(moment, timedelta(hours=9), never) == moment + timedelta(hours=9)
    assert between(moment, moment + timedelta(days=9), never) == timedelta(0)


def test_no_time_at_all_ends_where_it_begins_or_when_work_does() -> None:
    office = Calendar(zone=UTC)

    assert after(datetime(2026, 5, 4, 12, tzinfo=UTC), timedelta(0), office).hour == 12
    assert after(datetime(2026, 5, 4, 2, tzinfo=UTC), timedelta(0), office).hour == 9


def test_a_working_day_is_as_long_as_the_office_is_open() -> None:
    assert working_day(Calendar(opens=time(9), closes=time(18, 30))) == timedelta(hours=9.5)


@given(moment=MOMENTS, span=WORK, calendar=CALENDARS)
def test_the_time_between_is_the_time_that_was_asked_for(
    moment: datetime, span: timedelta, calendar: Calendar
) -> None:
    assert between(moment, after(moment, span, calendar), calendar) == span


@given(moment=MOMENTS, one=WORK, more=WORK, calendar=CALENDARS)
def test_two_waits_in_a_row_are_one_long_wait(
    moment: datetime, one: timedelta, more: timedelta, calendar: Calendar
) -> None:
    in_two = after(after(moment, one, calendar), more, calendar)

    assert between(moment, in_two, calendar) == one + more
    assert in_two >= after(moment, one + more, calendar)


@given(moment=MOMENTS, later=SPANS, span=WORK, calendar=CALENDARS)
def test_who_starts_later_is_never_done_sooner(
    moment: datetime, later: timedelta, span: timedelta, calendar: Calendar
) -> None:
    assert moment <= after(moment, span, calendar) <= after(moment + later, span, calendar)


@given(moment=MOMENTS, one=SPANS, more=SPANS, calendar=CALENDARS)
def test_no_more_working_time_passes_than_time(
    moment: datetime, one: timedelta, more: timedelta, calendar: Calendar
) -> None:
    end = moment + one + more

    whole = between(moment, end, calendar)

    assert whole <= end - moment
    assert whole == between(moment, moment + one, calendar) + between(moment + one, end, calendar)
