"""What an answer may be made of: words that give the reporter away, places, edits, voices."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.mail_scenes import answers, asks
from tests.hotline import Hotline

THERE = "Is it still there?"
OWN = "Yes, my name is Amina and my number is +996 700 12 34 56"


@pytest.fixture
async def asked(hotline: Hotline, bakyt: Person, desk: Group, taken: None) -> None:
    await asks(hotline, bakyt, desk, THERE)


async def test_words_that_tell_who_they_are_wait_for_the_reporter(
    hotline: Hotline, amina: Person, desk: Group, asked: None
) -> None:
    await answers(hotline, amina, OWN)

    assert amina.sees("This may tell who you are")
    assert amina.sees("I have not passed it on yet.")
    assert not desk.sees("the reporter answers")


async def test_they_go_without_what_gives_away(
    hotline: Hotline, amina: Person, desk: Group, asked: None
) -> None:
    await answers(hotline, amina, OWN)

    await hotline.hears(amina.taps("Send without it"))

    assert desk.sees("the reporter answers")
    assert not desk.sees("Amina")
    assert not desk.sees("12 34 56")


@pytest.mark.slow
async def test_or_as_they_are_when_the_reporter_wants_so(
    hotline: Hotline, amina: Person, desk: Group, asked: None
) -> None:
    await answers(hotline, amina, OWN)

    await hotline.hears(amina.taps("Keep it"))

    assert desk.sees("my name is Amina")


@pytest.mark.slow
async def test_an_edit_of_what_waits_is_what_waits(
    hotline: Hotline, amina: Person, desk: Group, asked: None
) -> None:
    await answers(hotline, amina)
    said = amina.says(OWN)
    await hotline.settle()

    await hotline.hears(amina.edits(said, "Yes, the third stall"))

    assert desk.sees("Yes, the third stall")
    assert not desk.sees("Amina")


async def test_an_edit_of_an_answer_comes_after_it(
    hotline: Hotline, amina: Person, desk: Group, asked: None
) -> None:
    await answers(hotline, amina)
    said = amina.says("Yes")
    await hotline.settle()

    await hotline.hears(amina.edits(said, "Yes, and a second man is there"))

    assert desk.sees("a second man is there")


async def test_a_picture_goes_and_what_its_caption_gives_away_waits(
    hotline: Hotline, amina: Person, desk: Group, asked: None
) -> None:
    await answers(hotline, amina)
    await hotline.hears(amina.sends_photo(None, "My name is Amina, here it is"))

    assert any("Pictures (1)" in button for button in desk.buttons)
    assert amina.sees("This may tell who you are")
    assert not desk.sees("Amina")


@pytest.mark.slow
async def test_a_pin_waits_until_it_is_said_what_it_means(
    hotline: Hotline, amina: Person, desk: Group, asked: None
) -> None:
    await answers(hotline, amina)
    await hotline.hears(amina.shares_place(40.5283, 72.7985))
    assert amina.sees("Is it exactly here?")
    assert not desk.sees("40.52")

    await hotline.hears(amina.taps("Exactly here"))

    assert desk.sees("40.5283, 72.7985")


@pytest.mark.slow
async def test_a_pin_within_five_kilometres_is_told_coarsely(
    hotline: Hotline, amina: Person, desk: Group, asked: None
) -> None:
    await answers(hotline, amina)
    await hotline.hears(amina.shares_place(40.5283, 72.7985))

    await hotline.hears(amina.taps("Within 5 km"))

    assert desk.sees("40.5000, 72.8000")
    assert not desk.sees("40.5283")


@pytest.mark.slow
async def test_a_voice_is_an_answer_and_no_draft(
    hotline: Hotline, amina: Person, desk: Group, asked: None
) -> None:
    await answers(hotline, amina)
    await hotline.hears(amina.sends_voice())

    assert desk.sees("A picture or a file came")
    assert not amina.sees("Your report, not sent yet")


@pytest.mark.slow
async def test_a_contact_is_not_kept(
    hotline: Hotline, amina: Person, desk: Group, asked: None
) -> None:
    await answers(hotline, amina)
    await hotline.hears(amina.sends_contact("+996555867530", "Kozhobek"))

    assert amina.sees("I did not keep this contact.")
    assert not desk.sees("Kozhobek")


@pytest.mark.slow
async def test_a_forwarded_message_brings_no_name(
    hotline: Hotline, amina: Person, desk: Group, asked: None
) -> None:
    neighbour = hotline.person("Timur")
    await answers(hotline, amina)
    await hotline.hears(amina.forwards("He stands there every Sunday", neighbour))

    assert desk.sees("He stands there every Sunday")
    assert not desk.sees("Timur")


@pytest.mark.slow
async def test_cancel_ends_the_answer_before_it_began(
    hotline: Hotline, amina: Person, desk: Group, asked: None
) -> None:
    await answers(hotline, amina)
    await hotline.hears(amina.says("/cancel"))
    await hotline.hears(amina.says("Two men are shooting ibex near Naryn"))

    assert amina.sees("Your report, not sent yet")
    assert not desk.sees("the reporter answers")


@pytest.mark.slow
async def test_a_restart_forgets_no_answer(
    hotline: Hotline, amina: Person, desk: Group, asked: None
) -> None:
    await answers(hotline, amina)
    await hotline.restarts()

    await hotline.hears(amina.says("Yes, the third stall"))

    assert desk.sees("Yes, the third stall")


@pytest.mark.slow
async def test_withdrawing_takes_the_letter_along(
    hotline: Hotline, amina: Person, desk: Group, asked: None
) -> None:
    push = amina.sees("You have a message from the line.").message
    assert push is not None
    await hotline.hears(amina.says("/withdraw"))
    await hotline.hears(amina.taps("Report 1"))

    await hotline.hears(amina.taps_data(push, push.keyboard[0][0]["callback_data"]))

    assert amina.toasts[-1] == "This message is no longer there."
