"""Leaving: goods at a border, an airport, a station or a post office with an hour or a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from triage.matters import Matter
from triage.urgency_rules import Gates

HOUR, DAY = "time", "date"
MONTH_DAY = 5
"""Letters in 05-15, with or without a year before it."""


@dataclass(frozen=True, slots=True)
class Departure:
    """`told` is the hour or the day in figures ("" for soon); `is_near` where the day lies ahead,
    and no further than still can be acted on."""

    told: str
    is_near: bool = False


def departure(matter: Matter, gates: Gates) -> Departure | None:
    """None where nothing leaves. An hour without a day may be yesterday's, so it is not near."""
    reading = matter.reading
    if matter.place.kind not in gates.gates or reading.offence not in gates.departing:
        return None
    days = [span.value[-MONTH_DAY:] for span in reading.spans if span.label == DAY]
    near = next((day for day in days if day in _ahead(matter.day, gates.days_ahead)), None)
    if near:
        return Departure(_spoken(near), is_near=True)
    hour = next((span.value for span in reading.spans if span.label == HOUR), "")
    return Departure(hour) if hour or reading.urgent else None


def _ahead(day: date | None, days: int) -> Iterator[str]:
    if day is not None:
        for number in range(days + 1):
            yield (day + timedelta(days=number)).strftime("%m-%d")


def _spoken(month_day: str) -> str:
    month, day = month_day.split("-")
    return f"{day}.{month}"
