"""How a draft grows: pure functions from a draft and one more piece to the next draft."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from triage.model import (
    NOT_WILDLIFE,
    Draft,
    EvidenceId,
    Piece,
    Pin,
    PinMeaning,
    Place,
    Reading,
    TipWords,
)


@dataclass(frozen=True, slots=True)
class PassOnPolicy:
    """When a draft goes by itself. `is_on` False: only when the reporter presses Send."""

    is_on: bool = True
    urgent: timedelta = timedelta(minutes=2)
    usual: timedelta = timedelta(minutes=10)
    remind: timedelta = timedelta(minutes=30)
    expire: timedelta = timedelta(days=1)


class Missing(StrEnum):
    """The one most useful thing to ask for."""

    NOTHING = ""
    WHAT = "what"
    PLACE = "place"
    TIME = "time"


def with_piece(draft: Draft, piece: Piece) -> Draft:
    """An edit of a known message replaces its words; anything else is added."""
    if not piece.words:
        return draft
    others = tuple(known for known in draft.pieces if known.message != piece.message)
    if len(others) == len(draft.pieces):
        return replace(draft, pieces=(*draft.pieces, piece))
    changed = tuple(piece if known.message == piece.message else known for known in draft.pieces)
    return replace(draft, pieces=changed)


def with_evidence(draft: Draft, evidence: EvidenceId, album: str = "") -> Draft:
    albums = draft.albums if not album or album in draft.albums else (*draft.albums, album)
    return replace(draft, evidence=(*draft.evidence, evidence), albums=albums)


def with_pin(draft: Draft, pin: Pin) -> Draft:
    """Of a live location the first point counts."""
    if draft.pin and draft.pin.source == pin.source == "live":
        return draft
    return replace(draft, pin=pin)


def with_reading(draft: Draft, reading: Reading | None, place: Place | None) -> Draft:
    return replace(draft, reading=reading, place=place)


def reads_as_crime(draft: Draft) -> bool:
    """A possible crime: not surely something else, or the reporter named the offence."""
    if draft.correction.offence:
        return draft.correction.offence != NOT_WILDLIFE
    reading = draft.reading
    return reading is not None and (reading.is_crime or not reading.sure)


def is_surely_nothing(draft: Draft) -> bool:
    """Words that surely speak of no wildlife crime, and nothing else that could."""
    return draft.reading is not None and not draft.evidence and not reads_as_crime(draft)


def sounds_urgent(draft: Draft) -> bool:
    return draft.reading is not None and (draft.reading.urgent or draft.reading.danger)


def pass_on_at(draft: Draft, now: datetime, policy: PassOnPolicy) -> datetime | None:
    """When the draft goes by itself, or None when it waits for the reporter."""
    if not policy.is_on or draft.is_paused or not reads_as_crime(draft):
        return None
    return now + (policy.urgent if sounds_urgent(draft) else policy.usual)


def missing(draft: Draft) -> Missing:
    """Never asks for a new picture: a reporter must not go back for one."""
    if not draft.words and not draft.correction.offence:
        return Missing.WHAT
    if is_surely_nothing(draft):
        return Missing.NOTHING
    if not draft.pin and not draft.place_words and not (draft.place and draft.place.country):
        return Missing.PLACE
    if draft.happened or sounds_urgent(draft):
        return Missing.NOTHING
    return Missing.TIME


def kept_pin(pin: Pin | None) -> Pin | None:
    """The pin is the reporter's own position until they say otherwise: without an answer, or
    *within 5 km*, only its neighbourhood is kept (a tenth of a degree, some 8 to 11 km)."""
    if pin is None or pin.meaning is PinMeaning.HERE:
        return pin
    return replace(
        pin, lat=round(pin.lat, 1), lon=round(pin.lon, 1), meaning=PinMeaning.NEAR, title=""
    )


def tip_words(draft: Draft, language: str, *, anyway: bool) -> TipWords:
    """What of a draft becomes the sealed content of a tip."""
    return TipWords(
        words=draft.words,
        language=language,
        pin=kept_pin(draft.pin),
        place_words=draft.place_words,
        happened=draft.happened,
        forwards=tuple(piece.forward for piece in draft.pieces if piece.forward),
        suspects=draft.contacts,
        correction=draft.correction,
        sent_anyway=anyway,
        reading=draft.reading,
        # Of a pin only what is kept of it may tell where it was.
        place=None if draft.pin else draft.place,
    )
