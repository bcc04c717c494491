"""The card at a desk: one message that says what, where, when, how sure, and why here."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.portions import LIMIT, cut, portions, units
from handlers.buttons import DeskAct, DeskPress
from handlers.keyboards import Button, button, inline
from handlers.screens import Screen
from handlers.wording import place_words, taxon_words, time_words
from locales.texts import Safe, Texts
from reference.species import load_species
from triage.model import (
    UNCORRECTED,
    Case,
    Dispatch,
    DispatchState,
    Evidence,
    EvidenceState,
    PinMeaning,
    Reason,
    Tip,
)

ZONES = {
    "KG": "Asia/Bishkek", "KZ": "Asia/Almaty", "TJ": "Asia/Dushanbe", "UZ": "Asia/Tashkent",
    "TM": "Asia/Ashgabat",
}  # fmt: skip
MARKS = {5: "🔴", 4: "🟠", 3: "🟡", 2: "🔵", 1: "⚪️"}
TAG = re.compile(r"<[^>]*>")
WORDS_ON_CARD = 2_000
"""Longer words go on in messages of their own, and sooner where the rest of the card is long."""
SPARE = 400
"""Left free for what comes onto a card later: who saw it, evidence, that it came twice."""
PLACE_ON_CARD = 300
FEW = 5
"""Of many channels and numbers a card shows the first ones; the rest follows."""
NEAR_BORDER_KM = 50


@dataclass(frozen=True, slots=True)
class Material:
    """All that a card is made of. `agency` names agencies in the desk's language by key."""

    dispatch: Dispatch
    case: Case
    tip: Tip | None
    evidence: tuple[Evidence, ...]
    agencies: dict[str, str]
    is_again: bool = False


def desk_card(material: Material, texts: Texts) -> Screen:
    if material.tip is None:
        title = _title(material, texts)
        return Screen(f"{title}\n\n{texts('desk-stopped')}")
    on_card, _ = _split(material, texts)
    return Screen("\n".join(_lines(material, texts, on_card)), inline(*_buttons(material, texts)))


def rest_of_words(material: Material, texts: Texts) -> list[str]:
    """What did not fit on the card, in pieces that fit a message each."""
    if material.tip is None:
        return []
    content = material.tip.content
    _, words = _split(material, texts)
    origins = [f"{one.title} {one.link}".strip() for one in content.forwards[FEW:]]
    others = "\n".join([*origins, *content.suspects[FEW:]])
    return portions(f"{words}\n{others}".strip())


def _split(material: Material, texts: Texts) -> tuple[str, str]:
    """The words on the card and those below it, parted at the same place whenever the card is
    shown anew."""
    assert material.tip is not None
    fresh = replace(material.dispatch, state=DispatchState.WAITING)
    bare = replace(material, dispatch=fresh, evidence=(), is_again=False)
    taken = units(plain("\n".join(_lines(bare, texts, ""))))
    room = max(0, min(WORDS_ON_CARD, LIMIT - SPARE - taken))
    return cut(material.tip.content.words, room)


def _lines(material: Material, texts: Texts, words: str) -> list[str]:
    told = _words(material, texts, words)
    lines = [*_head(material, texts), "", *_facts(material, texts), *told]
    return [*lines, "", *_why(material, texts), *_seen(material, texts)]


def _head(material: Material, texts: Texts) -> Iterator[str]:
    if material.is_again:
        yield texts("desk-again")
    if material.case.facts.reading.danger:
        yield texts("desk-danger")
    yield _title(material, texts)
    yield texts(f"desk-{material.dispatch.role}")


def _title(material: Material, texts: Texts) -> str:
    priority = material.case.priority
    number = material.dispatch.number
    return texts("desk-title", mark=MARKS[priority], priority=priority, number=number)


def _facts(material: Material, texts: Texts) -> Iterator[str]:
    yield from _species(material.case, texts)
    yield _offence(material.case, texts)
    yield from where_lines(material, texts)
    yield from _times(material, texts)
    yield from _evidence(material, texts)


def _species(case: Case, texts: Texts) -> Iterator[str]:
    taxa = case.facts.reading.taxa
    if not taxa:
        yield texts("desk-species-unknown")
    known = load_species()
    for taxon in taxa[:4]:
        listed = known[taxon].cites if taxon in known else "none"
        cites = (
            texts("desk-cites-none") if listed in ("", "none")
            else texts("desk-cites", appendix=listed)
        )  # fmt: skip
        name = taxon_words([taxon], texts)
        yield texts("desk-species", name=name, taxon=taxon, cites=Safe(cites))


def _offence(case: Case, texts: Texts) -> str:
    name = texts(f"offence-{case.offence}")
    return texts("desk-offence" if case.facts.reading.sure else "desk-offence-unsure", name=name)


def where_lines(material: Material, texts: Texts) -> Iterator[str]:
    """The place first, and how exact it is; then the reporter's own words and the border."""
    assert material.tip is not None
    place, content = material.case.facts.place, material.tip.content
    words = place_words(place, texts)
    is_coarse = content.pin is not None and content.pin.meaning is PinMeaning.NEAR
    if words:
        yield texts("desk-where-coarse" if is_coarse else "desk-where", place=words)
    else:
        yield texts("desk-where-unknown")
    if content.place_words:
        yield texts("desk-where-words", words=content.place_words[:PLACE_ON_CARD])
    if place.border_km is not None and place.border_km < NEAR_BORDER_KM and place.border_with:
        key = f"country-{place.border_with}"
        country = texts(key) if texts.knows(key) else place.border_with
        yield texts("desk-border", km=f"{place.border_km:.0f}", country=country)


def _times(material: Material, texts: Texts) -> Iterator[str]:
    assert material.tip is not None
    if happened := material.tip.content.happened:
        yield texts("desk-when", time=time_words(happened, texts))
    yield texts("desk-received", time=local_time(material.tip.sent, material.case.country))


def local_time(moment: datetime, country: str) -> str:
    """As a clock on the wall there shows it; UTC, said so, where no country is known."""
    if country not in ZONES:
        return moment.strftime("%d.%m.%Y %H:%M UTC")
    return moment.astimezone(ZoneInfo(ZONES[country])).strftime("%d.%m.%Y %H:%M")


def _evidence(material: Material, texts: Texts) -> Iterator[str]:
    kept = [one for one in material.evidence if one.state in KEPT]
    held = sum(one.state is EvidenceState.HELD for one in kept)
    if kept:
        yield texts("desk-evidence", count=len(kept))
    if held:
        yield texts("desk-held", count=held)


KEPT = {
    EvidenceState.WAITING, EvidenceState.FETCHED, EvidenceState.CLEAN, EvidenceState.HELD,
}  # fmt: skip


def _words(material: Material, texts: Texts, words: str) -> Iterator[str]:
    assert material.tip is not None
    content = material.tip.content
    for forward in content.forwards[:FEW]:
        yield texts("desk-forward", title=forward.title, link=forward.link)
    for suspect in content.suspects[:FEW]:
        yield texts("desk-suspect", number=suspect)
    if words:
        key = f"lang-{material.case.facts.reading.language}"
        language = texts(key) if texts.knows(key) else "?"
        yield ""
        yield texts("desk-words", language=language)
        yield f"<blockquote>{escaped(words)}</blockquote>"


def plain(words: str) -> str:
    """A line of a card where Telegram reads no HTML."""
    return html.unescape(TAG.sub("", words))


def escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _why(material: Material, texts: Texts) -> Iterator[str]:
    reading = material.case.facts.reading
    if reading.offences:
        yield texts("desk-sure", percent=round(100 * max(reading.offences.values())))
    if material.tip and material.tip.content.correction != UNCORRECTED:
        yield texts("desk-corrected")
    reasons = (*material.dispatch.reasons, *material.case.facts.reasons)
    said = dict.fromkeys(reason_words(one, texts, material.agencies) for one in reasons)
    if spoken := "; ".join(said):
        yield texts("desk-why", reasons=Safe(spoken))


def reason_words(reason: Reason, texts: Texts, agencies: dict[str, str]) -> str:
    """A reason in the desk's language; the text itself names kinds, offences and countries."""
    values = {name: _spelled(name, value, texts, agencies) for name, value in reason.values}
    return texts(reason.key, **values)


def _spelled(name: str, value: str, texts: Texts, agencies: dict[str, str]) -> str:
    if name == "agency":
        return agencies.get(value, value)
    return taxon_words([value], texts) if name == "taxon" else value


def _seen(material: Material, texts: Texts) -> Iterator[str]:
    dispatch = material.dispatch
    if dispatch.state is DispatchState.SEEN and dispatch.seen_at:
        time = local_time(dispatch.seen_at, material.case.country)
        yield ""
        yield texts("desk-seen", officer=dispatch.seen_by, time=time)


def _buttons(material: Material, texts: Texts) -> Iterator[list[Button]]:
    dispatch = material.dispatch

    def press(label: str, act: DeskAct) -> Button:
        return button(label, DeskPress(act=act, dispatch=dispatch.id))

    if dispatch.state is DispatchState.STOPPED:
        return
    if dispatch.state is not DispatchState.SEEN:
        yield [press(texts("button-acknowledge"), DeskAct.ACKNOWLEDGE)]
    row = []
    if material.case.facts.place.lat is not None:
        row.append(press(texts("button-map"), DeskAct.MAP))
    if count := sum(one.state in KEPT - {EvidenceState.HELD} for one in material.evidence):
        row.append(press(texts("button-pictures", count=count), DeskAct.PICTURES))
    yield row
