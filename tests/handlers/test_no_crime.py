"""What does not read as a crime is answered kindly, and a person can still be asked."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.hotline import Hotline
from tests.stories import CHAT, SKINS, card_of


async def test_no_crime_is_said_kindly(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(CHAT))

    assert "This does not read like a crime against wild nature" in card_of(amina).text
    assert card_of(amina).buttons == ["Send anyway", "Delete"]


async def test_send_anyway_goes_to_a_person_and_to_nobody_else(
    hotline: Hotline, amina: Person, desk: Group, triage: Group
) -> None:
    await hotline.hears(amina.says(CHAT))

    await hotline.hears(amina.taps("Send anyway"))

    assert triage.sees("museum")
    assert triage.sees("A person must decide")
    assert not desk.sees("museum")
    assert amina.sees("Sent.")


async def test_more_words_turn_it_into_a_report(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(CHAT))

    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("snow leopard") or desk.sees("Snow leopard")


async def test_a_crime_does_not_drown_in_talk_before_and_after(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    for words in (CHAT, "And on Mondays?", SKINS, "Thank you, have a nice day!"):
        await hotline.hears(amina.says(words))

    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("snow leopard")
    assert desk.sees("have a nice day")


@pytest.mark.slow
async def test_a_picture_makes_it_worth_a_look(
    hotline: Hotline, amina: Person, triage: Group
) -> None:
    await hotline.hears(amina.says(CHAT), amina.sends_photo())

    await hotline.hears(amina.taps("Send now"))

    assert triage.sees("Evidence: 1")
