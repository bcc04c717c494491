"""Cases, and their dispatches to agencies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from triage.model.freeze import Freeze
from triage.model.names import AgencyKey, CaseId, DispatchId, TipId
from triage.model.place import Place
from triage.model.progress import UNTOUCHED, Progress
from triage.model.reading import Reading
from triage.model.watch import Watch


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: a text key (a Fluent id) and its variables, so that every desk reads it in its own
    language."""

    key: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """The judgement over a reading. `weights` is the version of the numbers behind it."""

    priority: int
    reasons: tuple[Reason, ...]
    weights: str


@dataclass(frozen=True, slots=True)
class Mending:
    """One field of a case as an officer put it: `field` is taxon, offence, place or priority, and
    `priority` what it came to with `reasons`, where it was `before`. `leads` are whom the rules
    name since then. `hidden` are the agencies that must not see it; one that is itself among them
    was frozen, and sees what it put alone."""

    field: str
    value: str
    by: AgencyKey
    before: int
    priority: int
    place: Place | None = None
    reasons: tuple[Reason, ...] = ()
    leads: tuple[AgencyKey, ...] = ()
    hidden: tuple[AgencyKey, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """The sealed judgement over a case: what was read, where, why, and with which versions of
    the routing rules and of the weights behind the priority."""

    reading: Reading
    place: Place
    reasons: tuple[Reason, ...]
    rules: str
    accused: tuple[AgencyKey, ...] = ()
    """Whom words accuse, and all under their roof."""
    withheld: tuple[AgencyKey, ...] = ()
    """Who sees nothing of the case any more: the accused, and desks where they would read it."""
    freezes: tuple[Freeze, ...] = ()
    """What those of them had seen who had the case before."""
    beside: tuple[CaseId, ...] = ()
    """Cases that this one speaks of and accuses somebody in: it stands beside them."""
    weights: str = ""
    mended: tuple[Mending, ...] = ()
    """What officers put in place of the machine's answer, which stays beside it."""

    def mending(self, field: str) -> Mending | None:
        """The newest of a field."""
        return next((one for one in reversed(self.mended) if one.field == field), None)

    @property
    def where(self) -> Place:
        mending = self.mending("place")
        return self.place if mending is None or mending.place is None else mending.place

    @property
    def urgent(self) -> tuple[Reason, ...]:
        """Why the priority is what it is."""
        return self.mended[-1].reasons if self.mended else self.reasons


@dataclass(frozen=True, slots=True)
class Case:
    """One incident. What lies in clear is coarse: day, region, cell, taxon, offence, priority."""

    id: CaseId
    tip: TipId
    day: str
    country: str
    region: str
    cell: str
    taxon: str
    offence: str
    priority: int
    facts: CaseFacts
    sources: int = 1
    """People who spoke of it independently of each other, as far as we know."""
    is_burst: bool = False
    """So many tips about it came at once that somebody may have organised them."""


class Role(StrEnum):
    LEAD = "lead"
    COPY = "copy"
    TRIAGE = "triage"


class DispatchState(StrEnum):
    WAITING = "waiting"
    SHOWN = "shown"
    SEEN = "seen"
    TAKEN = "taken"
    CLOSED = "closed"
    STOPPED = "stopped"


WORKED = frozenset({DispatchState.SEEN, DispatchState.TAKEN, DispatchState.CLOSED})
"""Some officer has acknowledged it."""

OVER = frozenset({DispatchState.CLOSED, DispatchState.STOPPED})
"""Nothing is awaited of the desk any more."""


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One hand-over of one case to one agency. `number` is the short spoken case number there;
    `messages` are the card's copies in the desk's chat: any of them acts as the one."""

    id: DispatchId
    case: CaseId
    agency: AgencyKey
    role: Role
    state: DispatchState
    number: str
    reasons: tuple[Reason, ...]
    fallbacks: tuple[AgencyKey, ...] = ()
    messages: tuple[int, ...] = ()
    seen_by: str = ""
    seen_at: datetime | None = None
    is_on_paper: bool = False
    """Handed over as a printed sheet: nothing of it is ever shown in the agency's chat."""
    since: datetime | None = None
    """When it was handed over; None for rows older than this field."""
    progress: Progress = UNTOUCHED
    topic: int | None = None
    """The forum topic of the desk's group in which it stands."""
    watch: Watch | None = None
    """Its clock; None where nothing was ever awaited."""

    @property
    def card(self) -> int | None:
        """The newest copy of its card; None: it is still to come."""
        return self.messages[-1] if self.messages else None


TRIAGE_DESK = AgencyKey("triage")

SECOND_TRIAGE_DESK = AgencyKey("triage2")
"""Reads what accuses the body that runs the first."""

TRIAGE_DESKS = (TRIAGE_DESK, SECOND_TRIAGE_DESK)
