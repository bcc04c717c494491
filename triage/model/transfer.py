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
