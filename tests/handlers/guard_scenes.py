"""What stories about a guarded desk have in common."""

from __future__ import annotations

from simulator import Group, Person
from tests.hotline import Hotline


async def gets_stuck(hotline: Hotline, desk: Group, stranger: Person) -> None:
    """The owner brings somebody in and makes them administrator: we cannot remove those."""
    desk.adds(stranger)
    desk.promotes(stranger)
    await hotline.settle()


def said(group: Group, words: str) -> int:
    """How often the bot said so."""
    return len([card for card in group.cards if words in card.text])
