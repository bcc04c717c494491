"""What officers do when a case leaves their desk, press by press."""

from __future__ import annotations

from simulator import Group, Person
from simulator.messages import Message
from tests.hotline import Hotline


def card_at(desk: Group) -> Message:
    """The newest one with buttons: that of the case."""
    found = [card for card in desk.cards if card.buttons]
    assert found, "no card with buttons stands at the desk"
    return found[-1]


def data_of(desk: Group, label: str) -> str:
    """What the button of the card carries."""
    every = (one for row in card_at(desk).keyboard for one in row)
    return str(next(one["callback_data"] for one in every if label in one["text"]))


async def opens(hotline: Hotline, person: Person, desk: Group, *labels: str) -> None:
    """One button after the other."""
    for label in labels:
        await hotline.hears(person.taps(label, in_=desk))


async def passes_on(hotline: Hotline, person: Person, desk: Group, to: str, why: str) -> None:
    await opens(hotline, person, desk, "More…", "Pass on…", to, why)


async def shares(
    hotline: Hotline, person: Person, desk: Group, to: str, *ticks: str, abroad: bool = False
) -> None:
    """The words go along unless they are un-ticked."""
    away = ("Other countries",) if abroad else ()
    await opens(hotline, person, desk, "More…", "Share a copy", *ticks, "To whom", *away, to)


async def closes(hotline: Hotline, person: Person, desk: Group) -> None:
    dispatch = data_of(desk, "More…").rpartition(":")[2]
    await hotline.hears(person.taps_data(card_at(desk), f"e:nothing_found:{dispatch}"))
