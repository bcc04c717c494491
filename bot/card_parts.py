"""What a card has no room for: stretches of a tip's content, each in a message below the card."""

from __future__ import annotations

from collections.abc import Iterator

from bot.card_lines import FEW, PLACE_ON_CARD
from bot.portions import portions
from triage.growth import Extent, Part
from triage.model import TipWords

LINES = 10
"""Channels or numbers in one message."""


def parts_beyond(content: TipWords, cut: int) -> list[Part]:
    """All that is not on a card whose words end at `cut`."""
    return parts_since(content, cut, Extent(), 0)


def parts_since(content: TipWords, cut: int, before: Extent, old_cut: int) -> list[Part]:
    """What is neither on the card that ends at `cut` now nor was shown before: on the card when
    it ended at `old_cut`, or below it."""
    end = len(content.words)
    place = max(PLACE_ON_CARD, before.place_words)
    return [
        # A longer place or one more number pushes words off the card.
        *_portions("words", content.words, cut, old_cut),
        *_portions("words", content.words, max(cut, before.words), end),
        *_portions("place_words", content.place_words, place, len(content.place_words)),
        *_lines("forwards", max(FEW, before.forwards), len(content.forwards)),
        *_lines("suspects", max(FEW, before.suspects), len(content.suspects)),
    ]


def parts_after(content: TipWords, before: Extent) -> list[Part]:
    """All that came since, for a tip that has no card to be shown anew."""
    return [
        *_portions("words", content.words, before.words, None),
        *_portions("place_words", content.place_words, before.place_words, None),
        *_portions("happened", content.happened, before.happened, None),
        *_lines("forwards", before.forwards, len(content.forwards)),
        *_lines("suspects", before.suspects, len(content.suspects)),
    ]


def part_words(content: TipWords, part: Part) -> str:
    if part.field == "forwards":
        shown = content.forwards[part.start : part.end]
        return "\n".join(f"{one.title} {one.link}".strip() for one in shown)
    if part.field == "suspects":
        return "\n".join(content.suspects[part.start : part.end])
    text = content.words if part.field == "words" else content.place_words
    return text[part.start : part.end].strip(" \n;")


def _portions(field: str, text: str, start: int, end: int | None) -> Iterator[Part]:
    for portion in portions(text[start:end]):
        yield Part(field, start, start + len(portion))
        start += len(portion)


def _lines(field: str, start: int, end: int) -> Iterator[Part]:
    for at in range(start, end, LINES):
        yield Part(field, at, min(at + LINES, end))
