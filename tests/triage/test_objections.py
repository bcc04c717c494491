"""Where an objection goes: to who stands above, never to who ended the case or is accused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import FixedClock
from tests.storage.samples import CASE, CUSTOMS, an_officer
from tests.triage.keeping_room import committed, shown
from tests.triage.mail_room import LETTER, ended, in_hand, open_room, withheld_from
from triage.errors import RefusedError
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
    LetterState,
    Role,
)
from triage.objections import Objections

FINANCE, POLICE = AgencyKey("kg_finance"), AgencyKey("kg_police")
OVERSEERS: Mapping[str, Sequence[str]] = {CUSTOMS: (FINANCE, POLICE)}
SAID = replace(LETTER, question="", outcome="fine", state=LetterState.ANSWERED, objection="No!")
OTHER = DispatchId("dispatch-two")


async def lodged(store: SqlStore, clock: FixedClock, *bound: str) -> Dispatch:
    async with committed(store) as unit:
        for at, agency in enumerate(bound):
            desk = Desk(AgencyKey(agency), DeskState.BOUND, "ru", chat=ChatId(-100 - at))
            unit.desks.save(desk)
    async with committed(store) as unit:
        return await Objections(unit, clock, SystemTokens(), OVERSEERS).lodge(SAID)


@pytest.mark.parametrize(
    ("bound", "withheld", "goes_to"),
    [
        ((FINANCE, POLICE, TRIAGE_DESK), (), FINANCE),
        ((POLICE, TRIAGE_DESK), (), POLICE),
        ((TRIAGE_DESK,), (), TRIAGE_DESK),
        ((FINANCE, POLICE), (FINANCE,), POLICE),
        ((FINANCE, TRIAGE_DESK), (FINANCE,), TRIAGE_DESK),
        ((TRIAGE_DESK, SECOND_TRIAGE_DESK), (TRIAGE_DESK,), SECOND_TRIAGE_DESK),
    ],
)
async def test_it_goes_to_the_first_above_who_may_read_it(
    store: SqlStore,
    clock: FixedClock,
    bound: tuple[str, ...],
    withheld: tuple[str, ...],
    goes_to: str,
) -> None:
    await open_room(store, ended(), case=withheld_from(*withheld))

    assert (await lodged(store, clock, *bound)).agency == goes_to


@pytest.mark.parametrize("bound", [(), (FINANCE,)])
async def test_with_nobody_to_read_it_nothing_is_kept(
    store: SqlStore, clock: FixedClock, bound: tuple[str, ...]
) -> None:
    await open_room(store, ended(), case=withheld_from(FINANCE))

    with pytest.raises(RefusedError):
        await lodged(store, clock, *bound)

    async with store.unit() as unit:
        assert await unit.letters.of_dispatch(SAID.dispatch) == []


async def test_the_hotline_s_own_end_is_looked_at_by_its_second_desk(
    store: SqlStore, clock: FixedClock
) -> None:
    await open_room(store, ended(agency=TRIAGE_DESK, role=Role.TRIAGE))

    fresh = await lodged(store, clock, TRIAGE_DESK, SECOND_TRIAGE_DESK)

    assert fresh.agency == SECOND_TRIAGE_DESK


async def test_a_case_that_was_ended_above_is_opened_again(
    store: SqlStore, clock: FixedClock
) -> None:
    above = ended(id=OTHER, agency=FINANCE, number="AB-234")
    await open_room(store, ended(), above)
    async with committed(store) as unit:
        unit.officers.save(an_officer(agency=FINANCE))

    again = await lodged(store, clock, FINANCE)

    assert again.id == OTHER
    assert again.state is DispatchState.TAKEN
    assert again.progress.reopened == 1


async def test_who_left_the_desk_above_does_not_have_it_again(
    store: SqlStore, clock: FixedClock
) -> None:
    await open_room(store, ended(), ended(id=OTHER, agency=FINANCE, number="AB-234"))

    again = await lodged(store, clock, FINANCE)

    assert (again.state, again.progress.holder) == (DispatchState.SEEN, None)


async def test_one_that_is_at_work_above_goes_on(store: SqlStore, clock: FixedClock) -> None:
    above = in_hand(id=OTHER, agency=FINANCE, number="AB-234")
    await open_room(store, ended(), above)

    assert await lodged(store, clock, FINANCE) == above
    assert ("objection", OTHER) in await shown(store)


async def test_a_copy_above_gives_way_to_the_lead(store: SqlStore, clock: FixedClock) -> None:
    copy = in_hand(id=OTHER, agency=FINANCE, number="AB-234", role=Role.COPY)
    await open_room(store, ended(), copy)

    fresh = await lodged(store, clock, FINANCE)

    assert fresh.role is Role.LEAD
    async with store.unit() as unit:
        states = {one.id: one.state for one in await unit.dispatches.of_case(CASE)}
    assert states[OTHER] is DispatchState.STOPPED
