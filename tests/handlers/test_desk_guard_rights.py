"""Our rights in a desk's group: lost, regained, and what happened there meanwhile."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.guard_scenes import said
from tests.hotline import Hotline, code_on
from tests.stories import SHOTS, reports

pytestmark = pytest.mark.slow

LOST = "I have lost my rights here"
BACK = "I have my rights again"


async def test_lost_rights_are_said_once_there_and_to_the_triage_desk(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, triage: Group
) -> None:
    bakyt.demotes_bot(desk)
    bakyt.promotes_bot(desk, frozenset({"can_delete_messages"}))
    await hotline.settle()
    await reports(hotline, amina)
    await hotline.after(minutes=11)

    assert said(desk, LOST) == 1
    assert said(triage, "I have lost my rights in its group") == 1


async def test_a_triage_desk_that_loses_its_guard_tells_the_second_one(
    hotline: Hotline, bakyt: Person, nurlan: Person, triage: Group
) -> None:
    second = await hotline.desk("triage2", bakyt)

    nurlan.demotes_bot(triage)
    await hotline.settle()

    assert second.sees("I have lost my rights in its group")
    assert said(triage, LOST) == 1


async def test_with_the_rights_the_waiting_cards_come_at_once(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    bakyt.demotes_bot(desk)
    await reports(hotline, amina)
    bakyt.promotes_bot(desk)

    await hotline.settle()

    assert desk.sees(BACK)
    assert said(desk, "snow leopard") == 1


async def test_an_urgent_card_brings_its_map_along_when_the_rights_are_back(
    hotline: Hotline, amina: Person, bakyt: Person, triage: Group
) -> None:
    bakyt.demotes_bot(triage)
    await reports(hotline, amina, SHOTS)

    bakyt.promotes_bot(triage)
    await hotline.settle()

    assert [card for card in triage.cards if card.kind == "venue"]


async def test_who_came_while_the_rights_were_lost_is_removed_when_they_are_back(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    timur = hotline.person("Timur")
    bakyt.demotes_bot(desk)
    desk.adds(timur, by=bakyt)
    await reports(hotline, amina)
    assert desk.has(timur)

    bakyt.promotes_bot(desk)
    await hotline.settle()

    assert not desk.has(timur)
    assert said(desk, "snow leopard") == 1


async def test_an_officer_who_leaves_while_the_rights_are_lost_loses_the_right(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    bakyt.demotes_bot(desk)
    desk.removes(bakyt)
    await hotline.settle()
    desk.adds(bakyt)

    await hotline.hears(bakyt.taps("Take it", in_=desk))

    assert bakyt.alerts == ["Only officers registered at this desk can do this."]


@pytest.mark.parametrize("rights", [None, frozenset({"can_delete_messages"})])
async def test_a_desk_confirmed_without_our_rights_is_not_guarded(
    hotline: Hotline, amina: Person, bakyt: Person, rights: frozenset[str] | None
) -> None:
    group = hotline.world.group("Inspection", members=[bakyt])
    bakyt.adds_bot(group, await hotline.invites("kg_sets"), rights=rights)
    await hotline.settle()
    await hotline.confirm("kg_sets", code_on(group))

    await reports(hotline, amina)

    assert group.sees(LOST)
    assert not group.sees("snow leopard")


async def test_rights_given_before_the_group_became_a_desk_count(
    hotline: Hotline, amina: Person, bakyt: Person
) -> None:
    rights = frozenset({"can_delete_messages", "can_restrict_members"})
    group = hotline.world.group("Inspection", members=[bakyt])
    bakyt.adds_bot(group, await hotline.invites("kg_sets"), rights=rights)
    await hotline.settle()
    await hotline.confirm("kg_sets", code_on(group))

    await reports(hotline, amina)

    assert not group.sees(LOST)
    assert group.sees("snow leopard")
