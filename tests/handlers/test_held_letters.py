"""An officer's own words wait for a person of the hotline, doubtful or not."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.desk_scenes import card_at
from tests.handlers.mail_scenes import CARE, reads, writes
from tests.hotline import Hotline
from tests.stories import SKINS, reports

pytestmark = pytest.mark.slow

PLAIN = "Which stall was it?"
SNEAKY = "Please call me at +996 555 12 34 56, what is your name?"
PUSH = "You have a message from the line."


async def test_plain_words_wait_too_and_go_as_they_were_written(
    hotline: Hotline, amina: Person, nurlan: Person, bakyt: Person, desk: Group, triage: Group,
    taken: None,
) -> None:  # fmt: skip
    await writes(hotline, bakyt, desk, PLAIN)
    assert not amina.sees(PUSH)
    assert triage.sees("The rules found nothing doubtful. Read it all the same.")

    await hotline.hears(nurlan.taps("Let it go", in_=triage))

    shown = await reads(hotline, amina)
    assert PLAIN in shown
    assert CARE in shown


async def test_doubtful_words_wait_and_both_sides_see_so(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, triage: Group, taken: None
) -> None:
    await writes(hotline, bakyt, desk, SNEAKY)

    assert not amina.sees(PUSH)
    assert desk.sees("waits for a person of the line")
    assert triage.sees("A letter waits for you.")
    assert triage.sees("Doubtful: a way to reach somebody, who or where somebody is")


async def test_a_letter_let_through_reaches_its_reporter(
    hotline: Hotline, amina: Person, bakyt: Person, nurlan: Person, desk: Group, triage: Group,
    taken: None,
) -> None:  # fmt: skip
    await writes(hotline, bakyt, desk, SNEAKY)

    await hotline.hears(nurlan.taps("Let it go", in_=triage))

    assert SNEAKY in await reads(hotline, amina)
    assert triage.sees("It went to the reporter.")
    assert desk.sees("not answered yet")


async def test_a_letter_refused_never_arrives(
    hotline: Hotline, amina: Person, bakyt: Person, nurlan: Person, desk: Group, triage: Group,
    taken: None,
) -> None:  # fmt: skip
    await writes(hotline, bakyt, desk, SNEAKY)

    await hotline.hears(nurlan.taps("Refuse", in_=triage))

    assert not amina.sees(PUSH)
    assert desk.sees("not sent: the line refused it")
    assert triage.sees("Refused: it was not sent.")


async def test_a_letter_is_decided_once(
    hotline: Hotline, amina: Person, bakyt: Person, nurlan: Person, desk: Group, triage: Group,
    taken: None,
) -> None:  # fmt: skip
    await writes(hotline, bakyt, desk, SNEAKY)
    held = triage.sees("A letter waits for you.").message
    assert held is not None
    go = next(one for row in held.keyboard for one in row if one["text"] == "Let it go")
    await hotline.hears(nurlan.taps("Refuse", in_=triage))

    await hotline.hears(nurlan.taps_data(held, go["callback_data"]))

    assert nurlan.toasts[-1] == "This card is no longer valid."
    assert not amina.sees(PUSH)


async def test_a_stranger_lets_nothing_through(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, triage: Group, taken: None
) -> None:
    await writes(hotline, bakyt, desk, SNEAKY)
    held = triage.sees("A letter waits for you.").message
    assert held is not None
    go = held.keyboard[0][0]["callback_data"]
    card = card_at(desk)

    await hotline.hears(bakyt.taps_data(card, go))

    assert bakyt.toasts[-1] == "This card is no longer valid."
    assert not amina.sees(PUSH)


async def test_without_a_desk_of_the_hotline_it_waits_until_one_opens(
    hotline: Hotline, amina: Person, bakyt: Person, nurlan: Person, desk: Group
) -> None:
    await reports(hotline, amina, SKINS)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await writes(hotline, bakyt, desk, SNEAKY)
    assert not amina.sees(PUSH)

    triage = await hotline.triage_desk(nurlan)
    await hotline.after(minutes=6)
    await hotline.hears(nurlan.taps("Let it go", in_=triage))

    assert amina.screen.text == PUSH


async def test_a_question_that_is_too_long_or_empty_is_not_sent(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, triage: Group, taken: None
) -> None:
    await writes(hotline, bakyt, desk, "Which stall was it? " * 30)

    assert desk.sees("That is too long: 500 letters at most.")
    assert not amina.sees(PUSH)
