"""Stickers, polls, unknown commands, groups, channels, blocks: kind, short, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from simulator import Group, Person
from simulator.faults import FaultRule
from tests.hotline import Hotline
from tests.stories import SKINS, card_of, receipt_of, reports

pytestmark = pytest.mark.slow

ODD: dict[str, Callable[[Person], object]] = {
    "sticker": lambda person: person.sends_sticker(),
    "poll": lambda person: person.sends_poll(),
    "dice": lambda person: person.sends_dice(),
}


@pytest.mark.parametrize("kind", ODD)
async def test_what_we_cannot_use_is_answered_kindly(
    hotline: Hotline, amina: Person, kind: str
) -> None:
    await hotline.hears(ODD[kind](amina))

    assert amina.screen.text.startswith("I cannot use this kind of message")
    assert not amina.sees("not sent yet")


@pytest.mark.parametrize("kind", ODD)
async def test_what_we_cannot_use_loses_no_report(
    hotline: Hotline, amina: Person, desk: Group, kind: str
) -> None:
    await hotline.hears(amina.says(SKINS), ODD[kind](amina))

    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("snow leopard")


async def test_a_reaction_is_passed_over_in_silence(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS))
    before = len(amina.messages)

    amina.reacts(card_of(amina), "👍")
    await hotline.settle()

    assert len(amina.messages) == before


async def test_in_a_group_the_line_says_where_it_listens(hotline: Hotline, amina: Person) -> None:
    group = hotline.world.group("Village", members=[amina])
    amina.adds_bot(group)

    await hotline.hears(amina.says("/help@ilbirs_bot", in_=group))

    assert len(group.cards) == 1


async def test_in_a_group_talk_is_never_taken_for_a_report(hotline: Hotline, amina: Person) -> None:
    group = hotline.world.group("Village", members=[amina])
    amina.adds_bot(group)
    amina.promotes_bot(group)

    await hotline.hears(amina.says(SKINS, in_=group), amina.sends_photo(in_=group))
    await hotline.after(minutes=20)

    assert group.cards == []
    assert amina.cards == []


async def test_a_command_for_another_bot_is_not_answered(hotline: Hotline, amina: Person) -> None:
    group = hotline.world.group("Village", members=[amina])
    amina.adds_bot(group)
    amina.promotes_bot(group)

    await hotline.hears(amina.says("/help@other_bot", in_=group))

    assert group.cards == []


async def test_who_blocks_the_bot_keeps_the_case_and_hears_no_more(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    amina.blocks()

    await hotline.hears(bakyt.taps("Acknowledge", in_=desk))

    assert desk.sees("Seen by Bakyt")
    assert not amina.sees("There is news from the line")


async def test_a_code_that_a_block_held_back_is_shown_when_the_bot_is_welcome_again(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    amina.taps("Send now")
    amina.blocks()
    await hotline.settle()
    assert desk.sees("snow leopard")

    amina.unblocks()
    await hotline.settle()

    assert len(receipt_of(amina)) == 26


async def test_who_comes_back_is_told_of_the_case_again(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    amina.blocks()
    await hotline.settle()
    amina.unblocks()
    await hotline.settle()

    await hotline.hears(bakyt.taps("Acknowledge", in_=desk))

    assert amina.sees("There is news from the line")


async def test_a_block_that_telegram_never_told_of_ends_with_the_next_word(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    hotline.world.faults.add(FaultRule("blocked", "sendMessage", amina.chat.id, count=1))
    await hotline.hears(amina.says("/help"))

    await hotline.hears(amina.says("There is a second stall"))
    await hotline.hears(bakyt.taps("Acknowledge", in_=desk))

    assert amina.sees("There is news from the line")


async def test_a_report_of_someone_who_then_deleted_the_account_goes_on(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    amina.deactivates()

    await hotline.after(minutes=10)

    assert desk.sees("snow leopard")
