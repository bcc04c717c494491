"""A report that no card has room for, and what is added to it: every word arrives, once."""

from __future__ import annotations

import pytest

from bot.cards import WORDS_ON_CARD
from simulator import Group, Person
from simulator.faults import FaultRule
from tests.hotline import Hotline
from tests.stories import SKINS, reports

pytestmark = pytest.mark.slow

LONG = SKINS + " and more" * (WORDS_ON_CARD // 8)
"""Fills its card."""
MILL = "The seller hides at the old mill"


def times(desk: Group, words: str) -> int:
    return sum(card.text.count(words) for card in desk.cards)


async def adds(hotline: Hotline, amina: Person, words: str) -> None:
    await hotline.hears(amina.says(words))
    await hotline.hears(amina.taps("Add to it"))


async def test_words_added_to_a_full_card_come_below_it(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina, LONG)
    card = desk.sees("You lead this case").message

    await adds(hotline, amina, MILL)

    assert card is not None
    assert desk.screen.text == MILL
    assert desk.screen.sending.reply_to == card.id
    assert MILL not in card.text


async def test_words_that_fit_stand_on_the_card_alone(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)

    await adds(hotline, amina, MILL)

    assert times(desk, MILL) == 1
    assert desk.sees("You lead this case").message is desk.screen


async def test_an_edit_of_a_sent_report_with_a_full_card_comes_below_it(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    said = amina.says(LONG)
    await hotline.hears(said)
    await hotline.hears(amina.taps("Send now"))

    await hotline.hears(amina.edits(said, MILL))

    assert desk.screen.text == MILL


async def test_each_addition_comes_once(hotline: Hotline, amina: Person, desk: Group) -> None:
    await reports(hotline, amina, LONG)

    await adds(hotline, amina, MILL)
    await adds(hotline, amina, "He left at five")
    await hotline.restarts()
    await hotline.settle()

    assert times(desk, MILL) == times(desk, "He left at five") == 1


async def test_a_card_that_is_still_to_come_brings_the_addition_with_it(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    hotline.world.faults.add(FaultRule("retry_after", "sendMessage", desk.id, seconds=60, count=1))
    await reports(hotline, amina, LONG)
    await adds(hotline, amina, MILL)

    await hotline.after(minutes=2)

    assert times(desk, MILL) == 1


@pytest.mark.parametrize("struck", [1, 2, 3])
async def test_a_part_that_must_wait_holds_neither_card_nor_parts_back_again(
    hotline: Hotline, amina: Person, desk: Group, struck: int
) -> None:
    hotline.world.faults.add(
        FaultRule("retry_after", "sendMessage", desk.id, skip=struck, seconds=30, count=1)
    )
    ends = [f"mark {at}" for at in range(4)]
    words = [SKINS, *(f"{'and more ' * 380}{end}" for end in ends)]
    await hotline.hears(*(amina.says(one) for one in words))
    await hotline.hears(amina.taps("Send now"))

    await hotline.after(minutes=1)

    assert times(desk, "You lead this case") == 1
    assert [times(desk, end) for end in ends] == [1, 1, 1, 1]
    assert times(desk, "Sent again") == 0


async def test_a_part_that_perhaps_arrived_says_so_when_it_comes_again(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    lost = FaultRule("lost_answer", "sendMessage", desk.id, skip=1, count=1)
    hotline.world.faults.add(lost)

    await reports(hotline, amina, f"{LONG} {MILL}")
    await hotline.after(minutes=1)

    assert times(desk, "You lead this case") == 1
    assert times(desk, MILL) == 2
    assert times(desk, "Sent again after a break") == 1


async def test_parts_wait_for_the_guard_like_their_card(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina, LONG)
    bakyt.demotes_bot(desk)
    await adds(hotline, amina, MILL)
    assert times(desk, MILL) == 0

    bakyt.promotes_bot(desk)
    await hotline.settle()
    await hotline.after(minutes=5)

    assert times(desk, MILL) == 1


async def test_what_was_taken_back_gets_no_more_parts(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina, LONG)
    bakyt.demotes_bot(desk)
    await adds(hotline, amina, MILL)
    await hotline.hears(amina.says("/withdraw"))
    await hotline.hears(amina.taps("Report 1"))

    bakyt.promotes_bot(desk)
    await hotline.after(minutes=5)

    assert times(desk, MILL) == 0
