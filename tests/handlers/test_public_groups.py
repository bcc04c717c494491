"""A desk's group is made public: whoever likes reads along, so that nothing new is shown there."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.guard_scenes import said
from tests.hotline import Hotline
from tests.stories import reports
from triage.guard_intentions import look_at_groups

pytestmark = pytest.mark.slow


async def looks(hotline: Hotline) -> None:
    """The line's own hourly look at the groups of all desks."""
    async with hotline.store.unit() as unit:
        await look_at_groups(unit)
        await unit.commit()
    await hotline.settle()


async def test_a_desk_made_public_hears_only_that_a_case_waits(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, triage: Group
) -> None:
    desk.gets_username("everybody_reads")
    await hotline.hears(bakyt.says("/officers", in_=desk))

    await reports(hotline, amina)

    assert desk.sees("A case waits")
    assert not desk.sees("snow leopard")
    assert triage.sees("was made public")


async def test_nobody_need_say_a_word_for_it_to_be_seen(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    desk.gets_username("everybody_reads")
    await looks(hotline)
    await looks(hotline)

    await reports(hotline, amina)

    assert said(desk, "This group is public now") == 1
    assert not desk.sees("snow leopard")


async def test_made_private_again_it_is_shown_what_waits(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    desk.gets_username("everybody_reads")
    await looks(hotline)
    await reports(hotline, amina)

    desk.gets_username(None)
    await looks(hotline)
    await hotline.after(minutes=5)

    assert said(desk, "private again and cases come") == 1
    assert desk.sees("snow leopard")


async def test_an_open_card_changes_no_more_while_everybody_reads(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    desk.gets_username("everybody_reads")

    await hotline.hears(bakyt.taps("Take it", in_=desk))

    assert desk.sees("This group is public now")
    assert not desk.sees("With Bakyt since")
