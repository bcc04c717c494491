"""Trails: the messages in which something of a case was shown at a desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from triage.model.names import AgencyKey, DispatchId, TipId


@dataclass(frozen=True, slots=True)
class Trail:
    """One message in a desk's chat: ours, or an officer's reply to ours. `agency` is whose chat it
    is: the hotline's own desk reads letters of cases that another has. `stays`: Telegram will
    neither delete nor change it, a person has to."""

    dispatch: DispatchId
    agency: AgencyKey
    message: int
    day: date
    tip: TipId | None = None
    """The one tip that it shows; None: of the case."""
    stays: bool = False
