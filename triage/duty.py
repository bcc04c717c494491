"""Duty: until when a desk must have answered, by priority and on the clock of its country."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from triage.duty_rules import Duty, Hours, Terms
from triage.model.watch import Awaited
from triage.worktime import DAY, after, between, working_day

LINE = "line"
"""The hours of whoever belongs to none of the countries: our own desks."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How the time of one priority runs in one country, day and night or only at work."""

    terms: Terms
    hours: Hours

    @classmethod
    def of(cls, priority: int, country: str | None, duty: Duty) -> Pace:
        """`country` is that of the agency that must answer."""
        hours = duty.hours.get(country or LINE, duty.hours[LINE])
        return cls(duty.terms[priority], hours)

    def allowed(self, awaited: Awaited) -> timedelta:
        """The time there is: real time where it runs day and night, else working time."""
        spans = {
            Awaited.ACKNOWLEDGE: self.terms.acknowledge,
            Awaited.ACT: self.terms.act,
            Awaited.OUTCOME: self.terms.outcome,
        }
        span = spans[awaited]
        return span if self.terms.always else span / DAY * working_day(self.hours)

    def after(self, moment: datetime, length: timedelta) -> datetime:
        return moment + length if self.terms.always else after(moment, length, self.hours)

    def between(self, moment: datetime, later: datetime) -> timedelta:
        """How much of the time that there is has passed."""
        return later - moment if self.terms.always else between(moment, later, self.hours)


def due(
    since: datetime,
    priority: int,
    country: str | None,
    duty: Duty,
    awaited: Awaited = Awaited.ACKNOWLEDGE,
) -> datetime:
    """The moment in UTC until which there is time, from the hand-over (or, for what comes later,
    from the step before). Moments are of UTC; `Watch.mended` looks after a clock that was wrong."""
    pace = Pace.of(priority, country, duty)
    return pace.after(since, pace.allowed(awaited))
