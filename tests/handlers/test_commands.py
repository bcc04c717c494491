"""Commands work at every step, and none of them loses a report that is begun."""

from __future__ import annotations

import re

import pytest

from simulator import Group, Person
from tests.hotline import Hotline
from tests.stories import SKINS, card_of, reports

ANSWERS = {
    "/help": "we pay nothing",
    "/privacy": "Your name, number and username: not kept",
    "/status": "You have a report that is not sent yet",
    "/language": "Which language shall I speak?",
    "/start": "Tell me what you saw",
    "/forget": "I can forget you",
    "/fly": "I do not know this command",
}
QUESTIONS = ("Who?", "What?", "Where?", "When?")


@pytest.mark.parametrize("button", QUESTIONS)
async def test_commands_are_answered_at_every_step_and_lose_nothing(
    hotline: Hotline, amina: Person, button: str
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps(button))

    await hotline.hears(*[amina.says(command) for command in ANSWERS])

    assert all(amina.sees(answer) for answer in ANSWERS.values())
    assert "snow leopard" in card_of(amina).text


async def test_commands_are_answered_before_anything_was_said(
    hotline: Hotline, amina: Person
) -> None:
    await hotline.hears(*[amina.says(command) for command in ANSWERS if command != "/status"])

    assert all(amina.sees(answer) for command, answer in ANSWERS.items() if command != "/status")
    assert not amina.sees("not sent yet")


@pytest.mark.parametrize("command", ["/help", "/privacy", "/language", "/status", "/withdraw"])
async def test_a_stranger_is_answered_in_the_language_of_the_phone(
    hotline: Hotline, command: str
) -> None:
    gulnara = hotline.person("Gulnara", phone="en-GB")

    await hotline.hears(gulnara.says(command))

    assert not re.search("[А-я]", gulnara.screen.text)


async def test_help_says_that_we_pay_nothing_and_why(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says("/help"))

    assert amina.sees("we pay nothing")
    assert amina.sees("Programmes that pay for tips ask for your name")


@pytest.mark.parametrize("button", QUESTIONS)
async def test_cancel_leaves_a_question_and_keeps_the_report(
    hotline: Hotline, amina: Person, button: str
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps(button))

    await hotline.hears(amina.says("/cancel"))

    assert amina.sees("Your report is as it was")
    assert "snow leopard" in card_of(amina).text


async def test_cancel_with_nothing_to_cancel_says_so(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says("/cancel"))

    assert amina.sees("There is nothing to cancel")


async def test_after_cancel_words_are_words_again(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("When?"))
    await hotline.hears(amina.says("/cancel"))

    await hotline.hears(amina.says("He wears a grey hat"))

    assert "Words: 2 messages" in card_of(amina).text


async def test_status_tells_number_and_state_and_nothing_else(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)

    await hotline.hears(amina.says("/status"))

    said = amina.screen.text
    assert "Report 1: with the people who must act" in said
    assert not any(word in said.lower() for word in ("leopard", "osh", "skin", "bazaar"))


async def test_status_follows_the_case(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(bakyt.taps("Acknowledge", in_=desk))

    await hotline.hears(amina.says("/status"))

    assert amina.sees("Report 1: seen by the people who must act")


async def test_withdraw_with_nothing_says_so(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says("/withdraw"))

    assert amina.sees("There is no sent report to take back")


async def test_withdraw_before_sending_deletes_the_draft(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))

    await hotline.hears(amina.says("/withdraw"))
    await hotline.after(minutes=20)

    assert amina.sees("Your unsent report is deleted")
    assert not desk.sees("snow leopard")


async def test_delete_deletes_and_says_that_nothing_was_passed_on(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))

    await hotline.hears(amina.taps("Delete"))
    await hotline.after(minutes=20)

    assert amina.sees("Nothing was passed on")
    assert not desk.sees("snow leopard")
