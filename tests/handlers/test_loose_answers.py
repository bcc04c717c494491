"""Words that come without *Answer* while a question is open: are they one?"""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.mail_scenes import asks, reads
from tests.hotline import Hotline
from tests.stories import SKINS, reports

pytestmark = pytest.mark.slow

ASKED = "Is this an answer to the question from the line?"
YES = "Yes, an answer"
GONE = "He packed up an hour ago and went north"
RANGER = "The ranger of the reserve himself takes a bribe and sells them there"


@pytest.fixture
async def opened(hotline: Hotline, amina: Person, bakyt: Person, desk: Group) -> None:
    """Amina has read the question, and pressed nothing."""
    await reports(hotline, amina, SKINS)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await asks(hotline, bakyt, desk, "Is it still there?")
    await reads(hotline, amina)


async def test_what_was_meant_as_an_answer_reaches_the_desk_as_one(
    hotline: Hotline, amina: Person, desk: Group, opened: None
) -> None:
    await hotline.hears(amina.says(GONE))
    assert amina.sees(ASKED)
    assert not desk.sees("went north")

    await hotline.hears(amina.taps(YES))

    assert desk.sees("the reporter answers")
    assert desk.sees("went north")
    assert not amina.sees("Your report, not sent yet")


async def test_a_picture_goes_along(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, opened: None
) -> None:
    await hotline.hears(amina.sends_photo(caption=GONE))

    await hotline.hears(amina.taps(YES))
    await hotline.after(minutes=1)

    assert desk.sees("went north")
    assert desk.sees("Evidence: 1")


async def test_what_accuses_somebody_is_a_report_of_its_own(
    hotline: Hotline, amina: Person, desk: Group, triage: Group, opened: None
) -> None:
    before = len(desk.cards)
    await hotline.hears(amina.says(RANGER))

    await hotline.hears(amina.taps(YES))
    await hotline.after(minutes=11)

    assert triage.sees("takes a bribe")
    assert [card for card in desk.cards[before:] if "takes a bribe" in card.text] == []


async def test_a_question_that_nobody_read_is_not_asked_about(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina, SKINS)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await asks(hotline, bakyt, desk, "Is it still there?")

    await hotline.hears(amina.says(GONE))

    assert not amina.sees(ASKED)


async def test_once_it_is_answered_new_words_are_a_new_report(
    hotline: Hotline, amina: Person, desk: Group, opened: None
) -> None:
    await hotline.hears(amina.says(GONE))
    await hotline.hears(amina.taps(YES))

    await hotline.hears(amina.says("They shot a wolf near Naryn too"))

    assert "Your report, not sent yet" in amina.screen.text
    assert ASKED not in amina.screen.text


async def test_the_button_of_an_older_moment_adds_nothing_twice(
    hotline: Hotline, amina: Person, desk: Group, opened: None
) -> None:
    await hotline.hears(amina.says(GONE))
    await hotline.hears(amina.taps(YES), amina.taps(YES))

    told = [card for card in desk.cards if "went north" in card.text]

    assert len([card for card in told if "the reporter answers" in card.text]) == 1
