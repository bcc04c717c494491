"""A poacher tells of himself, to learn from the answers whether somebody has told of him before."""

from __future__ import annotations

import re

import pytest

from simulator import Group, Person
from tests.handlers.mail_scenes import closes
from tests.hotline import Hotline
from tests.stories import reports

pytestmark = pytest.mark.slow

SEEN = "I saw Ermek sell skins of snow leopard at stall 12 of the bazaar in Osh, car 01KG123ABC"
OF_HIMSELF = "Ermek sells snow leopard skins at stall 12 of the bazaar in Osh, car 01KG123ABC"


async def answers_to(hotline: Hotline, name: str) -> list[str]:
    """All that he is shown within a day, but for his code."""
    ermek = hotline.person(name, phone="en")
    await reports(hotline, ermek, OF_HIMSELF)
    for hours in (0, 1, 24):
        await hotline.after(hours=hours)
        await hotline.hears(ermek.says("/status"))
    return [re.sub(r"\d", "0", card.text) for card in ermek.cards]


async def test_nothing_tells_him_apart_from_the_first_who_told(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    first = await answers_to(hotline, "Timur")
    assert await answers_to(hotline, "Ulan") == first

    await hotline.hears(bakyt.taps("Take it", in_=desk))
    assert await answers_to(hotline, "Sanjar") == first

    await closes(hotline, bakyt, desk, "Nothing found")
    assert await answers_to(hotline, "Erlan") == first


async def test_what_was_ended_is_a_case_anew(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina, SEEN)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await closes(hotline, bakyt, desk, "Nothing found")

    await reports(hotline, hotline.person("Timur", phone="en"), OF_HIMSELF)

    cards = [card for card in desk.cards if "You lead this case" in card.text]
    assert len(cards) == 2
    assert "Perhaps the same as case" in cards[1].text
