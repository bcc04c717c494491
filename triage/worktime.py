"""Working time: how far it is from one moment to another when only hours at work count."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from triage.duty_rules import Hours

DAY = timedelta(days=1)
FAR = 730
"""Days to look ahead for time at work: a calendar without any must not keep a case for ever."""


def after(moment: datetime, length: timedelta, hours: Hours) -> datetime:
    """The moment in UTC at which so much working time has passed; outside of working hours it
    begins with the next."""
    left = length
    for opens, closes in _shifts(moment, hours):
        start = max(opens, moment)
        if left <= closes - start:
            return start + left
        left -= closes - start
    return moment + length


def between(moment: datetime, later: datetime, hours: Hours) -> timedelta:
    """The working time from one moment to a later one, at most two years on."""
    spent = timedelta(0)
    for opens, closes in _shifts(moment, hours):
        if opens >= later:
            break
        spent += min(closes, later) - max(opens, moment)
    return spent


def working_day(hours: Hours) -> timedelta:
    today = date(2000, 1, 1)
    return datetime.combine(today, hours.closes) - datetime.combine(today, hours.opens)


def _shifts(moment: datetime, hours: Hours) -> Iterator[tuple[datetime, datetime]]:
    """The times at work that are not over yet, in UTC, the first one first: where a clock is put
    forward or back, the hours that people live through are counted."""
    today = moment.astimezone(hours.zone).date()
    for day in (today + DAY * later for later in range(FAR)):
        if not hours.is_working(day):
            continue
        opens = datetime.combine(day, hours.opens, hours.zone).astimezone(UTC)
        closes = datetime.combine(day, hours.closes, hours.zone).astimezone(UTC)
        if closes > moment:
            yield opens, closes
