"""A desk's group is guarded: what is noted of who comes and goes, and what follows from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import FixedClock
from tests.storage.samples import (
    BAKYT,
    CUSTOMS,
    DESK_CHAT,
    TIP,
    a_case,
    a_desk,
    a_dispatch,
    a_tip,
    an_officer,
)
from tests.triage.binding import OTHER_CHAT
from tests.triage.keeping_room import committed, intentions_in, shown
from triage.guarding import Guarding
from triage.model import Desk, DeskState, Invitation, Stranger
from triage.ports import Unit
from triage.roles import hashed

TIMUR = Stranger(9, "Timur")
LINK = "https://t.me/+abc"


@pytest.fixture
async def desk(store: SqlStore, clock: FixedClock) -> Desk:
    """Bound, led by Bakyt, who has made a link."""
    made = Invitation(hashed(LINK), BAKYT, clock.now() + timedelta(days=1))
    desk = a_desk(invitations=(made,))
    async with committed(store) as unit:
        unit.desks.save(desk)
        unit.officers.save(an_officer())
    return desk


def guarding(unit: Unit, clock: FixedClock) -> Guarding:
    return Guarding(unit, clock, SystemTokens())


async def now(store: SqlStore) -> Desk:
    async with store.unit() as unit:
        found = await unit.desks.get(CUSTOMS)
    assert found is not None
    return found


async def comes(store: SqlStore, clock: FixedClock, link: str = "") -> Desk:
    async with committed(store) as unit:
        await guarding(unit, clock).note_newcomer(DESK_CHAT, TIMUR, link)
    return await now(store)


async def test_from_the_moment_a_stranger_is_noted_no_case_is_shown(
    store: SqlStore, clock: FixedClock, desk: Desk
) -> None:
    assert desk.is_safe

    assert not (await comes(store, clock)).is_safe
    assert ("expel", CUSTOMS) in await shown(store)


async def test_a_row_that_removes_somebody_names_nobody_in_clear(
    store: SqlStore, clock: FixedClock, desk: Desk
) -> None:
    await comes(store, clock)

    [row] = [one for one in await intentions_in(store) if one.kind == "expel"]
    assert str(TIMUR.person) not in f"{row.subject} {row.agency} {row.replace}"
    assert dict(row.values) == {"person": str(TIMUR.person)}


async def test_an_invitation_is_used_up(store: SqlStore, clock: FixedClock, desk: Desk) -> None:
    after = await comes(store, clock, LINK)

    assert (after.invitations, after.strangers) == ((), ())
    async with store.unit() as unit:
        officer = await unit.officers.at(CUSTOMS, TIMUR.person)
    assert officer is not None
    assert not officer.is_lead


@pytest.mark.parametrize("link", ["", "https://t.me/+abd", hashed(LINK)])
async def test_another_link_invites_nobody(
    store: SqlStore, clock: FixedClock, desk: Desk, link: str
) -> None:
    after = await comes(store, clock, link)

    assert after.strangers == (TIMUR,)
    assert after.invitations == desk.invitations


async def test_after_a_day_the_link_invites_nobody(
    store: SqlStore, clock: FixedClock, desk: Desk
) -> None:
    clock.advance(timedelta(days=1, seconds=1))

    assert (await comes(store, clock, LINK)).strangers == (TIMUR,)


async def test_a_link_goes_with_the_lead_who_made_it(
    store: SqlStore, clock: FixedClock, desk: Desk
) -> None:
    async with committed(store) as unit:
        await guarding(unit, clock).note_leaver(DESK_CHAT, BAKYT)

    assert (await now(store)).invitations == ()


async def test_an_officer_who_comes_is_no_stranger(
    store: SqlStore, clock: FixedClock, desk: Desk
) -> None:
    async with committed(store) as unit:
        await guarding(unit, clock).note_newcomer(DESK_CHAT, Stranger(BAKYT, "Bakyt"))

    assert await now(store) == desk


@pytest.mark.parametrize("state", [DeskState.INVITED, DeskState.PENDING])
async def test_a_group_that_is_not_bound_is_not_guarded(
    store: SqlStore, clock: FixedClock, desk: Desk, state: DeskState
) -> None:
    async with committed(store) as unit:
        unit.desks.save(replace(desk, state=state))

    assert (await comes(store, clock)).strangers == ()


async def test_while_the_rights_are_there_messages_about_newcomers_say_nothing_new(
    store: SqlStore, clock: FixedClock, desk: Desk
) -> None:
    async with committed(store) as unit:
        await guarding(unit, clock).note_arrivals(DESK_CHAT, [TIMUR])

    assert await now(store) == desk


async def test_a_stranger_noted_twice_is_one(
    store: SqlStore, clock: FixedClock, desk: Desk
) -> None:
    await comes(store, clock)

    assert (await comes(store, clock)).strangers == (TIMUR,)


async def test_a_desk_that_is_safe_again_gets_what_waits_and_no_card_twice(
    store: SqlStore, clock: FixedClock, desk: Desk
) -> None:
    async with committed(store) as unit:
        await unit.tips.open_key(TIP)
        unit.tips.add(a_tip())
        unit.cases.add(a_case())
        unit.dispatches.add(a_dispatch())
    await comes(store, clock)
    for _ in range(2):
        async with committed(store) as unit:
            await guarding(unit, clock).note_leaver(DESK_CHAT, TIMUR.person)

    assert [kind for kind, _ in await shown(store)].count("card") == 1


async def test_who_leaves_another_group_leaves_this_desk_alone(
    store: SqlStore, clock: FixedClock, desk: Desk
) -> None:
    async with committed(store) as unit:
        await guarding(unit, clock).note_leaver(OTHER_CHAT, BAKYT)

    async with store.unit() as unit:
        assert await unit.officers.at(CUSTOMS, BAKYT) is not None


@given(guarded=st.booleans(), strangers=st.lists(st.builds(Stranger, st.integers(), st.text())))
def test_a_desk_is_safe_only_with_our_rights_and_without_strangers(
    guarded: bool, strangers: list[Stranger]
) -> None:
    desk = a_desk(is_guarded=guarded, strangers=tuple(strangers))

    assert desk.is_safe is (guarded and not strangers)
