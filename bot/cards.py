"""The card at a desk: one message that says it all, and its buttons."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot import card_lines as lines
from bot.appeal_lines import appeal_lines
from bot.card_keyboard import keyboard
from bot.card_lines import Material
from bot.letter_lines import asked_lines
from bot.mended_lines import doubt_lines, mended_lines
from bot.outcome_lines import ended_lines
from bot.passing_lines import offer_lines, passing_lines
from bot.portions import LIMIT, cut, units
from bot.question_line import question
from handlers.screens import Screen
from locales.markup import visible
from locales.texts import Texts
from triage.mended import unmended
from triage.model import UNCORRECTED, UNTOUCHED, DispatchState, TipWords

WORDS_ON_CARD = 2_000
"""Longer words go on in messages of their own, and sooner where the rest of the card is long."""
SPARE = 1_100
"""Left free for what comes onto a card later: who saw it, evidence, that it came twice or was
corrected, how many speak of it, what else may be the same, and what other desks do."""


def desk_card(material: Material, texts: Texts) -> Screen:
    return card_and_cut(material, texts)[0]


def card_words(material: Material, texts: Texts) -> str:
    """The same to read only, in the language of these texts."""
    return desk_card(material, texts).text


def card_and_cut(material: Material, texts: Texts) -> tuple[Screen, int]:
    """The card, and how many letters of the words stand on it."""
    if material.tip is None:
        title = lines.title(material, texts)
        return Screen(f"{title}\n\n{texts('desk-stopped')}"), 0
    if material.passing.is_declined:
        title = lines.title(material, texts)
        return Screen(f"{title}\n\n{texts('passing-declined-here')}"), 0
    now, content = _lines(material, texts), material.tip.content
    bare = _bare(material, content)
    end = _cut(now if bare == material else _lines(bare, texts), content)
    words = content.words[:end]
    shown = "\n".join([*now.above, *lines.told(material, texts, words), "", *now.below])
    return Screen(shown, keyboard(material, texts)), end


def word_cut(material: Material, content: TipWords, texts: Texts) -> int:
    """How many letters of the words stand on the card of a tip with this content: the same
    whenever the card is shown anew with it."""
    return _cut(_lines(_bare(material, content), texts), content)


@dataclass(frozen=True, slots=True)
class Lines:
    """A card without the reporter's words."""

    above: tuple[str, ...]
    below: tuple[str, ...]


def _lines(material: Material, texts: Texts) -> Lines:
    above = (
        *lines.head(material, texts),
        *offer_lines(material, texts),
        "",
        *lines.facts(material, texts),
    )
    below = (
        *doubt_lines(material, texts),
        *lines.why(material, texts),
        *mended_lines(material, texts),
        *question(material, texts),
        *passing_lines(material, texts),
        *asked_lines(material, texts),
        *appeal_lines(material, texts),
        *lines.seen(material, texts),
        *ended_lines(material, texts),
    )
    return Lines((*above, *lines.sources(material, texts)), below)


def _cut(bare: Lines, content: TipWords) -> int:
    taken = units(visible("\n".join([*bare.above, "", *bare.below])))
    return len(cut(content.words, max(0, min(WORDS_ON_CARD, LIMIT - SPARE - taken)))[0])


def _bare(material: Material, content: TipWords) -> Material:
    """As a card with this content is when it first comes."""
    assert material.tip is not None
    watch = material.dispatch.watch
    # A clock that runs shows nothing, so that a card that comes for the first time is drawn once.
    watch = None if watch and watch.is_late else watch
    fresh = replace(material.dispatch, state=DispatchState.WAITING, progress=UNTOUCHED, watch=watch)
    tip = replace(material.tip, content=replace(content, correction=UNCORRECTED))
    return replace(
        material, dispatch=fresh, case=unmended(material.case), tip=tip, evidence=(),
        is_again=False, tips=1, alike=(), notes=0,
        passing=replace(material.passing, offers=(), senders=(), given=(), parts=()),
    )  # fmt: skip
