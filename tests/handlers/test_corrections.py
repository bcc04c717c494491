"""The reporter mends what the card got wrong: who, what, when."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.hotline import Hotline
from tests.stories import SKINS, card_of

pytestmark = pytest.mark.slow


async def test_a_species_is_corrected_by_its_name(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("Who?"))
    assert amina.sees("Which animal or plant is it?")

    await hotline.hears(amina.says("Eurasian lynx"))
    assert "lynx" in card_of(amina).text
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("Lynx lynx")
    assert desk.sees("Corrected by the reporter")


async def test_a_name_we_do_not_know_goes_along_as_words(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("Who?"))

    await hotline.hears(amina.says("the spotted one of our hills"))
    assert amina.sees("I do not know this name, but your words go along")
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("the spotted one of our hills")


async def test_what_is_said_beside_a_name_is_not_lost(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("Who?"))

    await hotline.hears(amina.says("a snow leopard, and the man hides two more in his barn"))
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("two more in his barn")


async def test_an_offence_is_corrected_by_a_button(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("What?"))

    await hotline.hears(amina.taps("illegal keeping"))
    assert "What: illegal keeping" in card_of(amina).text
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("Offence: illegal keeping")


async def test_an_offence_that_is_none_makes_the_report_wait(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("What?"))

    await hotline.hears(amina.taps("not about wildlife crime"))
    await hotline.after(minutes=20)

    assert not desk.sees("snow leopard")
    assert "Send anyway" in card_of(amina).buttons


@pytest.mark.parametrize("when", ["Now", "Today", "Yesterday", "This week", "Earlier"])
async def test_a_time_is_told_by_a_button(hotline: Hotline, amina: Person, when: str) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("When?"))

    await hotline.hears(amina.taps(when))

    assert f"When: {when.lower()}" in card_of(amina).text


async def test_a_time_is_told_in_words(hotline: Hotline, amina: Person, desk: Group) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("When?"))

    await hotline.hears(amina.says("on Friday <after> the prayer"))
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("When: on Friday <after> the prayer")


@pytest.mark.parametrize("button", ["Who?", "What?", "When?"])
async def test_back_leaves_the_question(hotline: Hotline, amina: Person, button: str) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps(button))

    await hotline.hears(amina.taps("Back"))
    await hotline.hears(amina.says("He wears a grey hat"))

    assert "Words: 2 messages" in card_of(amina).text


@pytest.mark.parametrize("button", ["Who?", "What?", "Where?", "When?"])
async def test_a_picture_is_welcome_whatever_was_asked(
    hotline: Hotline, amina: Person, button: str
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps(button))

    await hotline.hears(amina.sends_photo(caption="He wears a grey hat"))

    assert "Photos and files: 1" in card_of(amina).text
    assert "Words: 2 messages" in card_of(amina).text


@pytest.mark.parametrize("button", ["Who?", "What?", "Where?", "When?"])
async def test_a_sticker_is_no_answer_and_the_question_stays(
    hotline: Hotline, amina: Person, button: str
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps(button))

    await hotline.hears(amina.sends_sticker())

    assert amina.sees("I cannot use this kind of message")
    assert "snow leopard" in card_of(amina).text


async def test_words_are_words_though_a_button_was_expected(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("What?"))

    await hotline.hears(amina.says("He wears a grey hat"))
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("grey hat")


@pytest.mark.parametrize("button", ["Who?", "Where?", "When?"])
async def test_a_forward_is_evidence_whatever_was_asked(
    hotline: Hotline, amina: Person, button: str
) -> None:
    market = hotline.world.channel("Bird market", username="birdmarket")
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps(button))

    await hotline.hears(amina.forwards("Falcon, cheap", market))

    assert "From the channel: Bird market" in card_of(amina).text
