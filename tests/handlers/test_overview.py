"""One pinned message says what is open at a desk; it is edited, never a second card."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from simulator.chats import ALL_RIGHTS
from simulator.messages import Message
from tests.handlers.desk_scenes import card_at
from tests.hotline import Hotline
from tests.stories import SHOTS, SKINS, reports

pytestmark = pytest.mark.slow

TITLE = "Open cases"


@pytest.fixture
async def aibek(hotline: Hotline) -> Person:
    return hotline.person("Aibek", phone="en")


async def after_a_moment(hotline: Hotline) -> None:
    """So long that changes of one moment are shown together."""
    await hotline.after(seconds=30)


def overviews(group: Group) -> list[Message]:
    return [card for card in group.cards if TITLE in card.text or "No open cases" in card.text]


def edits(hotline: Hotline) -> int:
    return hotline.world.journal.count("editMessageText")


def lines(group: Group) -> list[str]:
    (one,) = overviews(group)
    return one.text.splitlines()


async def test_the_first_case_brings_a_pinned_overview(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina, SKINS)
    await after_a_moment(hotline)

    (one,) = overviews(desk)
    assert desk.chat.pinned == [one.id]
    assert one.text.startswith(f"{TITLE}: 1")
    assert "snow leopard · Osh" in one.text


async def test_a_desk_without_cases_has_no_overview(hotline: Hotline, desk: Group) -> None:
    await after_a_moment(hotline)

    assert overviews(desk) == []


async def test_the_most_urgent_stands_first(
    hotline: Hotline, amina: Person, aibek: Person, desk: Group
) -> None:
    await reports(hotline, amina, SKINS)
    await reports(hotline, aibek, SHOTS)
    await after_a_moment(hotline)

    assert lines(desk)[0] == f"{TITLE}: 2"
    assert "Naryn" in lines(desk)[-2]
    assert "Osh" in lines(desk)[-1]


async def test_who_has_a_case_stands_there_and_nothing_of_the_closed(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina, SKINS)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await after_a_moment(hotline)
    assert "🖐 Bakyt" in lines(desk)[-1]
    assert "Not taken" not in "".join(lines(desk))

    await hotline.hears(amina.says("/withdraw"))
    await hotline.hears(amina.taps("Report 1"))
    await after_a_moment(hotline)

    assert lines(desk) == ["No open cases."]


async def test_many_changes_of_a_moment_are_one_edit(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina, SKINS)
    await after_a_moment(hotline)
    await hotline.hears(bakyt.taps("Acknowledge", in_=desk))
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    before = edits(hotline)

    await after_a_moment(hotline)

    assert edits(hotline) == before + 1


async def test_a_menu_changes_nothing_of_it(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina, SKINS)
    await after_a_moment(hotline)
    await hotline.hears(bakyt.taps("More…", in_=desk))
    before = edits(hotline)

    await after_a_moment(hotline)

    assert edits(hotline) == before


async def test_a_deleted_overview_is_made_anew_and_pinned(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina, SKINS)
    await after_a_moment(hotline)
    (old,) = overviews(desk)
    bakyt.deletes(old)

    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await after_a_moment(hotline)

    (new,) = overviews(desk)
    assert new.id != old.id
    assert desk.chat.pinned[-1] == new.id


async def test_without_the_right_to_pin_it_still_comes(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    bakyt.promotes_bot(desk, ALL_RIGHTS - {"can_pin_messages"})

    await reports(hotline, amina, SKINS)
    await after_a_moment(hotline)

    assert len(overviews(desk)) == 1
    assert desk.chat.pinned == []


async def test_a_case_that_nobody_acknowledged_in_time_is_marked_by_itself(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina, SHOTS)
    await after_a_moment(hotline)
    assert "⏰" not in lines(desk)[-1]

    await hotline.after(hours=2)
    await after_a_moment(hotline)

    assert "⏰" in lines(desk)[-1]
    assert "⏰ Late: 1" in lines(desk)


async def test_the_number_leads_to_the_card(hotline: Hotline, amina: Person, desk: Group) -> None:
    await reports(hotline, amina, SKINS)
    await after_a_moment(hotline)
    card = card_at(desk)

    (one,) = overviews(desk)
    links = [entity["url"] for entity in one.content.entities if entity["type"] == "text_link"]

    assert links == [f"https://t.me/c/{str(desk.id)[4:]}/{card.id}"]


async def test_a_desk_that_lost_its_guard_shows_no_more_until_it_is_safe(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina, SKINS)
    await after_a_moment(hotline)
    before = lines(desk)
    bakyt.promotes_bot(desk, ALL_RIGHTS - {"can_restrict_members"})

    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await after_a_moment(hotline)
    assert lines(desk) == before

    bakyt.promotes_bot(desk)
    await hotline.after(minutes=6)
    await after_a_moment(hotline)
    assert "🖐 Bakyt" in lines(desk)[-1]
