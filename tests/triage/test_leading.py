"""One desk leads a case: what is opened again gives way to who came to lead since."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import MORNING, FixedClock
from tests.storage.samples import (
    BAKYT,
    DESK_CHAT,
    DISPATCH,
    TIP,
    a_case,
    a_desk,
    a_dispatch,
    a_tip,
    an_officer,
)
from tests.triage.keeping_room import committed, shown
from triage.leading import has_own_part, is_led_by_another, make_way
from triage.model import (
    AgencyKey,
    Closing,
    Dispatch,
    DispatchId,
    DispatchState,
    Holder,
    Progress,
    Reason,
    Role,
)
from triage.presses import Press
from triage.working import Working

PRESS = Press(DISPATCH, DESK_CHAT, BAKYT, message=11)
POLICE = AgencyKey("kg_police")
OTHER = a_dispatch(DispatchId("dispatch-two"), agency=POLICE)
A_THIRD = a_dispatch(DispatchId("dispatch-three"), agency=AgencyKey("kg_sets"))
ENDED = Progress(Holder(BAKYT, "Bakyt", MORNING), (Closing("not_ours", "Bakyt", MORNING),))
CLOSED = a_dispatch(state=DispatchState.CLOSED, progress=ENDED)


async def reopened(
    store: SqlStore, clock: FixedClock, *others: Dispatch, ended: Dispatch = CLOSED
) -> Dispatch:
    """The dispatch of customs, after Bakyt opened it again."""
    async with committed(store) as unit:
        await unit.tips.open_key(TIP)
        unit.tips.add(a_tip())
        unit.cases.add(a_case())
        for one in (ended, *others):
            unit.dispatches.add(one)
        unit.desks.save(a_desk())
        unit.officers.save(an_officer())
    async with committed(store) as unit:
        await Working(unit, clock, SystemTokens()).reopen(PRESS)
    async with store.unit() as unit:
        return await unit.dispatches.get(DISPATCH)


async def test_whoever_had_it_has_it_again(store: SqlStore, clock: FixedClock) -> None:
    again = await reopened(store, clock)

    assert (again.role, again.state) == (Role.LEAD, DispatchState.TAKEN)
    assert again.progress.holder == ENDED.holder


async def test_who_said_that_it_is_not_theirs_reads_along(
    store: SqlStore, clock: FixedClock
) -> None:
    again = await reopened(store, clock, OTHER)

    assert (again.role, again.state) == (Role.COPY, DispatchState.SEEN)
    assert again.progress.holder is None


@pytest.mark.parametrize(
    "other",
    [
        replace(OTHER, role=Role.COPY),
        replace(OTHER, state=DispatchState.STOPPED),
        replace(OTHER, state=DispatchState.CLOSED),
        replace(OTHER, reasons=(Reason("why-life"),)),
    ],
    ids=["a copy", "stopped", "closed", "saves lives"],
)
async def test_who_does_not_lead_the_same_takes_no_lead_away(
    store: SqlStore, clock: FixedClock, other: Dispatch
) -> None:
    assert (await reopened(store, clock, other)).role is Role.LEAD


async def test_who_is_an_officer_no_more_does_not_have_it_again(
    store: SqlStore, clock: FixedClock
) -> None:
    gone = replace(ENDED, holder=Holder(9, "Ermek", MORNING))

    again = await reopened(store, clock, ended=replace(CLOSED, progress=gone))

    assert (again.state, again.progress.holder) == (DispatchState.SEEN, None)


async def test_a_frozen_desk_notices_nobody_beside_it(store: SqlStore, clock: FixedClock) -> None:
    await reopened(store, clock, OTHER)
    case = a_case()
    async with committed(store) as unit:
        facts = replace(case.facts, withheld=(CLOSED.agency,))
        unit.cases.revise(replace(case, facts=facts))

    async with store.unit() as unit:
        assert not await is_led_by_another(unit, CLOSED)
        assert not await is_led_by_another(unit, OTHER)


async def test_who_led_keeps_a_copy_that_nobody_has_in_hand(
    store: SqlStore, clock: FixedClock
) -> None:
    saves = replace(OTHER, reasons=(Reason("why-life"),))
    await reopened(store, clock, saves)

    async with committed(store) as unit:
        await make_way(unit, a_case(), A_THIRD)

    async with store.unit() as unit:
        mine = await unit.dispatches.get(DISPATCH)
        assert (await unit.dispatches.get(OTHER.id)).role is Role.LEAD
    assert (mine.role, mine.state, mine.progress.holder) == (Role.COPY, DispatchState.SEEN, None)
    assert ("card_edit", DISPATCH) in await shown(store)


async def test_who_has_not_taken_it_keeps_it_as_it_was(store: SqlStore, clock: FixedClock) -> None:
    await reopened(store, clock, ended=replace(CLOSED, progress=replace(ENDED, holder=None)))

    async with committed(store) as unit:
        await make_way(unit, a_case(), A_THIRD)

    async with store.unit() as unit:
        assert (await unit.dispatches.get(DISPATCH)).state is DispatchState.SEEN


def test_who_looks_at_an_accused_body_leads_a_part_of_its_own() -> None:
    assert has_own_part(replace(OTHER, reasons=(Reason("why-accused-later"),)), [])
    assert not has_own_part(OTHER, [OTHER, CLOSED])


@pytest.mark.parametrize("why", ["why-passed", "why-objection"])
def test_a_part_that_another_gave_stays_one(why: str) -> None:
    saves = a_dispatch(reasons=(Reason("why-life"),))
    given = replace(OTHER, reasons=(Reason(why, (("agency", saves.agency),)),))

    assert has_own_part(given, [saves, given])
    assert not has_own_part(given, [CLOSED, given])


def test_two_that_gave_it_to_each_other_are_no_riddle() -> None:
    here = a_dispatch(reasons=(Reason("why-passed", (("agency", POLICE),)),))
    there = replace(OTHER, reasons=(Reason("why-passed", (("agency", here.agency),)),))

    assert not has_own_part(here, [here, there])
