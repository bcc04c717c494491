"""Dispatches: what a desk holds of a case, and that it can still be stopped without its words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage.store import SqlStore
from tests.clock import MORNING
from tests.storage.homes import keep
from tests.storage.samples import CASE, DISPATCH, TIP, a_case, a_dispatch, a_tip
from triage.errors import BrokenPromiseError, UnknownSubjectError
from triage.model import AgencyKey, CaseId, DispatchId, DispatchState

SECOND = DispatchId("dispatch-two")


@pytest.fixture(autouse=True)
async def case(store: SqlStore) -> None:
    await store.unit().tips.open_key(TIP)
    async with store.unit() as unit:
        unit.tips.add(a_tip())
        unit.cases.add(a_case())
        unit.dispatches.add(a_dispatch(fallbacks=(AgencyKey("kg_police"),)))
        await unit.commit()


async def test_a_dispatch_comes_back_as_it_was_added(store: SqlStore) -> None:
    expected = a_dispatch(fallbacks=(AgencyKey("kg_police"),))

    assert await store.unit().dispatches.get(DISPATCH) == expected
    assert await store.unit().dispatches.of_case(CASE) == [expected]


async def test_a_dispatch_joins_a_case_of_an_earlier_unit(store: SqlStore) -> None:
    second = a_dispatch(SECOND, messages=(4, 5), seen_by="Bakyt", seen_at=MORNING)

    await keep(store, lambda unit: unit.dispatches.add(second))

    assert await store.unit().dispatches.get(SECOND) == second
    assert len(await store.unit().dispatches.of_case(CASE)) == 2


async def test_a_dispatch_is_found_together_with_those_beside_it(store: SqlStore) -> None:
    second = a_dispatch(SECOND, messages=(4, 5))
    await keep(store, lambda unit: unit.dispatches.add(second))

    found, every = await store.unit().dispatches.with_others(SECOND)

    assert found == second
    assert {one.id: one.messages for one in every} == {DISPATCH: (), SECOND: (4, 5)}


async def test_unknown_dispatches_are_refused(store: SqlStore) -> None:
    with pytest.raises(UnknownSubjectError):
        await store.unit().dispatches.get(SECOND)
    with pytest.raises(UnknownSubjectError):
        await store.unit().dispatches.with_others(SECOND)

    assert await store.unit().dispatches.of_case(CaseId("another")) == []


async def test_a_dispatch_needs_its_case(store: SqlStore) -> None:
    stray = a_dispatch(SECOND, case=CaseId("another"))

    with pytest.raises(UnknownSubjectError):
        await keep(store, lambda unit: unit.dispatches.add(stray))


async def test_every_copy_of_the_card_is_known_once_in_order(store: SqlStore) -> None:
    for message in (31, 30, 31):
        await keep(store, lambda unit, m=message: unit.dispatches.note_message(DISPATCH, m))  # type: ignore[misc]

    assert (await store.unit().dispatches.get(DISPATCH)).messages == (31, 30)


async def test_a_copy_of_no_dispatch_is_refused(store: SqlStore) -> None:
    with pytest.raises(BrokenPromiseError):
        await keep(store, lambda unit: unit.dispatches.note_message(SECOND, 31))


async def test_a_noted_state_changes_nothing_else(store: SqlStore) -> None:
    before = await store.unit().dispatches.get(DISPATCH)

    await keep(store, lambda unit: unit.dispatches.note_state(DISPATCH, DispatchState.SHOWN))

    after = await store.unit().dispatches.get(DISPATCH)
    assert after == replace(before, state=DispatchState.SHOWN)


async def test_seen_says_who_and_when(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.dispatches.note_seen(DISPATCH, "Bakyt", MORNING))

    seen = await store.unit().dispatches.get(DISPATCH)
    assert (seen.state, seen.seen_by, seen.seen_at) == (DispatchState.SEEN, "Bakyt", MORNING)


async def test_the_first_officer_to_see_it_stands(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.dispatches.note_seen(DISPATCH, "Bakyt", MORNING))
    await keep(store, lambda unit: unit.dispatches.note_seen(DISPATCH, "Amina", MORNING))

    assert (await store.unit().dispatches.get(DISPATCH)).seen_by == "Bakyt"


async def test_a_stopped_dispatch_is_not_seen_any_more(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.dispatches.note_state(DISPATCH, DispatchState.STOPPED))

    await keep(store, lambda unit: unit.dispatches.note_seen(DISPATCH, "Bakyt", MORNING))

    assert (await store.unit().dispatches.get(DISPATCH)).state is DispatchState.STOPPED


@pytest.mark.parametrize("state", [DispatchState.WAITING, DispatchState.SHOWN, DispatchState.SEEN])
async def test_a_stopped_dispatch_stays_stopped(store: SqlStore, state: DispatchState) -> None:
    late = store.unit()
    assert (await late.dispatches.get(DISPATCH)).state is DispatchState.WAITING
    await keep(store, lambda unit: unit.dispatches.note_state(DISPATCH, DispatchState.STOPPED))

    late.dispatches.note_state(DISPATCH, state)
    await late.commit()

    assert (await store.unit().dispatches.get(DISPATCH)).state is DispatchState.STOPPED


async def test_a_dispatch_of_a_shredded_tip_can_still_be_stopped(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.dispatches.note_message(DISPATCH, 30))
    await store.unit().tips.shred(TIP)

    await keep(store, lambda unit: unit.dispatches.note_state(DISPATCH, DispatchState.STOPPED))

    stopped = await store.unit().dispatches.get(DISPATCH)
    assert (stopped.state, stopped.messages) == (DispatchState.STOPPED, (30,))
    assert (stopped.reasons, stopped.fallbacks) == ((), ())
