"""The card at a desk: one message that says it all, and its buttons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot import card_lines as lines
from bot.card_lines import FEW, KEPT, Material, plain
from bot.portions import LIMIT, cut, portions, units
from handlers.buttons import DeskAct, DeskPress
from handlers.keyboards import Button, button, inline
from handlers.screens import Screen
from locales.texts import Texts
from triage.model import DispatchState, EvidenceState, Tip

WORDS_ON_CARD = 2_000
"""Longer words go on in messages of their own, and sooner where the rest of the card is long."""
SPARE = 400
"""Left free for what comes onto a card later: who saw it, evidence, that it came twice."""


def desk_card(material: Material, texts: Texts) -> Screen:
    return desk_pages(material, texts)[0]


def desk_pages(material: Material, texts: Texts) -> tuple[Screen, list[str]]:
    """The card, and what did not fit on it, in pieces that fit a message each."""
    if material.tip is None:
        title = lines.title(material, texts)
        return Screen(f"{title}\n\n{texts('desk-stopped')}"), []
    now = _lines(material, texts)
    bare = now if _is_bare(material) else _lines(_bare(material), texts)
    words, rest = _parted(material.tip.content.words, bare)
    shown = "\n".join([*now.above, *lines.told(material, texts, words), "", *now.below])
    return Screen(shown, inline(*_buttons(material, texts))), _below(material.tip, rest)


@dataclass(frozen=True, slots=True)
class Lines:
    """A card without the reporter's words."""

    above: tuple[str, ...]
    below: tuple[str, ...]


def _lines(material: Material, texts: Texts) -> Lines:
    above = (*lines.head(material, texts), "", *lines.facts(material, texts))
    below = (*lines.why(material, texts), *lines.seen(material, texts))
    return Lines((*above, *lines.sources(material, texts)), below)


def _is_bare(material: Material) -> bool:
    is_seen = material.dispatch.state is DispatchState.SEEN
    return not is_seen and not material.evidence and not material.is_again


def _bare(material: Material) -> Material:
    """As the card was when it first came."""
    fresh = replace(material.dispatch, state=DispatchState.WAITING)
    return replace(material, dispatch=fresh, evidence=(), is_again=False)


def _parted(words: str, bare: Lines) -> tuple[str, str]:
    """The words on the card and those below it, parted at the same place whenever the card is
    shown anew."""
    taken = units(plain("\n".join([*bare.above, "", *bare.below])))
    return cut(words, max(0, min(WORDS_ON_CARD, LIMIT - SPARE - taken)))


def _below(tip: Tip, words: str) -> list[str]:
    origins = [f"{one.title} {one.link}".strip() for one in tip.content.forwards[FEW:]]
    others = "\n".join([*origins, *tip.content.suspects[FEW:]])
    return portions(f"{words}\n{others}".strip())


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
