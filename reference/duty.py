"""How long a desk may take and what rings when it takes longer, from duty.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn
from zoneinfo import ZoneInfo

from reference.agencies import Agency, load_agencies
from reference.tables import FOLDER
from reference.toml_lines import TomlText, read_toml
from reference.workdays import WorkingHours

COUNTRIES = ("KG", "KZ", "TJ", "UZ", "TM")
LINE = "line"
"""The hours of our own desks, and of who belongs to none of the countries."""

PRIORITIES = (5, 4, 3, 2, 1)
WAITS = ("acknowledge", "act", "outcome")
NEXT_BODIES = ("deputy", "oversight", "triage")
TIMES = ("opens", "closes")
DAYS = ("off", "on")
UNITS = {"min": "minutes", "h": "hours", "day": "days", "days": "days"}


@dataclass(frozen=True, slots=True)
class DutyTerms:
    """How long a case of one priority may wait, and the shares of that time at which something
    rings, in order; a share of 1 is due. Where not `always`, a day is a working day."""

    always: bool
    acknowledge: timedelta
    act: timedelta
    outcome: timedelta
    reminders: tuple[float, ...]
    deputy: float
    oversight: float
    triage: float


@dataclass(frozen=True, slots=True)
class Duty:
    """All of duty.toml. `hours` are by country, with "line" for whoever belongs to none;
    `overseers` whom one asks when an agency is silent: the first who may hear of the case."""

    version: str
    terms: Mapping[int, DutyTerms]
    hours: Mapping[str, WorkingHours]
    overseers: Mapping[str, tuple[str, ...]]


@cache
def load_duty(path: Path = FOLDER / "duty.toml") -> Duty:
    """The checked terms. Raises BadTableError, which names file, line and rule."""
    toml = read_toml(path)
    version = toml.values.get("version")
    if not version:
        raise toml.trouble("", "a version is needed; give a date", "version")
    terms = {one: _terms(_table(toml, f"priority.{one}")) for one in PRIORITIES}
    hours = {one: _hours(one, _table(toml, f"hours.{one}")) for one in (*COUNTRIES, LINE)}
    return Duty(str(version), terms, hours, _overseers(load_agencies()))


@dataclass(frozen=True, slots=True)
class _Table:
    """One table of the file, which knows how to complain of its keys."""

    toml: TomlText
    rule: str
    rows: Mapping[str, Any]

    def get(self, key: str, kind: type | tuple[type, ...], said: str) -> Any:
        found = self.rows.get(key)
        if not isinstance(found, kind) or (isinstance(found, bool) and kind is not bool):
            self.fail(key, f"{key!r} must be {said}")
        return found

    def fail(self, key: str, text: str) -> NoReturn:
        raise self.toml.trouble(self.rule, text, key)


def _table(toml: TomlText, rule: str) -> _Table:
    group, _, name = rule.partition(".")
    rows = toml.values.get(group, {}).get(name)
    if not isinstance(rows, dict):
        raise toml.trouble(rule, "is missing; put it back")
    return _Table(toml, rule, rows)


def _terms(table: _Table) -> DutyTerms:
    always = table.get("always", bool, "true or false")
    acknowledge, act, outcome = (_span(table, wait, always=always) for wait in WAITS)
    reminders = tuple(table.get("reminders", list, "a list of shares"))
    shares = [table.get(one, (int, float), "a share of the time") for one in NEXT_BODIES]
    ladder = (0.0, *reminders, 1.0, *shares)
    if any(not isinstance(one, int | float) for one in ladder):
        table.fail("reminders", "'reminders' must be numbers")
    if any(one >= other for one, other in pairwise(ladder)):
        table.fail("deputy", f"each share must be later than the one before, not {ladder}")
    return DutyTerms(always, acknowledge, act, outcome, reminders, *shares)


def _span(table: _Table, wait: str, *, always: bool) -> timedelta:
    """ "15 min", "1 h", "3 days"; working time is only counted in days."""
    text = table.get(wait, str, "a time such as 15 min, 1 h or 3 days")
    found = re.fullmatch(r"([1-9]\d*) (min|h|days?)", text)
    if not found or (not always and UNITS[found[2]] != "days"):
        table.fail(wait, f"{text!r} is no time; write 3 days, or day and night also 15 min or 1 h")
    return timedelta(**{UNITS[found[2]]: int(found[1])})


def _hours(country: str, table: _Table) -> WorkingHours:
    table.get("source", str, "where this is known from")
    weekend = frozenset(table.get("weekend", list, "a list of weekdays"))
    if not weekend < frozenset(range(1, 8)):
        table.fail("weekend", "'weekend' must be weekdays from 1 to 7, and leave one to work on")
    opens, closes = (table.get(key, time, "a time such as 09:00:00") for key in TIMES)
    if opens >= closes:
        table.fail("closes", "'closes' must be later than 'opens'")
    return WorkingHours(
        country=country if country in COUNTRIES else "",
        zone=_zone(table),
        opens=opens,
        closes=closes,
        weekend=weekend,
        off=_dates(table, "off"),
        on=_dates(table, "on"),
        moves=table.get("moves", bool, "true or false"),
        longer=tuple(_longer(table)),
    )


def _zone(table: _Table) -> ZoneInfo:
    name = table.get("zone", str, "a zone such as Asia/Bishkek")
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError):
        table.fail("zone", f"{name!r} is no zone of the tz database")


def _dates(table: _Table, key: str) -> frozenset[date]:
    found = table.get(key, list, "a list of days such as 2026-03-27")
    if not all(isinstance(one, date) for one in found):
        table.fail(key, f"{key!r} must be days such as 2026-03-27")
    return frozenset(found)


def _longer(table: _Table) -> Iterator[tuple[str, int]]:
    for name, length in table.get("longer", dict, "holidays with their days").items():
        if not isinstance(length, int) or not 1 < length < 10:
            table.fail("longer", f"{name!r} must last from 2 to 9 days")
        yield name, length


def _overseers(agencies: Mapping[str, Agency]) -> dict[str, tuple[str, ...]]:
    """The body that an agency belongs to where that takes cases itself; then the prosecutor of
    its country, who supervises all."""
    prosecutors = {one.country: key for key, one in agencies.items() if one.kind == "prosecutor"}
    return {
        key: tuple(
            body
            for body in (one.parent, prosecutors.get(one.country, key))
            if body != key and body in agencies
        )
        for key, one in agencies.items()
    }
