"""The terms of duty with the calendars that they ask, made ready beside the loop."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from reference.duty import Duty, load_duty

AHEAD = timedelta(days=60)
"""As far as the longest wait looks: what is due next year asks next year's calendar."""


@dataclass(frozen=True, slots=True)
class WarmDuty:
    _ready: set[int] = field(default_factory=set)
    """Years whose calendars were made."""

    async def at(self, now: datetime) -> Duty:
        """The library of holidays takes a tenth of a second to load, and longer for each new
        year."""
        cold = {now.year, (now + AHEAD).year} - self._ready
        if cold:
            await asyncio.to_thread(_warm, cold)
            self._ready.update(cold)
        return load_duty()


def _warm(years: set[int]) -> None:
    for hours in load_duty().hours.values():
        for year in years:
            hours.is_working(date(year, 1, 1))
