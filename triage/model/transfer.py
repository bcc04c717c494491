"""Transfers: a case that one desk passes on to another agency, or shares with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from triage.model.names import AgencyKey, CaseId, DispatchId, TransferId


class TransferKind(StrEnum):
    """pass_on moves the lead; share gives a copy, with what was chosen to go along."""

    PASS_ON = "pass_on"  # noqa: S105
    SHARE = "share"


class TransferState(StrEnum):
    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Package:
    """What of the case goes along when it is shared; letters never do."""

    words: bool = True
    exact_place: bool = False
    pictures: bool = False


WHOLE = Package(words=True, exact_place=True, pictures=True)


@dataclass(frozen=True, slots=True)
class Transfer:
    """From one dispatch to an agency. `dispatch` is the hand-over there: none where the agency
    may not know of the case, which looks the same from here. Sealed with the content key."""

    id: TransferId
    case: CaseId
    source: DispatchId
    to: AgencyKey
    kind: TransferKind
    state: TransferState
    by: str
    at: datetime
    due: datetime
    reason: str = ""
    package: Package = Package()
    dispatch: DispatchId | None = None
    answer: str = ""
    here: TransferState | None = None
    """How it stands for who offered it, and `there` for whom it was offered to, where that differs:
    at a frozen desk all goes on as if nothing were."""
    there: TransferState | None = None

    @property
    def at_source(self) -> TransferState:
        return self.here or self.state

    @property
    def at_target(self) -> TransferState:
        return self.there or self.state
