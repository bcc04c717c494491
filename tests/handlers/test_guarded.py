"""A desk is guarded: rights lost and regained, groups that move, bots thrown out."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from simulator.faults import FaultRule
from tests.hotline import Hotline
from tests.stories import SHOTS, SKINS, reports

pytestmark = pytest.mark.slow

WAITS = "A case waits"


async def test_without_its_rights_the_bot_says_only_that_a_case_waits(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    bakyt.demotes_bot(desk)
    await hotline.settle()

    await reports(hotline, amina)

    assert desk.sees(WAITS)
    assert not desk.sees("snow leopard")


async def test_that_a_case_waits_is_said_once(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    bakyt.demotes_bot(desk)
    await reports(hotline, amina)

    for _ in range(6):
        await hotline.after(minutes=10)

    assert len([card for card in desk.cards if WAITS in card.text]) == 1


async def test_the_card_comes_when_the_rights_are_back(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    bakyt.demotes_bot(desk)
    await reports(hotline, amina)

    bakyt.promotes_bot(desk)
    await hotline.settle()
    await hotline.after(minutes=5)

    assert desk.sees("snow leopard")


async def test_some_rights_are_not_enough(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    bakyt.promotes_bot(desk, frozenset({"can_delete_messages"}))

    await reports(hotline, amina)

    assert not desk.sees("snow leopard")


async def test_pictures_wait_for_the_rights_too(
    hotline: Hotline, amina: Person, bakyt: Person, triage: Group
) -> None:
    await hotline.hears(amina.says(SHOTS))
    await hotline.hears(amina.taps("Send now"))
    bakyt.demotes_bot(triage)

    await hotline.hears(amina.sends_photo())
    await hotline.hears(amina.taps("Add to it"))

    assert not [card for card in triage.cards if card.kind == "photo"]


async def test_a_report_taken_back_leaves_even_an_unguarded_desk(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    bakyt.demotes_bot(desk)
    await hotline.hears(amina.says("/withdraw"))

    await hotline.hears(amina.taps("Report 1"))

    assert not desk.sees("snow leopard")


async def test_a_bot_thrown_out_hands_the_case_to_the_next_agency(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, triage: Group
) -> None:
    police = await hotline.desk("kg_police", bakyt)
    bakyt.removes_bot(desk)

    await reports(hotline, amina)

    leads = police.sees("You lead this case").message
    assert leads is not None
    assert "stands in for: Environmental and Technical Supervision Service" in leads.text
    assert len([card for card in police.cards if "Acknowledge" in card.buttons]) == 1
    assert not triage.sees("snow leopard")


async def test_with_no_other_agency_it_goes_to_the_triage_desk(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, triage: Group
) -> None:
    bakyt.removes_bot(desk)

    await reports(hotline, amina)

    assert triage.sees("snow leopard")
    assert triage.sees("stands in for: Environmental and Technical Supervision Service")


async def test_thrown_out_everywhere_the_case_waits_for_a_desk_to_come_back(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, triage: Group
) -> None:
    bakyt.removes_bot(desk)
    bakyt.removes_bot(triage)
    await reports(hotline, amina)
    await hotline.after(minutes=30)

    bakyt.adds_bot(triage)
    bakyt.promotes_bot(triage)
    await hotline.settle()
    await hotline.after(minutes=11)

    assert triage.sees("snow leopard")


async def test_a_desk_whose_group_moved_goes_along(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    moved = desk.migrates()
    await hotline.settle()

    await reports(hotline, amina)
    await hotline.hears(bakyt.taps("Acknowledge", in_=moved))

    assert moved.sees("snow leopard")
    assert moved.sees("Seen by Bakyt")


async def test_a_move_that_only_the_refusal_tells_of_loses_no_card(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    hotline.world.faults.add(FaultRule("delay", "message", desk.id, seconds=3600))
    moved = desk.migrates()

    await reports(hotline, amina)

    assert moved.sees("snow leopard")


async def test_priority_decides_whether_pictures_come_at_once(
    hotline: Hotline, amina: Person, desk: Group, triage: Group
) -> None:
    await hotline.hears(amina.sends_photo(caption=SKINS))
    await hotline.hears(amina.taps("Send now"))
    calm = [card for card in desk.cards if card.kind == "photo"]

    await hotline.hears(amina.sends_photo(caption=SHOTS))
    await hotline.hears(amina.taps("Send now"))
    await hotline.settle()

    urgent = [card for card in (*desk.cards, *triage.cards) if card.kind == "photo"]
    assert (len(calm), len(urgent)) == (0, 1)
