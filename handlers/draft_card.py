"""The live card: what is there, what was understood, one question, and when it goes by itself."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from handlers.buttons import Act, DraftPress
from handlers.keyboards import Button, button, inline
from handlers.screens import Screen
from handlers.wording import place_words, taxon_words, time_words
from locales.texts import Texts
from triage.drafts import Missing, is_surely_nothing, missing
from triage.model import Draft, Pin, PinMeaning

QUESTIONS = {
    Missing.WHAT: "card-ask-what",
    Missing.PLACE: "card-ask-place",
    Missing.TIME: "card-ask-when",
}


FEW = 5
"""A card has 4,096 characters: of many channels and numbers it shows the first ones."""

MakeRow = Callable[..., list[Button]]


@dataclass(frozen=True, slots=True)
class CardView:
    """A draft at the moment it is shown: `kept` files that were not refused, the name of the
    place a file remembers, and whether a sent tip of today could take the draft in."""

    draft: Draft
    now: datetime
    kept: int = 0
    gps_place: str = ""
    can_join: bool = False
    may_answer: bool = False
    """A question of the line was read here, and is open."""
    has_picture: bool = False


def draft_card(view: CardView, texts: Texts) -> Screen:
    lines = [texts("card-title"), *_facts(view, texts), "", *_ending(view, texts)]
    return Screen("\n".join(lines).strip(), inline(*_rows(view, texts)))


def _facts(view: CardView, texts: Texts) -> Iterator[str]:
    draft = view.draft
    if spoken := sum(1 for piece in draft.pieces if piece.words):
        yield texts("card-words", count=spoken)
    if view.kept:
        yield texts("card-evidence", count=view.kept)
    if not is_surely_nothing(draft):
        yield from _understood(draft, texts)
    titles = dict.fromkeys(piece.forward.title for piece in draft.pieces if piece.forward)
    for title in list(titles)[:FEW]:
        yield texts("card-forward", title=title)
    for contact in draft.contacts[:FEW]:
        yield texts("card-contact", number=contact)
    if view.has_picture:
        yield texts("card-picture-care")


def _understood(draft: Draft, texts: Texts) -> Iterator[str]:
    yield _species(draft, texts)
    yield _offence(draft, texts)
    yield _where(draft, texts)
    if draft.happened:
        yield texts("card-when", time=time_words(draft.happened, texts))


def _species(draft: Draft, texts: Texts) -> str:
    taxa = draft.reading.taxa if draft.reading else ()
    if draft.correction.taxon:
        taxa = (draft.correction.taxon,)
    if not taxa:
        return texts("card-species-unknown")
    return texts("card-species", names=taxon_words(taxa[:3], texts))


def _offence(draft: Draft, texts: Texts) -> str:
    if draft.correction.offence:
        return texts("card-offence", name=texts(f"offence-{draft.correction.offence}"))
    reading = draft.reading
    if reading is None or not reading.is_crime:
        return texts("card-offence-unknown")
    name = texts(f"offence-{reading.offence}")
    return texts("card-offence" if reading.sure else "card-offence-unsure", name=name)


def _where(draft: Draft, texts: Texts) -> str:
    words = place_words(draft.place, texts) or draft.place_words or _point(draft.pin)
    if not words:
        return texts("card-where-missing")
    is_coarse = draft.pin is not None and draft.pin.meaning is PinMeaning.NEAR
    return texts("card-where-coarse" if is_coarse else "card-where", place=words)


def _point(pin: Pin | None) -> str:
    return f"{pin.lat:.4f}, {pin.lon:.4f}" if pin else ""


def _ending(view: CardView, texts: Texts) -> Iterator[str]:
    draft = view.draft
    if draft.reading and draft.reading.danger:
        yield texts("card-danger")
    if is_surely_nothing(draft):
        if draft.own:
            yield texts("card-own", words=", ".join(draft.own[:FEW]))
        yield texts(_belongs(view) or "card-not-crime")
        return
    yield from _questions(view, texts)
    if draft.is_silent:
        yield texts("card-silent")
    yield _clock(view, texts)


def _questions(view: CardView, texts: Texts) -> Iterator[str]:
    """One question at a time: a point or a file that waits for a word comes first."""
    draft = view.draft
    if draft.own:
        yield texts("card-own", words=", ".join(draft.own[:FEW]))
    elif draft.pin and draft.pin.meaning is PinMeaning.ASKED:
        yield texts("pin-ask")
    elif draft.offered_gps:
        yield texts("gps-offer", place=view.gps_place)
    elif _asks_voice(draft):
        yield texts("voice-ask")
    elif belongs := _belongs(view):
        yield texts(belongs)
    elif question := QUESTIONS.get(missing(draft)):
        yield texts(question)


def _belongs(view: CardView) -> str:
    if view.may_answer:
        return "loose-ask-answer"
    return "loose-ask" if view.can_join else ""


def _clock(view: CardView, texts: Texts) -> str:
    draft = view.draft
    if draft.is_paused:
        return texts("card-waits")
    if draft.send_at is None:
        return texts("card-waits-for-you")
    minutes = math.ceil((draft.send_at - view.now).total_seconds() / 60)
    return texts("card-clock", minutes=max(1, minutes))


def _rows(view: CardView, texts: Texts) -> Iterator[list[Button]]:
    draft = view.draft

    def row(*acts: tuple[str, Act]) -> list[Button]:
        return [button(texts(label), DraftPress(act=act, tip=draft.tip)) for label, act in acts]

    if is_surely_nothing(draft):
        yield row(*_joins(view))
        yield row(*((("button-answer-keep", Act.OWN_KEEP),) if draft.own else ()))
        yield row(("button-send-anyway", Act.ANYWAY), ("button-delete", Act.DELETE))
        return
    yield from _question_rows(view, row)
    wait = () if draft.is_paused or draft.send_at is None else (("button-wait", Act.WAIT),)
    if draft.own:
        yield row(("button-answer-cut", Act.SEND), ("button-answer-keep", Act.OWN_KEEP))
        yield row(*wait)
    else:
        yield row(("button-send", Act.SEND), *wait)
    yield row(("button-fix-species", Act.SPECIES), ("button-fix-offence", Act.OFFENCE),
              ("button-fix-place", Act.PLACE), ("button-fix-time", Act.TIME))  # fmt: skip
    yield row(("button-delete", Act.DELETE), *_hush(draft))


def _hush(draft: Draft) -> Iterator[tuple[str, Act]]:
    if not draft.adds_to:
        hushed = draft.is_silent
        yield ("button-not-silent", Act.UNHUSH) if hushed else ("button-silent", Act.HUSH)


def _question_rows(view: CardView, row: MakeRow) -> Iterator[list[Button]]:
    draft = view.draft
    if draft.own:
        return
    if draft.pin and draft.pin.meaning is PinMeaning.ASKED:
        yield row(("button-pin-here", Act.PIN_HERE), ("button-pin-near", Act.PIN_NEAR))
        yield row(("button-pin-elsewhere", Act.PIN_ELSEWHERE))
    elif draft.offered_gps:
        yield row(("button-gps-use", Act.GPS_USE), ("button-gps-no", Act.GPS_NO))
    elif _asks_voice(draft):
        yield row(("button-voice-goes", Act.VOICE_GOES), ("button-voice-stays", Act.VOICE_STAYS))
    else:
        yield row(*_joins(view))


def _joins(view: CardView) -> Iterator[tuple[str, Act]]:
    if view.may_answer:
        yield "button-loose-answer", Act.ANSWER
    elif view.can_join:
        yield "button-loose-add", Act.JOIN


def _asks_voice(draft: Draft) -> bool:
    return draft.has_voice and draft.voice_consent is None
