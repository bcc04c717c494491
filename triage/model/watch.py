"""The clock of a dispatch: what is awaited of its desk, since when, and what rang."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum


class Awaited(StrEnum):
    """acknowledge: nobody has seen the case; act: seen, and nobody has it in hand; outcome:
    somebody has, and it is still open."""

    ACKNOWLEDGE = "acknowledge"
    ACT = "act"
    OUTCOME = "outcome"


DUE = "due"
"""The rung that tells a desk that its time is over."""


@dataclass(frozen=True, slots=True)
class Watch:
    """What is awaited of a desk, since when, and which rungs rang when. Another wait, or the same
    one anew (a case handed back), is another watch. Moments are UTC and are stored as they are."""

    awaited: Awaited
    since: datetime
    rang: tuple[tuple[str, datetime], ...] = ()

    @property
    def is_late(self) -> bool:
        return any(name == DUE for name, _ in self.rang)

    def mended(self, now: datetime) -> Watch:
        """A moment to come was written by a clock that was wrong: it counts as now. To be stored
        where it differs, else the time would begin anew with each look."""
        rang = tuple((name, min(moment, now)) for name, moment in self.rang)
        return replace(self, since=min(self.since, now), rang=rang)

    def noted(self, rung: str, now: datetime) -> Watch:
        return replace(self, rang=(*self.rang, (rung, now)))
