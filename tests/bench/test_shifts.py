"""Officers of the simulated week look at cards as their hours, habits and weekends allow."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bench.shifts import Shift, shifts
from reference.duty import load_duty
from triage.model import AgencyKey

BISHKEK = ZoneInfo("Asia/Bishkek")
NOON, NIGHT = (datetime(2026, 6, 16, hour, tzinfo=BISHKEK) for hour in (12, 2))
SATURDAY = datetime(2026, 6, 20, 12, tzinfo=BISHKEK)
OPENS_TUESDAY, OPENS_MONDAY = (datetime(2026, 6, day, 9, tzinfo=BISHKEK) for day in (16, 22))
HOURS = load_duty().hours["KG"]


def looks(shift: Shift, now: datetime, priority: int) -> datetime:
    return shift.looks(now, priority, Random(7))


@pytest.mark.parametrize("priority", [1, 2, 3])
def test_what_can_wait_at_night_waits_for_the_morning(priority: int) -> None:
    assert looks(Shift(HOURS), NIGHT, priority) > OPENS_TUESDAY


@pytest.mark.parametrize("priority", [4, 5])
def test_danger_wakes_somebody_at_night_who_is_slower_than_by_day(priority: int) -> None:
    by_night = looks(Shift(HOURS), NIGHT, priority) - NIGHT

    assert by_night < timedelta(hours=2)
    assert by_night == 2 * (looks(Shift(HOURS), NOON, priority) - NOON)


def test_a_desk_asleep_over_the_weekend_hears_of_danger_on_monday() -> None:
    assert looks(Shift(HOURS), SATURDAY, 5) < SATURDAY + timedelta(hours=2)
    assert looks(Shift(HOURS, sleeps=True), SATURDAY, 5) > OPENS_MONDAY


def test_a_slow_desk_takes_longer() -> None:
    assert looks(Shift(HOURS, is_slow=True), NOON, 5) > looks(Shift(HOURS), NOON, 5)


def test_every_sixth_desk_is_slow_and_one_is_asleep() -> None:
    keys = [AgencyKey(f"kg_{at}") for at in range(12)]

    found = shifts(keys, keys[1])

    assert [key for key in keys if found[key].is_slow] == [keys[5], keys[11]]
    assert [key for key in keys if found[key].sleeps] == [keys[1]]
