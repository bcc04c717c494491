"""A dispatch on paper: what waits to be handed over, who took it, what came back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from triage.model.names import AgencyKey, DispatchId


class SheetState(StrEnum):
    WAITING = "waiting"
    HANDED = "handed"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Volume:
    """How much there is to print: tips, letters of their words, clean pictures. It only grows
    while nothing is taken back."""

    tips: int
    letters: int
    pictures: int


@dataclass(frozen=True, slots=True)
class HandedOver:
    """Once, from hand to hand: who of ours gave it, who there took it, and the number that their
    registry wrote on it."""

    at: datetime
    by: str
    to: str
    registered: str = ""
    volume: Volume | None = None


@dataclass(frozen=True, slots=True)
class SheetAnswer:
    """What the agency wrote or said back."""

    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class Told:
    """What the hotline's own desk heard last of a sheet, when, and which of its desks."""

    mark: str
    at: datetime
    desk: AgencyKey


@dataclass(frozen=True, slots=True)
class Sheet:
    """`number` is the dispatch's; `printed` is how much stood on the last print."""

    dispatch: DispatchId
    number: str
    since: datetime
    state: SheetState = SheetState.WAITING
    printed: Volume | None = None
    handed: tuple[HandedOver, ...] = ()
    answers: tuple[SheetAnswer, ...] = ()
    told: Told | None = None
