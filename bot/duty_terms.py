"""The terms of duty with the calendars that they ask, made ready beside the loop."""

from __future__ import annotations

import asyncio
from datetime import date, datetime, timedelta
from functools import cache

from reference.duty import Duty, load_duty

AHEAD = timedelta(days=60)
"""As far as the longest wait looks: what is due next year asks next year's calendar."""


async def warm_duty(now: datetime) -> Duty:
    """The library of holidays takes a tenth of a second to load, and longer for each new year."""
    await asyncio.to_thread(_warm, now.year, (now + AHEAD).year)
    return load_duty()


@cache
def _warm(*years: int) -> None:
    for hours in load_duty().hours.values():
        for year in years:
            hours.is_working(date(year, 1, 1))
