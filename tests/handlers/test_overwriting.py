"""A changed client presses with the buttons of one message on another: nothing is written over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from simulator import Group, Person
from simulator.messages import Message
from tests.handlers.mail_scenes import writes
from tests.hotline import Hotline
from tests.stories import SHOTS, reports

pytestmark = pytest.mark.slow

RIDDLE = "I saw something strange here"


def card_about(group: Group, words: str) -> Message:
    """The one with buttons."""
    found = [card for card in group.cards if words in card.text and card.keyboard]
    assert found, f"no card says {words!r}"
    return found[0]


def buttons_of(card: Message) -> Iterator[str]:
    return (button["callback_data"] for row in card.keyboard for button in row)


async def test_no_press_writes_a_case_over_the_card_of_another(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await reports(hotline, hotline.person("Aigul", phone="en"), SHOTS)
    shots, skins = card_about(desk, "ibex"), card_about(desk, "snow leopard")

    for data in buttons_of(skins):
        bakyt.taps_data(shots, data)
    await hotline.after(minutes=1)

    assert "Bakyt" in card_about(desk, "snow leopard").text
    assert card_about(desk, "ibex") == shots


async def test_no_press_writes_a_letter_that_waits_over_a_card(
    hotline: Hotline, amina: Person, bakyt: Person, nurlan: Person, desk: Group, triage: Group
) -> None:
    aigul = hotline.person("Aigul", phone="en")
    await hotline.hears(aigul.says(RIDDLE))
    await hotline.hears(aigul.taps("Send anyway"))
    await reports(hotline, amina)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await writes(hotline, bakyt, desk, "Which stall was it?")
    letter, card = card_about(triage, "Which stall"), card_about(triage, RIDDLE)

    nurlan.taps_data(card, next(buttons_of(letter)))
    await hotline.settle()

    assert card_about(triage, RIDDLE) == card
    assert amina.sees("You have a message from the line")
