"""A desk's group becomes a supergroup, or another group takes the desk over."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.guard_scenes import gets_stuck, said
from tests.handlers.test_binding import claims
from tests.hotline import Hotline, code_on
from tests.stories import SHOTS, reports

pytestmark = pytest.mark.slow


async def test_open_cards_are_posted_anew_the_gravest_first(
    hotline: Hotline, amina: Person, nurlan: Person, triage: Group
) -> None:
    await reports(hotline, amina, "A man asks where to buy a falcon in Bishkek")
    await reports(hotline, amina, SHOTS)
    assert said(triage, "Case ") == 2

    moved = triage.migrates()
    await hotline.settle()

    marks = [card.text.split("Priority ")[1][0] for card in moved.cards if "Priority" in card.text]
    assert marks == sorted(marks, reverse=True)
    assert len(marks) == 2


async def test_a_card_posted_anew_is_worked_where_it_stands(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    moved = desk.migrates()
    await hotline.settle()
    assert moved.sees("With Bakyt")

    await hotline.hears(bakyt.taps("Hand back", in_=moved))

    assert not moved.sees("With Bakyt")


async def test_what_is_closed_is_not_posted_anew(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(amina.says("/withdraw"))
    await hotline.hears(amina.taps("Report 1"))

    moved = desk.migrates()
    await hotline.settle()

    assert not moved.sees("Priority")


async def test_rights_that_did_not_come_along_are_missed_at_once(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    moved = desk.migrates()
    bakyt.demotes_bot(moved)
    hotline.world.bots["42:TEST-TOKEN-OF-THE-SIMULATOR"].updates.swap_last()

    await hotline.settle()

    assert moved.sees("I have lost my rights here")
    assert not moved.sees("snow leopard")


async def test_a_stranger_comes_along_and_is_still_one(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    timur = hotline.person("Timur")
    await gets_stuck(hotline, desk, timur)
    moved = desk.migrates()
    await hotline.settle()
    await reports(hotline, amina)
    assert not moved.sees("snow leopard")

    moved.demotes(timur)
    await hotline.settle()

    assert not moved.has(timur)
    assert moved.sees("snow leopard")


async def test_a_group_that_takes_the_desk_over_sees_what_is_open(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    ermek = hotline.person("Ermek")
    second = await claims(hotline, ermek, await hotline.invites("kg_sets"))

    await hotline.confirm("kg_sets", code_on(second))
    await hotline.settle()
    assert second.sees("snow leopard")
    await hotline.hears(ermek.taps("Take it", in_=second))

    assert second.sees("With Ermek")
