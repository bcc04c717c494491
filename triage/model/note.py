"""What officers write beside a case: for their own desk alone, never for the reporter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from triage.model.names import AgencyKey, DispatchId, NoteId


@dataclass(frozen=True, slots=True)
class Note:
    """Sealed with the key of the tip that opened the case: it goes when that is shredded."""

    id: NoteId
    dispatch: DispatchId
    by: str
    at: datetime
    words: str
    source: AgencyKey | None = None
    """The desk that wrote it to this one; None: it is this desk's own."""


class Purpose(StrEnum):
    """What an officer's reply to one of our messages means."""

    NOTE = "note"
    LETTER = "letter"
    REASON = "reason"
    SEIZURE = "seizure"
    PASS_ON = "pass_on"  # noqa: S105
    DECLINE = "decline"
    DESK_LETTER = "desk_letter"
    CORRECT_SPECIES = "species"
    CORRECT_PLACE = "place"


@dataclass(frozen=True, slots=True)
class Prompt:
    """A message of ours that waits for an officer's reply: nothing else that officers say in
    their group is taken for an answer. `value` is what was chosen before, such as an outcome."""

    dispatch: DispatchId
    purpose: Purpose
    person: int
    until: datetime
    value: str = ""
