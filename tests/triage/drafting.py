"""Builders for stories about drafts: a story states only what it is about."""

from __future__ import annotations

from tests.clock import MORNING
from triage.model import Draft, Piece, Pin, PinMeaning, Reading, TipId

EMPTY = Draft(TipId("tip"), begun=MORNING)
CRIME = Reading("en", "poaching", {"poaching": 1.0}, sure=True)
NOTHING = Reading("en", "not_wildlife", {"not_wildlife": 1.0}, sure=True)
DOUBTFUL = Reading("en", "not_wildlife", {"not_wildlife": 0.6}, sure=False)
URGENT = Reading("en", "poaching", {"poaching": 1.0}, sure=True, urgent=True)
DANGER = Reading("en", "poaching", {"poaching": 1.0}, sure=True, danger=True)


def piece(words: str, message: int = 1) -> Piece:
    return Piece(message, words)


def pin(lat: float, lon: float, meaning: PinMeaning = PinMeaning.ASKED) -> Pin:
    return Pin(lat, lon, "point", "at home", meaning)
