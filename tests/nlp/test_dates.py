"""Days and hours are made plain: a clock of twelve hours becomes one of twenty-four."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.dates import CLOCK, DATE, date_of, is_day, plain_date, plain_time


@pytest.mark.parametrize(
    ("hour", "part", "plain"),
    [(3, "", "03:00"), (12, "morning", "00:00"), (12, "pm", "12:00"), (1, "pm", "13:00"),
     (11, "day", "11:00"), (2, "day", "14:00"), (12, "night", "00:00"), (10, "night", "22:00"),
     (4, "night", "04:00"), (9, "evening", "21:00"), (17, "evening", "17:00"), (24, "", "00:00")],
)  # fmt: skip
def test_the_part_of_the_day_places_the_hour(hour: int, part: str, plain: str) -> None:
    assert plain_time(hour, 0, part) == plain


@given(st.integers(0, 24), st.integers(0, 59), st.sampled_from(["", "morning", "pm", "night"]))
def test_every_hour_is_one_of_a_day(hour: int, minute: int, part: str) -> None:
    assert CLOCK.fullmatch(plain_time(hour, minute, part))


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from("./-"))
def test_every_date_in_digits_is_read_back(day: date, sign: str) -> None:
    for written in (day.strftime(f"%d{sign}%m{sign}%Y"), day.isoformat()):
        found = DATE.fullmatch(written)
        assert found
        assert date_of(found) == day.isoformat()


def test_a_day_that_no_month_has_is_none() -> None:
    found = DATE.fullmatch("00.05.2026")
    assert found is not None
    assert not is_day(found)


def test_a_day_without_a_year_is_told_without() -> None:
    assert (plain_date(5, 3), plain_date(5, 3, 2026)) == ("03-05", "2026-03-05")
