"""Working days: weekends, public holidays, and the days that a country moves."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta, tzinfo
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

DAY = timedelta(days=1)
ENGLISH = "en_US"


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """When people of a country are at work: `opens` to `closes` on its own clock, on each working
    day. `weekend` are ISO weekdays; `off` and `on` are days that a decree made free or working;
    with `moves` a holiday on a weekend frees the next working day; `longer` gives the length in
    days of holidays that the library takes for one. No `country`: no public holidays."""

    country: str
    zone: tzinfo
    opens: time
    closes: time
    weekend: frozenset[int]
    off: frozenset[date]
    on: frozenset[date]
    moves: bool
    longer: tuple[tuple[str, int], ...]

    def is_working(self, day: date) -> bool:
        return day in _working_days(self, day.year)

    def is_plain(self, day: date, free: Container[date]) -> bool:
        """Neither weekend nor among these."""
        return day.isoweekday() not in self.weekend and day not in free


@cache
def _working_days(hours: WorkingHours, year: int) -> frozenset[date]:
    published, extra = _published(hours.country, year)
    free = published.union(*_longer(hours, year))
    if hours.moves:
        free = free.union(_moved(hours, free))
    plain = (day for day in _days(year) if hours.is_plain(day, free))
    return frozenset(chain(plain, extra, hours.on)) - hours.off


def _moved(hours: WorkingHours, free: frozenset[date]) -> Iterator[date]:
    taken = set(free)
    for holiday in sorted(free):
        day = holiday
        while holiday.isoweekday() in hours.weekend and not hours.is_plain(day, taken):
            day += DAY
        taken.add(day)
        yield day


def _longer(hours: WorkingHours, year: int) -> Iterator[frozenset[date]]:
    for name, length in hours.longer:
        for first in _named(hours.country, year, name):
            yield frozenset(first + DAY * later for later in range(length))


def _published(country: str, year: int) -> tuple[frozenset[date], frozenset[date]]:
    """Public holidays with the days off that go with them, and weekend days worked instead."""
    if not country:
        return frozenset(), frozenset()
    found = _calendar(country, year)
    return frozenset(found), frozenset(found.weekend_workdays)


def _named(country: str, year: int, name: str) -> tuple[date, ...]:
    """The first days of a holiday, also where its date is only estimated yet."""
    found = _calendar(country, year, observed=False)
    return tuple(day for day, title in sorted(found.items()) if title.startswith(name))


def _calendar(country: str, year: int, *, observed: bool = True) -> HolidayBase:
    # It takes a tenth of a second to load, and only who counts working time needs it.
    from holidays import country_holidays

    return country_holidays(country, years=year, observed=observed, language=ENGLISH)


def _days(year: int) -> Iterator[date]:
    first = date(year, 1, 1)
    return (first + DAY * later for later in range((date(year + 1, 1, 1) - first).days))
