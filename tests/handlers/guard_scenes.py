"""What stories about a guarded desk have in common."""

from __future__ import annotations

import re

from simulator import Group, Person
from tests.hotline import Hotline

LINK = re.compile(r"https://t\.me/\+\w+")


async def invited(hotline: Hotline, lead: Person, desk: Group) -> str:
    """The link that the desk is shown."""
    await hotline.hears(lead.says("/invite", in_=desk))
    links = [found[0] for card in desk.cards if (found := LINK.search(card.text))]
    assert links, "no link stands at the desk"
    return links[-1]


async def gets_stuck(hotline: Hotline, desk: Group, stranger: Person) -> None:
    """The owner brings somebody in and makes them administrator: we cannot remove those."""
    desk.adds(stranger)
    desk.promotes(stranger)
    await hotline.settle()


def said(group: Group, words: str) -> int:
    """How often the bot said so."""
    return len([card for card in group.cards if words in card.text])
