"""What the terms of duty must offer; the values that `reference` loads have this shape."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time, timedelta, tzinfo
from typing import Protocol


class Hours(Protocol):
    """When people are at work: from `opens` to `closes` on the clock of `zone`, on each day that
    is a working day there."""

    @property
    def zone(self) -> tzinfo: ...
    @property
    def opens(self) -> time: ...
    @property
    def closes(self) -> time: ...
    def is_working(self, day: date) -> bool: ...


class Terms(Protocol):
    """How long a case of one priority may wait, and the shares of that time at which something
    rings, in order; a share of 1 is due. Where not `always`, a day is a working day."""

    @property
    def always(self) -> bool: ...
    @property
    def acknowledge(self) -> timedelta: ...
    @property
    def act(self) -> timedelta: ...
    @property
    def outcome(self) -> timedelta: ...
    @property
    def reminders(self) -> tuple[float, ...]: ...
    @property
    def deputy(self) -> float: ...
    @property
    def oversight(self) -> float: ...
    @property
    def triage(self) -> float: ...


class Duty(Protocol):
    """`terms` by priority; `hours` by country, with "line" for whoever belongs to none;
    `overseers` by agency: whom one asks when it is silent, the first who may hear of the case."""

    @property
    def version(self) -> str: ...
    @property
    def terms(self) -> Mapping[int, Terms]: ...
    @property
    def hours(self) -> Mapping[str, Hours]: ...
    @property
    def overseers(self) -> Mapping[str, tuple[str, ...]]: ...
