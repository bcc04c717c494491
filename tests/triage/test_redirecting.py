"""A card that cannot be delivered goes on along its line, never aside, never in a circle."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import FixedClock
from tests.storage.samples import CASE, CUSTOMS, DISPATCH, TIP, a_case, a_dispatch, a_tip
from tests.triage.keeping_room import committed, jobs_in, shown
from triage.model import (
    SECOND_TRIAGE_DESK,
    TRIAGE_DESK,
    AgencyKey,
    ChatId,
    Desk,
    DeskState,
    Dispatch,
    DispatchId,
    DispatchState,
    JobKind,
    Role,
)
from triage.redirecting import LATER, Redirecting

POLICE, ENVIRONMENT, BORDER = map(AgencyKey, ("kg_police", "kg_sets", "kg_border"))
FAILED = a_dispatch(fallbacks=(POLICE, ENVIRONMENT))
OTHER = DispatchId("dispatch-two")


async def opened_desks(store: SqlStore, *agencies: AgencyKey) -> None:
    async with committed(store) as unit:
        await unit.tips.open_key(TIP)
        unit.tips.add(a_tip())
        unit.cases.add(a_case(priority=3))
        for at, agency in enumerate(agencies):
            unit.desks.save(Desk(agency, DeskState.BOUND, "ru", chat=ChatId(-100 - at)))


async def redirected(
    store: SqlStore, clock: FixedClock, failed: Dispatch, *others: Dispatch
) -> Dispatch | None:
    async with committed(store) as unit:
        for one in (failed, *others):
            unit.dispatches.add(one)
    async with committed(store) as unit:
        return await Redirecting(unit, clock, SystemTokens()).redirect(failed.id)


async def states(store: SqlStore) -> dict[str, DispatchState]:
    async with store.unit() as unit:
        return {one.agency: one.state for one in await unit.dispatches.of_case(CASE)}


@pytest.mark.parametrize(
    ("desks", "takes"),
    [
        ((CUSTOMS, POLICE, ENVIRONMENT, TRIAGE_DESK), POLICE),
        ((CUSTOMS, ENVIRONMENT, TRIAGE_DESK), ENVIRONMENT),
        ((CUSTOMS, TRIAGE_DESK), TRIAGE_DESK),
        ((CUSTOMS, BORDER, TRIAGE_DESK), TRIAGE_DESK),
        ((CUSTOMS, BORDER), None),
        ((CUSTOMS,), None),
    ],
)
async def test_the_next_of_the_line_that_has_a_desk_takes_it(
    store: SqlStore, clock: FixedClock, desks: tuple[AgencyKey, ...], takes: AgencyKey | None
) -> None:
    await opened_desks(store, *desks)

    taken = await redirected(store, clock, FAILED)

    assert (taken.agency if taken else None) == takes
    assert (await states(store))[CUSTOMS] is DispatchState.STOPPED


async def test_who_is_not_in_the_line_was_withheld_and_gets_nothing(
    store: SqlStore, clock: FixedClock
) -> None:
    """The line was made without the bodies that the words accuse."""
    await opened_desks(store, CUSTOMS, POLICE, ENVIRONMENT, BORDER, TRIAGE_DESK)

    taken = await redirected(store, clock, replace(FAILED, fallbacks=()))

    assert taken
    assert (taken.agency, taken.role, taken.fallbacks) == (TRIAGE_DESK, Role.TRIAGE, ())
    assert set(await states(store)) == {CUSTOMS, TRIAGE_DESK}


async def test_a_line_is_walked_once_and_ends_at_the_triage_desk(
    store: SqlStore, clock: FixedClock
) -> None:
    await opened_desks(store, CUSTOMS, POLICE, ENVIRONMENT, TRIAGE_DESK)
    walked, failed = [], await redirected(store, clock, FAILED)
    while failed:
        walked.append(failed.agency)
        async with committed(store) as unit:
            failed = await Redirecting(unit, clock, SystemTokens()).redirect(failed.id)

    assert walked == [POLICE, ENVIRONMENT, TRIAGE_DESK]
    assert set((await states(store)).values()) == {DispatchState.STOPPED}


async def test_who_leads_already_is_not_told_twice(store: SqlStore, clock: FixedClock) -> None:
    await opened_desks(store, CUSTOMS, POLICE, ENVIRONMENT, TRIAGE_DESK)
    leads = a_dispatch(OTHER, agency=POLICE)

    taken = await redirected(store, clock, FAILED, leads)

    assert taken
    assert taken.agency == ENVIRONMENT


async def test_who_has_a_copy_comes_to_lead(store: SqlStore, clock: FixedClock) -> None:
    await opened_desks(store, CUSTOMS, POLICE, TRIAGE_DESK)

    taken = await redirected(store, clock, FAILED, a_dispatch(OTHER, agency=POLICE, role=Role.COPY))

    assert taken
    assert (taken.agency, taken.role) == (POLICE, Role.LEAD)
    async with store.unit() as unit:
        assert (await unit.dispatches.get(OTHER)).state is DispatchState.STOPPED
    assert ("card_edit", OTHER) in await shown(store)


async def test_with_nobody_left_in_line_who_reads_along_comes_to_lead(
    store: SqlStore, clock: FixedClock
) -> None:
    await opened_desks(store, BORDER, SECOND_TRIAGE_DESK)
    ours = a_dispatch(agency=SECOND_TRIAGE_DESK, role=Role.TRIAGE)

    taken = await redirected(store, clock, ours, a_dispatch(OTHER, agency=BORDER, role=Role.COPY))

    assert taken
    assert (taken.agency, taken.role) == (BORDER, Role.LEAD)
    assert all(job.kind is not JobKind.WORK for job in await jobs_in(store))


async def test_who_reads_along_stays_beside_who_leads(store: SqlStore, clock: FixedClock) -> None:
    await opened_desks(store, CUSTOMS, POLICE, BORDER)
    leads = a_dispatch(OTHER, agency=POLICE)
    copy = a_dispatch(DispatchId("dispatch-three"), agency=BORDER, role=Role.COPY)

    assert await redirected(store, clock, replace(FAILED, fallbacks=()), leads, copy) is None

    assert (await states(store))[BORDER] is DispatchState.WAITING


async def test_a_copy_that_fails_is_missed_by_nobody(store: SqlStore, clock: FixedClock) -> None:
    await opened_desks(store, CUSTOMS, POLICE, TRIAGE_DESK)
    copy = replace(FAILED, role=Role.COPY)

    assert await redirected(store, clock, copy, a_dispatch(OTHER, agency=POLICE)) is None

    assert await jobs_in(store) == []
    assert await shown(store) == []


async def test_the_stand_in_says_for_whom_it_stands(store: SqlStore, clock: FixedClock) -> None:
    await opened_desks(store, CUSTOMS, POLICE)

    taken = await redirected(store, clock, FAILED)

    assert taken
    assert taken.reasons[:-1] == FAILED.reasons
    assert taken.reasons[-1].key == "why-stands-in"
    assert taken.reasons[-1].values == (("agency", CUSTOMS),)
    assert ("card", taken.id) in await shown(store)


async def test_with_nobody_left_the_tip_is_worked_on_again_later(
    store: SqlStore, clock: FixedClock
) -> None:
    await opened_desks(store, CUSTOMS)

    await redirected(store, clock, FAILED)

    (job,) = await jobs_in(store)
    assert (job.kind, job.subject, job.due) == (JobKind.WORK, TIP, clock.now() + LATER)


async def test_what_happened_stands_in_the_custody_log(store: SqlStore, clock: FixedClock) -> None:
    await opened_desks(store, CUSTOMS, POLICE)

    await redirected(store, clock, FAILED)

    async with store.unit() as unit:
        log = await unit.custody.of(CASE)
    assert [(event, by) for _, event, by in log] == [
        ("undeliverable", CUSTOMS), ("dispatched", POLICE),
    ]  # fmt: skip


async def test_a_pending_desk_takes_no_case(store: SqlStore, clock: FixedClock) -> None:
    await opened_desks(store, CUSTOMS, TRIAGE_DESK)
    async with committed(store) as unit:
        unit.desks.save(Desk(POLICE, DeskState.PENDING, "ru", chat=ChatId(-7)))

    taken = await redirected(store, clock, FAILED)

    assert taken
    assert taken.agency == TRIAGE_DESK
    assert taken.id != DISPATCH


async def accused_later(store: SqlStore, *agencies: AgencyKey) -> None:
    facts = replace(a_case().facts, withheld=agencies)
    async with committed(store) as unit:
        unit.cases.revise(a_case(priority=3, facts=facts))


async def test_who_was_accused_since_the_line_was_made_is_passed_over(
    store: SqlStore, clock: FixedClock
) -> None:
    await opened_desks(store, CUSTOMS, POLICE, ENVIRONMENT, TRIAGE_DESK)
    await accused_later(store, POLICE)

    taken = await redirected(store, clock, FAILED)

    assert taken
    assert taken.agency == ENVIRONMENT


async def test_that_the_accused_have_it_too_does_not_count(
    store: SqlStore, clock: FixedClock
) -> None:
    await opened_desks(store, CUSTOMS, POLICE)
    await accused_later(store, POLICE)

    taken = await redirected(store, clock, FAILED, a_dispatch(OTHER, agency=POLICE))

    assert taken is None
    assert [job.subject for job in await jobs_in(store)] == [TIP]


async def test_a_triage_desk_that_the_accused_run_gives_way_to_the_second(
    store: SqlStore, clock: FixedClock
) -> None:
    await opened_desks(store, CUSTOMS, SECOND_TRIAGE_DESK)
    await accused_later(store, POLICE)
    async with committed(store) as unit:
        unit.desks.save(Desk(TRIAGE_DESK, DeskState.BOUND, "ru", chat=ChatId(-7), owner=POLICE))

    taken = await redirected(store, clock, replace(FAILED, fallbacks=()))

    assert taken
    assert (taken.agency, taken.role) == (SECOND_TRIAGE_DESK, Role.TRIAGE)


@pytest.mark.parametrize(
    ("failed", "takes"), [(TRIAGE_DESK, SECOND_TRIAGE_DESK), (SECOND_TRIAGE_DESK, None)]
)
async def test_after_the_first_triage_desk_comes_the_second_and_then_nobody(
    store: SqlStore, clock: FixedClock, failed: AgencyKey, takes: AgencyKey | None
) -> None:
    await opened_desks(store, TRIAGE_DESK, SECOND_TRIAGE_DESK)
    dispatch = a_dispatch(agency=failed, role=Role.TRIAGE)

    taken = await redirected(store, clock, dispatch)

    assert (taken.agency if taken else None) == takes
