"""What stands at a desk, and what officers answer when they are asked."""

from __future__ import annotations

from simulator import Group, Person
from simulator.messages import Message
from tests.hotline import Hotline


def card_at(desk: Group) -> Message:
    card = desk.sees("Priority").message
    assert card is not None, "no card stands at the desk"
    return card


def labels(desk: Group) -> list[str]:
    """The buttons of the card."""
    return [button["text"] for row in card_at(desk).keyboard for button in row]


async def replies(hotline: Hotline, officer: Person, desk: Group, asked: str, words: str) -> None:
    """To the message that asks so."""
    prompt = desk.sees(asked).message
    await hotline.hears(officer.says(words, in_=desk, reply_to=prompt))
