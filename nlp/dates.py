"""Dates and hours: what days and clocks are called in, made plain."""

from __future__ import annotations

import re

DATE = re.compile(
    r"(?<![\d.,/\-])(?:(?P<day>[0-3]?\d)(?P<sign>[./\-])(?P<month>0?[1-9]|1[0-2])(?P=sign)"
    r"(?P<year>(?:19|20)\d\d|\d\d)"
    r"|(?P<iso>(?:19|20)\d\d)-(?P<isomonth>0[1-9]|1[0-2])-(?P<isoday>[0-3]\d))(?![\d/\-]|[.,]\d)"
)
CLOCK = re.compile(r"(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)")
DAYS = range(1, 32)
MONTHS = range(1, 13)
LAST_HOUR = 24
CENTURY = 2000
_NOON = 12
_DAYLIGHT = 8
"""An hour of the day below this is one of the afternoon."""


def date_of(found: re.Match[str]) -> str:
    """A whole date found in digits: 2026-05-15."""
    if found["iso"]:
        return f"{found['iso']}-{found['isomonth']}-{found['isoday']}"
    year = int(found["year"])
    return plain_date(int(found["day"]), int(found["month"]), year if year > 99 else CENTURY + year)


def plain_date(day: int, month: int, year: int | None = None) -> str:
    """2026-05-15, or 05-15 where no year is told."""
    return f"{year}-{month:02}-{day:02}" if year else f"{month:02}-{day:02}"


def is_day(found: re.Match[str]) -> bool:
    """Whether the digits name a day that a month can have."""
    return int(found["day"] or found["isoday"]) in DAYS


def plain_time(hour: int, minute: int, part: str = "") -> str:
    """17:30 of a clock's hour and the part of the day; without a part the hour as it is told."""
    return f"{_of_day(hour, part) % LAST_HOUR:02}:{minute:02}"


def _of_day(hour: int, part: str) -> int:
    """The hour counted from midnight."""
    if hour > _NOON:
        return hour
    if part == "morning" or (part == "night" and hour < _DAYLIGHT):
        return hour % _NOON
    if part == "night":
        return hour + _NOON if hour < _NOON else 0
    if part == "day":
        return hour + _NOON if hour < _DAYLIGHT else hour
    return hour % _NOON + _NOON if part in ("pm", "evening") else hour
