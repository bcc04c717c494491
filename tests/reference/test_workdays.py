"""Working days are those of the country: its weekends, its holidays, what its decrees moved."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest

from reference.duty import COUNTRIES, LINE, load_duty
from reference.workdays import WorkingHours
from tests.house.tree import ROOT

HOURS = load_duty().hours


def free(country: str, year: int, month: int) -> list[int]:
    """The days of a month on which nobody works."""
    first = date(year, month, 1)
    days = (first + timedelta(days=later) for later in range(31))
    return [one.day for one in days if one.month == month and not works(country, one)]


def works(country: str, day: date) -> bool:
    return HOURS[country].is_working(day)


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_plain_week_has_five_working_days(country: str) -> None:
    week = [date(2026, 2, 9) + timedelta(days=later) for later in range(7)]

    assert [works(country, day) for day in week] == [True] * 5 + [False] * 2


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 3, 21), date(2027, 1, 1)])
def test_new_year_and_nooruz_are_free_everywhere(country: str, day: date) -> None:
    assert not works(country, day)


@pytest.mark.parametrize(
    ("country", "month", "days"),
    [
        # Each as the page named in duty.toml counts them.
        ("KZ", 3, [1, 7, 8, 9, 14, 15, 21, 22, 23, 24, 25, 28, 29]),
        ("TJ", 3, [1, 7, 8, 9, 14, 15, *range(20, 30)]),
        ("TM", 5, [2, 3, 9, 10, 16, 17, 18, 23, 24, 27, 28, 29, 30, 31]),
        ("KG", 1, [1, 2, 3, 4, 5, 6, 7, 10, 11, 17, 18, 24, 25, 31]),
        ("UZ", 3, [1, 7, 8, 9, 14, 15, 20, 21, 22, 23, 28, 29]),
    ],
)
def test_the_days_off_of_2026_are_those_published(
    country: str, month: int, days: list[int]
) -> None:
    assert free(country, 2026, month) == days


def test_a_saturday_worked_for_a_longer_new_year_counts() -> None:
    assert works("UZ", date(2026, 12, 12))
    assert not works("UZ", date(2026, 12, 31))


def test_holidays_on_a_weekend_move_in_tajikistan_past_other_holidays() -> None:
    assert free("TJ", 2024, 3) == [2, 3, 8, 9, 10, 16, 17, 21, 22, 23, 24, 25, 26, 30, 31]


def test_in_kyrgyzstan_they_move_no_more() -> None:
    assert date(2026, 3, 21).isoweekday() == 6
    assert works("KG", date(2026, 3, 23))


def test_our_own_desk_has_weekends_and_no_holidays() -> None:
    assert works(LINE, date(2026, 1, 1))
    assert not works(LINE, date(2026, 1, 3))


def test_a_decree_has_the_last_word() -> None:
    monday, saturday = date(2026, 2, 9), date(2026, 2, 14)
    plain = HOURS["KG"]
    fields = {name: getattr(plain, name) for name in WorkingHours.__slots__}

    decreed = WorkingHours(**{**fields, "off": frozenset({monday}), "on": frozenset({saturday})})

    assert not decreed.is_working(monday)
    assert decreed.is_working(saturday)


@pytest.mark.slow
def test_the_calendars_are_only_loaded_by_who_asks_for_a_day() -> None:
    script = """
import sys
from datetime import date
from reference.duty import load_duty
hours = load_duty().hours["KG"]
print("holidays" in sys.modules)
hours.is_working(date(2026, 5, 4))
print("holidays" in sys.modules)
"""

    ran = [sys.executable, "-c", script]
    said = subprocess.run(ran, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert said.split() == ["False", "True"]
