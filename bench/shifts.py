"""Officers by simple rules: when one looks at a card, takes the case, and ends it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import log
from random import Random  # noqa: TID251  seeded: the same week every time

from reference.agencies import load_agencies
from reference.duty import LINE, load_duty
from reference.workdays import WorkingHours
from triage.model import AgencyKey
from triage.worktime import after

GLANCE = {5: 6, 4: 12, 3: 60, 2: 180, 1: 240}
"""Minutes at the median from a card to the eyes of who is at work."""
SPREAD = 0.8
SLOW = 12
"""So many times slower are the slow."""
ON_CALL = 4
"""From this priority on somebody is called at night; it takes twice as long."""
ENDS = timedelta(hours=14)
"""Working hours at the median from taking a case to saying what came of it."""


@dataclass(frozen=True, slots=True)
class Shift:
    """How one desk works: the hours of its country, whether it is slow, whether its weekend is
    slept through with the phone off."""

    hours: WorkingHours
    is_slow: bool = False
    sleeps: bool = False

    def looks(self, now: datetime, priority: int, dice: Random) -> datetime:
        """When an officer looks at what came now."""
        median = GLANCE[priority] * (SLOW if self.is_slow else 1)
        delay = timedelta(minutes=dice.lognormvariate(log(median), SPREAD))
        if priority < ON_CALL or self.is_slow or self._is_away(now):
            return after(now, delay, self.hours)
        return now + delay * (1 if self.is_at_work(now) else 2)

    def ends(self, now: datetime, dice: Random) -> datetime:
        return after(now, ENDS * dice.lognormvariate(0, SPREAD), self.hours)

    def is_at_work(self, now: datetime) -> bool:
        local = now.astimezone(self.hours.zone)
        is_open = self.hours.opens <= local.time() < self.hours.closes
        return is_open and self.hours.is_working(local.date())

    def _is_away(self, now: datetime) -> bool:
        """From Friday's end to Monday's beginning."""
        local = now.astimezone(self.hours.zone)
        is_friday_night = local.isoweekday() == 5 and local.time() >= self.hours.closes
        return self.sleeps and (local.isoweekday() in self.hours.weekend or is_friday_night)


def shifts(desks: Sequence[AgencyKey], asleep: AgencyKey) -> Mapping[AgencyKey, Shift]:
    """Every sixth desk is slow, one is asleep over the weekend."""
    agencies, hours = load_agencies(), load_duty().hours
    return {
        key: Shift(
            hours.get(agencies[key].country if key in agencies else LINE, hours[LINE]),
            is_slow=at % 6 == 5,
            sleeps=key == asleep,
        )
        for at, key in enumerate(desks)
    }
