"""Bodies that become accused while a case passes between desks: nothing tells them or of them."""

from __future__ import annotations

import pytest

from storage.store import SqlStore
from tests.clock import FixedClock
from tests.triage.freezing_room import BRIBED, CUSTOMS
from tests.triage.passing_room import PassingRoom, opened_room
from tests.triage.routing_stories import rules
from triage.model import DispatchState, Role, TransferState
from triage.passed import passed_of

WAITING, DECLINED = TransferState.WAITING, TransferState.DECLINED


@pytest.fixture
async def room(store: SqlStore, clock: FixedClock) -> PassingRoom:
    return await opened_room(store, clock, "kg_customs", "kg_police", "kg_scns", "kz_cfw")


async def test_who_is_accused_after_the_offer_accepts_for_itself_alone(room: PassingRoom) -> None:
    offer = await room.passes("kg_sets", "kg_customs")
    await room.adds(room.tip, CUSTOMS)

    await room.accepts("kg_customs")

    known = await room.transfer(offer)
    assert (known.state, known.at_target) == (WAITING, TransferState.ACCEPTED)
    assert (await room.at("kg_customs")).role is Role.LEAD
    assert "kg_sets" in await room.leads()


async def test_in_the_end_it_seems_to_have_declined(room: PassingRoom) -> None:
    offer = await room.passes("kg_sets", "kg_customs")
    await room.adds(room.tip, CUSTOMS)
    await room.accepts("kg_customs")

    await room.waits(days=9)

    known = await room.transfer(offer)
    assert (known.at_source, known.at_target) == (DECLINED, TransferState.ACCEPTED)
    assert (await room.at("kg_customs")).state is not DispatchState.STOPPED


async def test_what_the_accused_write_to_a_decline_goes_nowhere(room: PassingRoom) -> None:
    offer = await room.passes("kg_sets", "kg_customs")
    await room.adds(room.tip, CUSTOMS)

    await room.declines("kg_customs", "look the other way")

    known = await room.transfer(offer)
    assert (known.state, known.answer) == (DECLINED, "")


async def test_a_frozen_desk_passes_on_and_nobody_gets_it(room: PassingRoom) -> None:
    await room.adds(room.tip, BRIBED)
    before = await room.rows_for("kg_customs")

    offer = await room.passes("kg_sets", "kg_customs")
    await room.waits(days=9)

    assert await room.rows_for("kg_customs") == before
    assert (await room.transfer(offer)).at_source is DECLINED


async def test_a_desk_frozen_after_its_offer_hears_of_no_answer(room: PassingRoom) -> None:
    offer = await room.passes("kg_sets", "kg_customs")
    await room.adds(room.tip, BRIBED)
    before = await room.rows_for("kg_sets")

    await room.accepts("kg_customs")

    known = await room.transfer(offer)
    assert (known.state, known.at_source) == (TransferState.ACCEPTED, WAITING)
    assert await room.rows_for("kg_sets") == before
    assert "kg_customs" in await room.leads()
    await room.waits(days=9)
    assert (await room.transfer(offer)).at_source is DECLINED


async def test_a_frozen_desk_sees_the_others_as_they_stood(room: PassingRoom) -> None:
    await room.shares("kg_sets", "kg_customs")
    await room.accepts("kg_customs")
    before = await parts_at(room, "kg_sets")
    await room.adds(room.tip, BRIBED)

    await room.writes("kg_sets", "hush")
    await room.shares("kg_police", "kz_cfw")
    await room.accepts("kz_cfw")

    assert await parts_at(room, "kg_sets") == before == ["kg_customs", "kg_police"]
    assert "kz_cfw" in await parts_at(room, "kg_police")
    async with room.store.unit() as unit:
        assert not await unit.notes.of((await room.at("kg_customs")).id)


async def test_nobody_reads_that_oversight_has_the_case(room: PassingRoom) -> None:
    await room.adds(room.tip, CUSTOMS)
    assert "kg_scns" in await room.told_about(room.tip)

    assert await parts_at(room, "kg_sets") == ["kg_police"]


async def parts_at(room: PassingRoom, agency: str) -> list[str]:
    dispatch, case = await room.at(agency), await room.case_of(room.tip)
    async with room.store.unit() as unit:
        every = await unit.dispatches.of_case(case.id)
        passed = await passed_of(unit, dispatch, case, every, rules())
    return sorted(one.agency for one in passed.parts)
