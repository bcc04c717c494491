"""Work on a tip for a body that no group reaches: a sheet waits, nothing goes to Telegram."""

from __future__ import annotations

import pytest

from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import FixedClock
from tests.storage.samples import DISPATCH, TIP, a_case, a_dispatch, a_tip
from tests.triage.keeping_room import committed, intentions_in, jobs_in, shown
from tests.triage.routing_stories import reading
from tests.triage.working import Office
from triage.model import (
    TRIAGE_DESK,
    AgencyKey,
    ChatId,
    Desk,
    DeskState,
    Dispatch,
    DispatchId,
    Role,
    SheetState,
)
from triage.redirecting import Redirecting

PROSECUTOR = AgencyKey("kg_prosecutor")
SECURITY = AgencyKey("kg_scns")
RANGERS = reading("poaching", "environment")


@pytest.fixture
def office(store: SqlStore, clock: FixedClock) -> Office:
    return Office(store, clock)


async def on_paper(store: SqlStore, *agencies: AgencyKey) -> None:
    async with committed(store) as unit:
        for agency in agencies:
            unit.desks.save(Desk(agency, DeskState.OTHERWISE, "ky"))


async def test_oversight_that_joins_no_group_gets_a_sheet(office: Office) -> None:
    await on_paper(office.store, PROSECUTOR)
    await office.receives(RANGERS)

    await office.works()

    [dispatch] = await office.dispatches()
    async with office.store.unit() as unit:
        [sheet] = await unit.sheets.unanswered()
        log = await unit.custody.of(dispatch.case)
    assert (dispatch.agency, dispatch.is_on_paper) == (PROSECUTOR, True)
    assert (sheet.dispatch, sheet.number) == (dispatch.id, dispatch.number)
    assert (sheet.since, sheet.state) == (office.clock.now(), SheetState.WAITING)
    assert log[1:] == [(office.clock.now(), "dispatched", PROSECUTOR)]


async def test_nothing_of_it_is_meant_for_the_chat_of_the_agency(office: Office) -> None:
    await on_paper(office.store, PROSECUTOR)
    await office.opens(TRIAGE_DESK)
    await office.receives(RANGERS)

    await office.works()

    [dispatch] = await office.dispatches()
    waiting = await intentions_in(office.store)
    assert {one.agency for one in waiting} == {None, TRIAGE_DESK}
    assert ("sheet", dispatch.id) in await shown(office.store)


async def test_a_tip_for_paper_waits_for_no_desk(office: Office) -> None:
    await on_paper(office.store, PROSECUTOR)
    await office.receives(RANGERS)

    await office.works()
    await office.works()

    assert await jobs_in(office.store) == []
    assert len(await office.dispatches()) == 1


async def test_an_accused_body_gets_no_sheet_either(office: Office) -> None:
    await on_paper(office.store, AgencyKey("kg_sets"), AgencyKey("kg_mnrets"))
    await office.opens(TRIAGE_DESK)
    await office.receives(RANGERS)

    await office.works()

    assert await office.told() == {TRIAGE_DESK: "triage"}


async def failing(store: SqlStore, *others: Dispatch) -> None:
    """A card of customs that cannot be delivered; behind it stand security and the prosecutor."""
    await on_paper(store, SECURITY)
    async with committed(store) as unit:
        await unit.tips.open_key(TIP)
        unit.tips.add(a_tip())
        unit.cases.add(a_case(priority=3))
        for one in (a_dispatch(fallbacks=(SECURITY, PROSECUTOR)), *others):
            unit.dispatches.add(one)


async def redirected(store: SqlStore, clock: FixedClock) -> Dispatch | None:
    async with committed(store) as unit:
        return await Redirecting(unit, clock, SystemTokens()).redirect(DISPATCH)


async def test_a_card_that_no_desk_takes_goes_on_paper(store: SqlStore, clock: FixedClock) -> None:
    await failing(store)

    taken = await redirected(store, clock)

    assert taken
    assert (taken.agency, taken.is_on_paper, taken.role) == (SECURITY, True, Role.LEAD)
    async with store.unit() as unit:
        assert await unit.sheets.get(taken.id)


@pytest.mark.parametrize("bound", [TRIAGE_DESK, PROSECUTOR])
async def test_a_desk_takes_it_before_paper(
    store: SqlStore, clock: FixedClock, bound: AgencyKey
) -> None:
    await failing(store)
    async with committed(store) as unit:
        unit.desks.save(Desk(bound, DeskState.BOUND, "ru", chat=ChatId(-5)))

    taken = await redirected(store, clock)

    assert taken
    assert (taken.agency, taken.is_on_paper) == (bound, False)


async def test_who_has_a_sheet_of_the_case_gets_no_second(
    store: SqlStore, clock: FixedClock
) -> None:
    sheet = a_dispatch(DispatchId("on-paper"), agency=SECURITY, is_on_paper=True)
    await failing(store, sheet)

    assert await redirected(store, clock) is None
