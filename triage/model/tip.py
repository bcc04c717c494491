"""A draft that was passed on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from triage.model.conversation import UNCORRECTED, Correction, Forward
from triage.model.names import CaseId, TipId
from triage.model.place import Pin, Place
from triage.model.reading import Reading


class TipState(StrEnum):
    """closed is never stored: it is how a tip looks while all who led its case have ended it."""

    SENT = "sent"
    FORWARDED = "forwarded"
    SEEN = "seen"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class TipWords:
    """The sealed content of a tip. `reading` and `place` are what the card showed the reporter,
    kept so that nothing is read twice; None where they must be found anew."""

    words: str
    language: str
    pin: Pin | None = None
    place_words: str = ""
    happened: str = ""
    forwards: tuple[Forward, ...] = ()
    suspects: tuple[str, ...] = ()
    correction: Correction = UNCORRECTED
    sent_anyway: bool = False
    reading: Reading | None = None
    place: Place | None = None
    is_slow: bool = False
    """A person looks before anybody is sent out."""
    adds_to: TipId | None = None
    """The tip that these words were added to, apart because they accuse somebody."""
    unmasked: tuple[str, ...] = ()
    """Pieces as they were written, of which something was left out that may tell who the reporter
    is: sealed with the rest, and shown to nobody."""


@dataclass(frozen=True, slots=True)
class Tip:
    """A draft that was passed on. `day` is all of its time that lies in clear."""

    id: TipId
    case: CaseId | None
    state: TipState
    day: str
    content: TipWords
    sent: datetime
