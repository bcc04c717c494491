"""More for a report that was sent: "Does this belong to it?" """

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.hotline import Hotline
from tests.stories import CHAT, SKINS, card_of, reports

pytestmark = pytest.mark.slow

MORE = "He left at five in a white car"


async def test_what_comes_after_sending_is_asked_about(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)

    await hotline.hears(amina.sends_photo())

    assert "Does this belong to the report you just sent?" in card_of(amina).text
    assert "Add to it" in card_of(amina).buttons


async def test_a_picture_is_added_to_the_case(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(amina.sends_photo())

    await hotline.hears(amina.taps("Add to it"))
    assert amina.sees("Added to the report you sent")
    await hotline.hears(bakyt.taps("Pictures (1)", in_=desk))

    assert desk.screen.kind == "photo"


@pytest.mark.parametrize("words", [MORE, "thank you", CHAT])
async def test_words_can_be_added_though_they_name_no_crime(
    hotline: Hotline, amina: Person, desk: Group, words: str
) -> None:
    await reports(hotline, amina)
    await hotline.hears(amina.says(words))

    await hotline.hears(amina.taps("Add to it"))

    assert desk.sees(words)
    assert desk.sees("under the counter")


async def test_the_place_and_the_time_are_added_too(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(amina.shares_venue(41.4287, 75.9911, "Old market", "1"), amina.says(SKINS))
    await hotline.hears(amina.taps("When?"))
    await hotline.hears(amina.says("at noon"))

    await hotline.hears(amina.taps("Add to it"))

    assert desk.sees("41.4287, 75.9911")
    assert desk.sees("at noon")


async def test_a_forward_and_a_number_are_added_too(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    market = hotline.world.channel("Bird market", username="birdmarket")
    await hotline.hears(amina.forwards("Falcon", market), amina.sends_contact("Ermek", "+99670012"))
    await hotline.hears(amina.taps("The suspect's"))

    await hotline.hears(amina.taps("Add to it"))

    assert desk.sees("Bird market")
    assert desk.sees("+99670012")


async def test_after_a_day_nobody_asks(hotline: Hotline, amina: Person, desk: Group) -> None:
    await reports(hotline, amina)
    await hotline.after(hours=25)

    await hotline.hears(amina.sends_photo())

    assert "Add to it" not in card_of(amina).buttons


async def test_the_first_report_has_nothing_to_be_added_to(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS))

    assert "Add to it" not in card_of(amina).buttons


async def test_a_report_taken_back_takes_nothing_in(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(amina.says("/withdraw"))
    await hotline.hears(amina.taps("Report 1"))

    await hotline.hears(amina.sends_photo())

    assert "Add to it" not in card_of(amina).buttons
