"""Officers ask, reporters answer or do not, and neither learns who the other is."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.mail_scenes import CARE, answers, asks, closes, labels, reads
from tests.hotline import Hotline
from tests.stories import SKINS, reports

THERE = "Is it still there?"


@pytest.fixture
async def case(hotline: Hotline, amina: Person, bakyt: Person, desk: Group) -> None:
    await reports(hotline, amina, SKINS)
    await hotline.hears(bakyt.taps("Take it", in_=desk))


async def test_a_question_comes_without_its_words_until_it_is_opened(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, case: None
) -> None:
    await asks(hotline, bakyt, desk, THERE)

    assert amina.screen.text == "You have a message from the line."
    shown = await reads(hotline, amina)
    assert THERE in shown
    assert CARE in shown
    assert "Bakyt" not in shown


async def test_an_answer_stands_below_the_card(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, case: None
) -> None:
    await asks(hotline, bakyt, desk, THERE)

    await answers(hotline, amina, "Yes, the third stall from the gate")

    assert desk.sees("the reporter answers")
    assert desk.sees("the third stall from the gate")
    assert desk.sees("Bakyt asked: Is it still there? (answered)")
    assert amina.sees("Passed on. Thank you.")
    assert not amina.sees(THERE)


async def test_a_question_an_answer_with_a_picture_and_the_end(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, case: None
) -> None:
    await asks(hotline, bakyt, desk, "Do you already have a picture?")
    await answers(hotline, amina)
    await hotline.hears(amina.sends_photo(None, "This is the one"))

    assert desk.sees("This is the one")
    assert any("Pictures (1)" in label for label in labels(desk))

    await closes(hotline, bakyt, desk, "Fine")
    assert amina.screen.text == "You have a message from the line."
    assert "looked into your report and acted" in await reads(hotline, amina)
