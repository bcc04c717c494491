"""A matter: all that a priority is made of, and what can be asked of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from triage.model import NOWHERE, Place, Reading
from triage.urgency_rules import TaxonFacts


@dataclass(frozen=True, slots=True)
class Matter:
    """What was read, where, of which known taxa (those of the reading that we have facts of).
    `day` is when it was told, `happened` the reporter's own answer to when it was."""

    reading: Reading
    place: Place = NOWHERE
    taxa: tuple[TaxonFacts, ...] = ()
    day: date | None = None
    happened: str = ""
