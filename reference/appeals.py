"""How long a body may take by law to answer an appeal of a citizen, where that is published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from reference.tables import FOLDER, read_table
from reference.workdays import DAY, WorkingHours

COLUMNS = ("country", "working_days", "priority", "as_of", "source", "note")
MOST = 90


@dataclass(frozen=True, slots=True)
class Appeal:
    """`working_days` from the day after it came; a card says so from `priority` on."""

    country: str
    working_days: int
    priority: int
    source: str

    def last_day(self, came: date, hours: WorkingHours) -> date:
        """Until when it must be answered, by the calendar of that country."""
        day, left = came, self.working_days
        while left:
            day += DAY
            left -= hours.is_working(day)
        return day


@cache
def load_appeals(path: Path = FOLDER / "appeals.csv") -> Mapping[str, Appeal]:
    """By country; where none stands nothing was found. Raises BadTableError."""
    found: dict[str, Appeal] = {}
    for row in read_table(path, COLUMNS):
        days, priority = int(row.number("working_days")), int(row.number("priority"))
        if not 0 < days <= MOST or not 1 <= priority <= 5:
            raise row.trouble(f"1 to {MOST} days, and a priority from 1 to 5")
        country = row.required("country")
        found[country] = Appeal(country, days, priority, row.required("source"))
    return found
