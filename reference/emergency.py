"""Published numbers to call where a life is in danger, with the day and source of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from reference.tables import FOLDER, Row, read_table

COLUMNS = ("country", "kind", "service", "number", "as_of", "source")
KINDS = frozenset(
    (
        *("emergency", "police", "ambulance", "fire"),
        *("environment", "anticorruption", "customs"),
    )
)
OLDEST_YEARS = 5
"""A number that nobody has confirmed for longer is not shown: a dead number costs minutes."""


@dataclass(frozen=True, slots=True)
class EmergencyNumber:
    """A published number. `as_of` is the first day of the month or year the source is from; None
    where the source has no date."""

    country: str
    kind: str
    service: str
    number: str
    as_of: date | None
    source: str

    def is_shown(self, today: date) -> bool:
        """Whether it has a number, a source and a date not older than five years."""
        if not (self.number and self.source and self.as_of):
            return False
        return _years_before(today) <= self.as_of


@cache
def load_emergency(path: Path = FOLDER / "emergency.csv") -> tuple[EmergencyNumber, ...]:
    """Every number we know, those not to be shown included."""
    return tuple(_number(row) for row in read_table(path, COLUMNS))


def shown_numbers(
    numbers: Iterable[EmergencyNumber], country: str, today: date
) -> tuple[EmergencyNumber, ...]:
    """The numbers of a country that may be shown on this day, newest first within a kind."""
    found = [one for one in numbers if one.country == country and one.is_shown(today)]
    found.sort(key=lambda one: one.as_of or date.min, reverse=True)
    return tuple(sorted(found, key=lambda one: one.kind))


def current_lines(country: str, today: date) -> tuple[EmergencyNumber, ...]:
    """What `shown_numbers` finds in our own table."""
    return shown_numbers(load_emergency(), country, today)


def _years_before(today: date) -> date:
    first = today.replace(day=1)
    return first.replace(year=first.year - OLDEST_YEARS)


def _number(row: Row) -> EmergencyNumber:
    if row["kind"] not in KINDS:
        raise row.trouble(f"unknown kind {row['kind']!r}; use one of {sorted(KINDS)}")
    return EmergencyNumber(
        country=row.required("country"),
        kind=row["kind"],
        service=row.required("service"),
        number=row["number"],
        as_of=_as_of(row),
        source=row["source"],
    )


def _as_of(row: Row) -> date | None:
    if not row["as_of"]:
        return None
    parts = row["as_of"].split("-")
    try:
        year, month = int(parts[0]), int(parts[1]) if len(parts) > 1 else 1
        return date(year, month, 1)
    except ValueError as error:
        raise row.trouble(f"{row['as_of']!r} is no date; write 2026 or 2026-03") from error
