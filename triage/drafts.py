"""How a draft grows: pure functions from a draft and one more piece to the next draft."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import product

from triage.limits import FalseReports
from triage.model import (
    NOT_WILDLIFE,
    Correction,
    Draft,
    EvidenceId,
    Piece,
    Pin,
    PinMeaning,
    Place,
    Reading,
    TipWords,
)

CountryAt = Callable[[float, float], str | None]
"""The country (ISO 3166-1) of a point; None outside those we serve."""


@dataclass(frozen=True, slots=True)
class PassOnPolicy:
    """When a draft goes by itself. `is_on` False: only when the reporter presses Send."""

    is_on: bool = True
    urgent: timedelta = timedelta(minutes=2)
    usual: timedelta = timedelta(minutes=10)
    remind: timedelta = timedelta(minutes=30)
    expire: timedelta = timedelta(days=1)
    false_reports: FalseReports | None = None
    """When a reporter's drafts go by themselves no more; None: always."""


class Missing(StrEnum):
    """The one most useful thing to ask for."""

    NOTHING = ""
    WHAT = "what"
    PLACE = "place"
    TIME = "time"


def with_piece(draft: Draft, piece: Piece) -> Draft:
    """An edit of a known message replaces its words, and never wipes them. A picture without a
    caption is known too: its caption may come by an edit, and its origin is evidence."""
    if not is_known(draft, piece.message):
        return replace(draft, pieces=(*draft.pieces, piece))
    if not piece.words:
        return draft
    changed = tuple(piece if known.message == piece.message else known for known in draft.pieces)
    return replace(draft, pieces=changed)


def is_known(draft: Draft, message: int) -> bool:
    return any(known.message == message for known in draft.pieces)


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
    """A possible crime: not surely something else, or the reporter named the offence. People in
    danger are never nothing."""
    if draft.correction.offence:
        return draft.correction.offence != NOT_WILDLIFE
    reading = draft.reading
    return reading is not None and (reading.is_crime or reading.danger or not reading.sure)


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
    if not draft.correction.offence and (not draft.words or _names_only(draft.reading)):
        return Missing.WHAT
    if is_surely_nothing(draft):
        return Missing.NOTHING
    if not draft.pin and not draft.place_words and not (draft.place and draft.place.country):
        return Missing.PLACE
    if draft.happened or sounds_urgent(draft):
        return Missing.NOTHING
    return Missing.TIME


def _names_only(reading: Reading | None) -> bool:
    """An animal or a plant, and nothing that happened to it."""
    return reading is not None and bool(reading.taxa) and not reading.is_crime


def kept_pin(pin: Pin | None, country_at: CountryAt) -> Pin | None:
    """The pin is the reporter's own position until they say otherwise: without an answer, or
    *within 5 km*, only its neighbourhood is kept (a tenth of a degree, some 8 to 11 km)."""
    if pin is None or pin.meaning is PinMeaning.HERE:
        return pin
    lat, lon = _coarse(pin, country_at)
    return replace(pin, lat=lat, lon=lon, meaning=PinMeaning.NEAR, title="")


def _coarse(pin: Pin, country_at: CountryAt) -> tuple[float, float]:
    """The nearest crossing of the grid in the same country: one across the border would wake
    the agencies of another state."""
    crossings = sorted(
        product(_tenths(pin.lat), _tenths(pin.lon)),
        key=lambda point: math.dist(point, (pin.lat, pin.lon)),
    )
    home = country_at(pin.lat, pin.lon)
    return next((point for point in crossings if country_at(*point) == home), crossings[0])


def _tenths(degrees: float) -> tuple[float, float]:
    below = math.floor(degrees * 10)
    return round(below / 10, 1), round((below + 1) / 10, 1)


def with_more(content: TipWords, more: TipWords) -> TipWords:
    """A sent tip to which its reporter added a draft. The place of its case is judged already,
    so that a new point goes along in words."""
    point = (f"{more.pin.lat:.4f}, {more.pin.lon:.4f}",) if more.pin else ()
    places = (content.place_words, more.place_words, *point)
    moment = more.happened if content.happened else ""
    return replace(
        content,
        words="\n".join(filter(None, (content.words, more.words, moment))),
        pin=content.pin or more.pin,
        place_words="; ".join(filter(None, places)),
        happened=content.happened or more.happened,
        forwards=(*content.forwards, *more.forwards),
        suspects=(*content.suspects, *more.suspects),
        correction=content.correction if more.correction == Correction() else more.correction,
        unmasked=(*content.unmasked, *more.unmasked),
    )


def tip_words(
    draft: Draft, language: str, country_at: CountryAt, *, anyway: bool = False
) -> TipWords:
    """What of a draft becomes the sealed content of a tip."""
    return TipWords(
        words=draft.words,
        language=language,
        pin=kept_pin(draft.pin, country_at),
        place_words=draft.place_words,
        happened=draft.happened,
        forwards=tuple(piece.forward for piece in draft.pieces if piece.forward),
        suspects=draft.contacts,
        correction=draft.correction,
        sent_anyway=anyway,
        reading=draft.reading,
        # Of a pin only what is kept of it may tell where it was.
        place=None if draft.pin else draft.place,
        adds_to=draft.adds_to,
        unmasked=tuple(piece.unmasked for piece in draft.pieces if piece.unmasked),
    )
