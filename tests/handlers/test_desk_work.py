"""Officers work a case in their chat: take it, hand it back, write notes, look back."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.desk_scenes import card_at, labels, replies
from tests.hotline import Hotline
from tests.stories import SKINS, reports


@pytest.fixture
async def aigul(hotline: Hotline, desk: Group, bakyt: Person) -> Person:
    """A second officer of the desk."""
    aigul = hotline.person("Aigul")
    desk.adds(aigul, by=bakyt)
    said = aigul.says("I am here", in_=desk)
    await hotline.hears(bakyt.says("/officer", in_=desk, reply_to=said))
    return aigul


@pytest.fixture
async def case(hotline: Hotline, amina: Person, desk: Group) -> None:
    await reports(hotline, amina, SKINS)


async def test_who_takes_a_case_stands_on_its_card(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, case: None
) -> None:
    await hotline.hears(bakyt.taps("Take it", in_=desk))

    assert desk.sees("With Bakyt")
    assert "Take it" not in labels(desk)
    assert bakyt.toasts == ["It is yours now."]
    assert amina.sees("news from the line")


async def test_the_second_hand_hears_whose_it_is(
    hotline: Hotline, bakyt: Person, aigul: Person, desk: Group, case: None
) -> None:
    card = card_at(desk)
    take = next(one for row in card.keyboard for one in row if one["text"] == "Take it")
    presses = [one.taps_data(card, take["callback_data"]) for one in (aigul, bakyt)]

    await hotline.hears(*presses)

    assert desk.sees("With Aigul")
    assert aigul.toasts == ["It is yours now."]
    assert bakyt.toasts == ["Aigul has it already."]


async def test_a_case_handed_back_is_free_again(
    hotline: Hotline, bakyt: Person, aigul: Person, desk: Group, case: None
) -> None:
    await hotline.hears(aigul.taps("Take it", in_=desk))
    await hotline.hears(aigul.taps("Hand back", in_=desk))

    assert not desk.sees("With Aigul")
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    assert desk.sees("With Bakyt")


async def test_only_who_has_it_or_a_lead_hands_it_back(
    hotline: Hotline, bakyt: Person, aigul: Person, desk: Group, case: None
) -> None:
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await hotline.hears(aigul.taps("Hand back", in_=desk))

    assert aigul.toasts == ["Only who has it, or a lead, can do this."]
    assert desk.sees("With Bakyt")


async def test_a_note_is_a_reply_and_stays_at_the_desk(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, case: None
) -> None:
    before = len(amina.cards)
    await hotline.hears(bakyt.taps("More…", in_=desk))
    await hotline.hears(bakyt.taps("Write a note", in_=desk))

    await replies(hotline, bakyt, desk, "write the note as a reply", "He sells on Sundays")

    assert desk.sees("Notes: 1")
    assert len(amina.cards) == before
    await hotline.hears(bakyt.taps("More…", in_=desk))
    await hotline.hears(bakyt.taps("History", in_=desk))
    assert desk.sees("note by Bakyt: He sells on Sundays")


async def test_a_second_reply_to_a_prompt_is_officers_own_talk(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    await hotline.hears(bakyt.taps("More…", in_=desk))
    await hotline.hears(bakyt.taps("Write a note", in_=desk))
    prompt = desk.sees("write the note as a reply").message
    await hotline.hears(bakyt.says("First", in_=desk, reply_to=prompt))
    await hotline.hears(bakyt.says("Second", in_=desk, reply_to=prompt))

    assert desk.sees("Notes: 1")


async def test_a_menu_adds_no_message_and_leads_back(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    before, first = len(desk.cards), labels(desk)

    await hotline.hears(bakyt.taps("More…", in_=desk))
    assert "History" in labels(desk)
    await hotline.hears(bakyt.taps("« Back", in_=desk))

    assert labels(desk) == first
    assert len(desk.cards) == before


async def test_a_stranger_in_the_group_works_nothing(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    stranger = hotline.person("Timur")
    desk.adds(stranger, by=bakyt)

    await hotline.hears(stranger.taps("Take it", in_=desk))

    assert stranger.toasts == ["Only officers registered at this desk can do this."]
    assert not desk.sees("With Timur")
