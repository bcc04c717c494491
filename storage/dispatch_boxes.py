"""What lies sealed of a dispatch, and in boxes of which size at least."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from triage.model import AgencyKey, Progress, Reason

Words = tuple[tuple[str, ...], ...]
NOBODY = AgencyKey("")
WORK_FLOOR = 256
CLOCK_FLOOR = 512


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a dispatch was decided on: it goes with the tip."""

    reasons: tuple[Reason, ...]
    fallbacks: tuple[AgencyKey, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """Whose it is and how far it has come: it outlives the tip."""

    progress: Progress
    since: datetime | None = None
    agency: AgencyKey = NOBODY


@dataclass(frozen=True, slots=True)
class Seen:
    """Who took a dispatch on and when: it outlives the tip."""

    by: str
    at: datetime
