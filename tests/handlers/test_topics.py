"""In groups with topics each case has one: opened, deleted, closed and reopened with it."""

from __future__ import annotations

import pytest

from handlers.buttons import DeskPress, OutcomePick
from simulator import Group, Person
from simulator.chats import ALL_RIGHTS, Topic
from tests.handlers.desk_scenes import card_at, replies
from tests.handlers.guard_scenes import invited
from tests.hotline import Hotline
from tests.stories import SHOTS, SKINS, reports


@pytest.fixture
async def case(hotline: Hotline, amina: Person, forum: Group) -> Topic:
    await reports(hotline, amina, SKINS)
    return forum.topics[-1]


@pytest.fixture
async def aigul(hotline: Hotline, bakyt: Person, forum: Group) -> Person:
    """A second officer, no administrator of the group."""
    aigul = hotline.person("Aigul", phone="en")
    forum.admits(aigul, await invited(hotline, bakyt, forum))
    await hotline.settle()
    return aigul


def data_of(group: Group, label: str) -> str:
    """What that button of the card carries."""
    every = [one for row in card_at(group).keyboard for one in row]
    return str(next(one["callback_data"] for one in every if label in one["text"]))


def said(group: Group, topic: Topic | None) -> str:
    return "\n".join(message.content.text for message in group.said_in(topic))


async def ends(hotline: Hotline, officer: Person, forum: Group, outcome: str) -> None:
    """By a press on the card that has no menu open."""
    dispatch = DeskPress.unpack(data_of(forum, "Acknowledge")).dispatch
    pick = OutcomePick(outcome=outcome, dispatch=dispatch)
    await hotline.hears(officer.taps_data(card_at(forum), pick.pack()))


async def opens_history(hotline: Hotline, officer: Person, group: Group) -> None:
    await hotline.hears(officer.taps("More…", in_=group))
    await hotline.hears(officer.taps("History", in_=group))


async def test_each_case_has_a_topic_named_by_number_species_and_place(
    forum: Group, case: Topic
) -> None:
    number, *words = case.name.split(" · ")

    assert card_at(forum).sending.thread == case.id
    assert number in card_at(forum).content.text
    assert words == ["snow leopard", "Osh"]


async def test_the_colour_of_a_topic_says_how_urgent_it_is(
    hotline: Hotline, bakyt: Person, amina: Person, forum: Group
) -> None:
    await reports(hotline, amina, SKINS)
    calm = forum.topics[-1]
    await reports(hotline, hotline.person("Aibek", phone="en"), SHOTS)

    assert forum.topics[-1].icon_color != calm.icon_color


async def test_what_belongs_to_a_case_stands_in_its_topic(
    hotline: Hotline, bakyt: Person, forum: Group, case: Topic
) -> None:
    await hotline.hears(bakyt.taps("More…", in_=forum))
    await hotline.hears(bakyt.taps("Write a note", in_=forum))
    await hotline.hears(bakyt.taps("History", in_=forum))
    await hotline.hears(bakyt.taps("« Back", in_=forum))
    await hotline.hears(bakyt.taps("Map", in_=forum))

    kinds = [message.content.kind for message in forum.said_in(case)]
    assert "write the note as a reply" in said(forum, case)
    assert "what happened here" in said(forum, case)
    assert "venue" in kinds
    assert "what happened here" not in said(forum, None)


async def test_a_case_from_before_the_topics_stays_where_it_stands(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina, SKINS)
    desk.promotes(bakyt)
    desk.gets_topics(bakyt)

    await opens_history(hotline, bakyt, desk)

    assert desk.topics == []
    assert "what happened here" in said(desk, None)


async def test_a_deleted_topic_comes_again_with_its_card(
    hotline: Hotline, amina: Person, bakyt: Person, forum: Group, case: Topic
) -> None:
    forum.deletes_topic(case, bakyt)

    await hotline.hears(amina.says("They have three more skins in the car"))
    await hotline.hears(amina.taps("Add to it"))

    anew = forum.topics[-1]
    assert anew.id != case.id
    assert anew.name == case.name
    assert card_at(forum).sending.thread == anew.id
    assert len(forum.topics) == 1


async def test_an_answer_that_finds_no_topic_comes_after_the_new_card(
    hotline: Hotline, bakyt: Person, forum: Group, case: Topic
) -> None:
    await hotline.hears(bakyt.taps("More…", in_=forum))
    card, history = card_at(forum), data_of(forum, "History")
    forum.deletes_topic(case, bakyt)

    await hotline.hears(bakyt.taps_data(card, history))
    await hotline.after(seconds=12)

    assert "what happened here" in said(forum, forum.topics[-1])
    assert len(forum.topics) == 1


async def test_a_topic_is_closed_and_opened_with_its_case(
    hotline: Hotline, bakyt: Person, forum: Group, case: Topic
) -> None:
    await ends(hotline, bakyt, forum, "nothing_found")
    assert case.closed

    await hotline.hears(bakyt.taps("Open again", in_=forum))

    assert not case.closed


async def test_whoever_is_no_administrator_can_write_what_was_seized(
    hotline: Hotline, aigul: Person, forum: Group, case: Topic
) -> None:
    await ends(hotline, aigul, forum, "seized")

    await replies(hotline, aigul, forum, "write what was seized", "2 snow leopard skins")

    assert forum.sees("• 2 pcs: snow leopard, skin")
    assert case.closed


async def test_a_reason_that_is_asked_for_later_opens_the_topic_for_it(
    hotline: Hotline, aigul: Person, forum: Group, case: Topic
) -> None:
    await ends(hotline, aigul, forum, "nothing_found")
    assert case.closed

    await hotline.hears(aigul.taps("Write why", in_=forum))
    await replies(hotline, aigul, forum, "write why", "The stall was empty")

    assert forum.sees("Why: The stall was empty")
    assert case.closed


async def test_the_topic_of_a_tip_taken_back_keeps_only_its_number(
    hotline: Hotline, amina: Person, forum: Group, case: Topic
) -> None:
    number = case.name.partition(" · ")[0]

    await hotline.hears(amina.says("/withdraw"))
    await hotline.hears(amina.taps("Report 1"))

    assert case.name == number
    assert case.closed


@pytest.mark.slow
async def test_when_topics_are_switched_off_cards_go_to_the_group_again(
    hotline: Hotline, bakyt: Person, forum: Group, case: Topic
) -> None:
    forum.gets_topics(bakyt, on=False)

    await reports(hotline, hotline.person("Aibek", phone="en"), SHOTS)

    assert card_at(forum).sending.thread is None
    assert len(forum.topics) == 1


@pytest.mark.slow
async def test_what_an_old_topic_misses_goes_to_the_group_once_it_has_none(
    hotline: Hotline, bakyt: Person, forum: Group, case: Topic
) -> None:
    cards = len(forum.cards)
    await hotline.hears(bakyt.taps("More…", in_=forum))
    forum.gets_topics(bakyt, on=False)

    await hotline.hears(bakyt.taps("History", in_=forum))

    assert "what happened here" in said(forum, None)
    assert len(forum.cards) == cards + 1


async def test_without_the_right_to_open_topics_cards_still_come(
    hotline: Hotline, bakyt: Person, forum: Group
) -> None:
    bakyt.promotes_bot(forum, ALL_RIGHTS - {"can_manage_topics"})

    await reports(hotline, hotline.person("Aibek", phone="en"), SHOTS)

    assert card_at(forum).sending.thread is None
    assert forum.topics == []
