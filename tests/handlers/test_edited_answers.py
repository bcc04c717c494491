"""An answer that was mistyped is mended where it stands: the place, the time, the animal."""

from __future__ import annotations

from simulator import Group, Person
from simulator.messages import Message
from tests.hotline import Hotline
from tests.stories import SKINS, card_of

DEER = "Someone shot a deer last night"


async def answers(hotline: Hotline, amina: Person, button: str, words: str) -> Message:
    await hotline.hears(amina.taps(button))
    said = amina.says(words)
    await hotline.hears(said)
    return said


async def test_a_mended_place_is_the_place(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(DEER))
    said = await answers(hotline, amina, "Where?", "Nrn")
    assert amina.sees("I do not know this place")

    await hotline.hears(amina.edits(said, "Naryn"))

    assert "Nrn" not in card_of(amina).text
    assert "Naryn" in card_of(amina).text


async def test_a_mended_time_is_the_time(hotline: Hotline, amina: Person, desk: Group) -> None:
    await hotline.hears(amina.says(SKINS))
    said = await answers(hotline, amina, "When?", "at nono")

    await hotline.hears(amina.edits(said, "at noon"))
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("at noon")
    assert not desk.sees("nono")


async def test_only_the_newest_answer_is_mended(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    old = await answers(hotline, amina, "When?", "at dawn")
    await answers(hotline, amina, "When?", "at noon")

    await hotline.hears(amina.edits(old, "at night"))
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("at noon")
    assert not desk.sees("at night")


async def test_a_button_pressed_after_the_answer_stands(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    said = await answers(hotline, amina, "When?", "at dawn")
    await hotline.hears(amina.taps("When?"))
    await hotline.hears(amina.taps("Today"))

    await hotline.hears(amina.edits(said, "at night"))

    assert "at night" not in card_of(amina).text


async def test_a_pin_given_after_the_answer_stands(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(DEER))
    said = await answers(hotline, amina, "Where?", "Osh")
    await hotline.hears(amina.shares_place(41.4287, 75.9911))
    await hotline.hears(amina.taps("Exactly here"))
    pinned = card_of(amina).text

    await hotline.hears(amina.edits(said, "Osh bazaar"))

    assert pinned.count("Naryn") == card_of(amina).text.count("Naryn") > 0


async def test_an_answer_that_grows_into_a_story_is_told(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    story = "Osh. " + "The seller comes back every Sunday with more of them. " * 5
    await hotline.hears(amina.says(SKINS))
    said = await answers(hotline, amina, "When?", "at noon")

    await hotline.hears(amina.edits(said, story))
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("every Sunday")
    assert desk.sees("at noon")


async def test_an_edit_leaves_another_question_open(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    said = await answers(hotline, amina, "When?", "at nono")
    await hotline.hears(amina.taps("When?"))

    await hotline.hears(amina.edits(said, "at noon"))
    await hotline.hears(amina.says("no, at dawn"))
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("no, at dawn")


async def test_an_edit_that_changes_nothing_says_nothing(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(DEER))
    said = await answers(hotline, amina, "Where?", "Nrn")
    before = len(amina.cards)

    await hotline.hears(amina.edits(said, "Nrn"))

    assert len(amina.cards) == before


async def test_a_mended_animal_is_the_animal(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(DEER))
    said = await answers(hotline, amina, "Who?", "sniw leopardd of sorts")
    before = card_of(amina).text

    await hotline.hears(amina.edits(said, "snow leopard"))

    assert "snow leopard" not in before.lower()
    assert "snow leopard" in card_of(amina).text.lower()


async def test_an_answer_edited_into_a_command_stays(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS))
    said = await answers(hotline, amina, "When?", "at noon")

    await hotline.hears(amina.edits(said, "/cancel"))

    assert "at noon" in card_of(amina).text
