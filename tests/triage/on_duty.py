"""Builders for stories about clocks: moments on a country's own clock, and calendars made up."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from reference.duty import Duty, load_duty
from triage.duty import due
from triage.model.watch import Awaited

DUTY: Duty = load_duty()
BISHKEK = ZoneInfo("Asia/Bishkek")
BERLIN = ZoneInfo("Europe/Berlin")
"""A clock that is put forward and back each year, as none of the five is today."""


@dataclass(frozen=True)
class Calendar:
    """Working hours as a story needs them: weekdays and days on which nobody works."""

    zone: tzinfo = BISHKEK
    opens: time = time(9)
    closes: time = time(18)
    weekend: Collection[int] = (6, 7)
    free: Collection[date] = field(default=())

    def is_working(self, day: date) -> bool:
        return day.isoweekday() not in self.weekend and day not in self.free


def on_clock(country: str, *moment: int) -> datetime:
    """Year, month, day, hour and minute as people there read them."""
    there = datetime(*moment, tzinfo=DUTY.hours[country].zone)  # type: ignore[misc, arg-type]
    return there.astimezone(UTC)


def due_there(
    country: str, priority: int, *since: int, awaited: Awaited = Awaited.ACKNOWLEDGE
) -> str:
    """When it is due, as people there read it."""
    found = due(on_clock(country, *since), priority, country, DUTY, awaited)
    return found.astimezone(DUTY.hours[country].zone).strftime("%a %d.%m.%Y %H:%M")


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)
