"""What one process does of the line: all of it, or what needs the link keys, or what does not."""

from __future__ import annotations

from enum import StrEnum

from storage.lock import EVERY_SEAT, Seat
from triage.model import JobKind

EVERY_JOB = frozenset(JobKind)
BY_WORKER = frozenset({JobKind.WORK, JobKind.CLEAN, JobKind.FILM, JobKind.TRACE, JobKind.DISCARD})
"""Neither a reporter nor Telegram is needed for these, and no press of an officer waits for them.
Whatever is not named here the bot does."""
LOOK_UP = 1.0
"""Seconds: loops are rung awake; this is for what another process wrote (`ilbirs desks`)."""
LOOK_UP_APART = 0.2
"""The same where the other role writes all the time."""


class ProcessRole(StrEnum):
    ALL = "all"
    BOT = "bot"
    WORKER = "worker"

    @property
    def jobs(self) -> frozenset[JobKind]:
        if self is ProcessRole.ALL:
            return EVERY_JOB
        return BY_WORKER if self is ProcessRole.WORKER else EVERY_JOB - BY_WORKER

    @property
    def seats(self) -> frozenset[Seat]:
        if self is ProcessRole.ALL:
            return EVERY_SEAT
        return frozenset({Seat.WORKER if self is ProcessRole.WORKER else Seat.BOT})

    @property
    def look_up(self) -> float:
        return LOOK_UP if self is ProcessRole.ALL else LOOK_UP_APART
