"""What a card is made of: a test changes what it is about."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.card_lines import Material
from bot.card_parts import part_words, parts_beyond
from bot.cards import desk_card, word_cut
from bot.judging import agency_names
from locales.texts import Texts
from tests.storage.samples import a_case, a_dispatch, a_tip
from triage.model import Case, Dispatch, Place, TipWords

NAMES = agency_names()
LIMIT = 4_096


def content(words: str = "words", **more: Any) -> TipWords:
    return replace(TipWords(words, "en"), **more)


def case(*, place: Place | None = None, **read: Any) -> Case:
    plain = a_case()
    reading = replace(plain.facts.reading, **read)
    facts = replace(plain.facts, reading=reading, place=place or plain.facts.place)
    country = facts.place.country or ""
    return replace(plain, facts=replace(facts, reasons=()), country=country, offence="market_sale")


def dispatch(**changes: Any) -> Dispatch:
    return replace(a_dispatch(reasons=()), **changes)


def material(told: TipWords | None = None, **more: Any) -> Material:
    tip = a_tip(content=told or content())
    plain = Material(dispatch(), case(), tip, (), NAMES["en"])
    return replace(plain, **more)


def card(texts: Texts, told: TipWords | None = None, **more: Any) -> str:
    return desk_card(material(told, **more), texts).text


def below(texts: Texts, told: TipWords) -> list[str]:
    """What goes on below a card that has just come."""
    cut = word_cut(material(told), told, texts)
    return [part_words(told, part) for part in parts_beyond(told, cut)]


def buttons(texts: Texts, **more: Any) -> list[str]:
    keyboard = desk_card(material(**more), texts).keyboard
    rows = getattr(keyboard, "inline_keyboard", [])
    return [one.text for row in rows for one in row]


def length(words: str) -> int:
    """As Telegram counts: UTF-16 code units."""
    return len(words.encode("utf-16-le")) // 2
