"""Words that any sane reader understands, and the turns that many stories take."""

from __future__ import annotations

import re

from simulator import Person
from simulator.messages import Message
from tests.hotline import Hotline

SKINS = "At the bazaar in Osh a man sells snow leopard skins from under the counter"
SHOTS = "Right now two men are shooting ibex near Naryn, I hear the shots"
CHAT = "Hello! What time does the museum open on Sunday?"
SAVED = re.compile(r"\d{4} \d{4} \d{4} \d{4} \d{4} \d")


async def reports(hotline: Hotline, person: Person, words: str = SKINS) -> None:
    """The whole of a report: told, then sent by hand."""
    await hotline.hears(person.says(words))
    await hotline.hears(person.taps("Send now"))


def receipt_of(person: Person) -> str:
    """The newest code in the chat."""
    codes = [SAVED.search(card.text) for card in person.cards]
    found = [code[0] for code in codes if code]
    assert found, f"{person.name} was given no code"
    return found[-1]


def card_of(person: Person) -> Message:
    """The live card of the report that is not sent yet."""
    found = person.sees("Your report, not sent yet").message
    assert found is not None, f"{person.name} has no live card"
    return found
