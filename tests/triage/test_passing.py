"""Passing on and sharing: who leads when, and that a body which hears nothing seems to decline."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage.store import SqlStore
from tests.clock import FixedClock
from tests.triage.keeping_room import committed
from tests.triage.passing_room import WHY, PassingRoom, opened_room
from triage.errors import RefusedError
from triage.model import (
    TRIAGE_DESK,
    AgencyKey,
    ChatId,
    Desk,
    DeskState,
    DispatchId,
    DispatchState,
    Package,
    Role,
    TransferState,
)

OFFERED = ("kg_customs", "kg_forest", "kz_cfw")


@pytest.fixture
async def room(store: SqlStore, clock: FixedClock) -> PassingRoom:
    return await opened_room(store, clock, *OFFERED, TRIAGE_DESK)


async def test_until_it_is_accepted_the_lead_stays(room: PassingRoom) -> None:
    await room.passes("kg_sets", "kg_customs")
    assert await room.leads() == ["kg_sets"]
    assert (await room.at("kg_customs")).role is Role.COPY

    await room.accepts("kg_customs")

    assert await room.leads() == ["kg_customs"]
    assert (await room.at("kg_sets")).role is Role.COPY


async def test_what_our_own_desk_passes_on_nobody_else_leads(room: PassingRoom) -> None:
    """The desk that leads was silent, and our own was asked."""
    asked = replace(
        await room.at("kg_sets"), id=DispatchId("ours"), agency=TRIAGE_DESK, role=Role.TRIAGE
    )
    async with committed(room.store) as unit:
        unit.dispatches.add(asked)

    await room.passes(TRIAGE_DESK, "kg_customs")
    await room.accepts("kg_customs")

    assert await room.leads() == ["kg_customs"]


async def test_a_declined_case_stays_with_its_reason(room: PassingRoom) -> None:
    offer = await room.passes("kg_sets", "kg_customs")

    await room.declines("kg_customs", "nobody is free")

    known = await room.transfer(offer)
    assert (known.state, known.answer) == (TransferState.DECLINED, "nobody is free")
    assert await room.leads() == ["kg_sets"]
    assert (await room.at("kg_customs")).state is DispatchState.STOPPED


async def test_a_clock_that_runs_out_declines(room: PassingRoom) -> None:
    offer = await room.passes("kg_sets", "kg_customs")

    assert await room.waits(days=9) == 1

    assert (await room.transfer(offer)).state is TransferState.DECLINED
    assert (await room.at("kg_customs")).state is DispatchState.STOPPED
    with pytest.raises(RefusedError):
        await room.accepts("kg_customs")


async def test_a_clock_that_rings_after_the_answer_changes_nothing(room: PassingRoom) -> None:
    offer = await room.passes("kg_sets", "kg_customs")
    await room.accepts("kg_customs")

    await room.waits(days=9)

    assert (await room.transfer(offer)).state is TransferState.ACCEPTED
    assert await room.leads() == ["kg_customs"]


async def test_a_withheld_body_hears_nothing_and_seems_to_decline(room: PassingRoom) -> None:
    await room.is_accused("kg_customs")

    offer = await room.passes("kg_sets", "kg_customs")

    assert offer.state is TransferState.WAITING
    assert await room.rows_for("kg_customs") == []
    assert await room.rings_at(offer) < offer.due - offer.at
    await room.waits(days=9)
    known = await room.transfer(offer)
    assert (known.state, known.answer) == (TransferState.DECLINED, "")
    assert await room.rows_for("kg_customs") == []


async def test_a_withheld_body_without_a_group_answers_as_late_as_any_without_one(
    room: PassingRoom,
) -> None:
    await room.is_accused("kg_border")

    accused = await room.passes("kg_sets", "kg_border")
    await room.waits(days=9)
    absent = await room.passes("kg_sets", "kg_police")

    assert await room.rings_at(absent) == absent.due - absent.at
    assert (await room.transfer(accused)).state is TransferState.DECLINED


async def test_of_a_body_that_nobody_can_reach_the_line_hears(room: PassingRoom) -> None:
    await room.passes("kg_sets", "kg_police")

    [told] = [one for one in await room.rows_for(TRIAGE_DESK) if one.kind == "told"]
    assert dict(told.values)["agency"] == "kg_police"


async def test_only_bodies_of_the_list_are_asked(room: PassingRoom) -> None:
    for nobody in ("kg_ngo_nabu", "kg_sets", "nobody", TRIAGE_DESK, "kz_police"):
        with pytest.raises(RefusedError):
            await room.passes("kg_sets", nobody)


async def test_a_reason_is_asked_for_and_is_short(room: PassingRoom) -> None:
    for reason in ("  ", "a" * 501):
        with pytest.raises(RefusedError):
            await room.passes("kg_sets", "kg_customs", reason)


async def test_what_waits_is_not_offered_again(room: PassingRoom) -> None:
    await room.passes("kg_sets", "kg_customs")

    with pytest.raises(RefusedError):
        await room.passes("kg_sets", "kg_forest")
    with pytest.raises(RefusedError):
        await room.shares("kg_sets", "kg_customs")
    await room.shares("kg_sets", "kz_cfw")


async def test_a_share_leaves_the_lead_where_it_is(room: PassingRoom) -> None:
    offer = await room.shares("kg_sets", "kz_cfw", Package(words=True))

    await room.accepts("kz_cfw")

    assert await room.leads() == ["kg_sets"]
    assert (await room.transfer(offer)).state is TransferState.ACCEPTED


async def test_who_has_a_part_only_shares_no_more(room: PassingRoom) -> None:
    await room.shares("kg_sets", "kz_cfw", Package(words=True))
    await room.accepts("kz_cfw")

    with pytest.raises(RefusedError):
        await room.shares("kz_cfw", "kg_customs")
    with pytest.raises(RefusedError):
        await room.passes("kz_cfw", "kz_police")


async def test_who_has_a_copy_already_keeps_it_when_it_declines(room: PassingRoom) -> None:
    await room.shares("kg_sets", "kg_customs")
    await room.accepts("kg_customs")
    await room.passes("kg_sets", "kg_customs")

    await room.accepts("kg_customs")

    assert await room.leads() == ["kg_customs"]
    mine = [one for one in await room.dispatches_of(room.tip) if one.agency == "kg_customs"]
    assert len(mine) == 1


async def test_what_happens_stands_in_the_custody_log(room: PassingRoom) -> None:
    await room.passes("kg_sets", "kg_customs", WHY)
    await room.accepts("kg_customs")

    log = await room.log_of(room.tip)

    assert ("passed on", "kg_sets:Bakyt") in log
    assert ("taken over", "kg_customs:Bakyt") in log


async def test_words_between_desks_reach_the_others_only(room: PassingRoom) -> None:
    await room.shares("kg_sets", "kz_cfw")
    await room.accepts("kz_cfw")

    await room.writes("kz_cfw", "they come at dawn")

    async with room.store.unit() as unit:
        [note] = await unit.notes.of((await room.at("kg_sets")).id)
        assert not await unit.notes.of((await room.at("kz_cfw")).id)
    assert (note.words, note.source) == ("they come at dawn", AgencyKey("kz_cfw"))


async def test_the_clock_rings_where_the_desk_is_now(room: PassingRoom) -> None:
    offer = await room.passes("kg_sets", "kg_customs")
    async with committed(room.store) as unit:
        desk = await unit.desks.get(AgencyKey("kg_customs"))
        assert desk
        unit.desks.save(replace(desk, chat=ChatId(-900)))

    await room.waits(days=9)
    assert (await room.transfer(offer)).state is TransferState.WAITING
    await room.waits(seconds=1)

    assert (await room.transfer(offer)).state is TransferState.DECLINED


async def test_who_has_a_sheet_already_is_asked_by_no_message(room: PassingRoom) -> None:
    async with committed(room.store) as unit:
        unit.desks.save(Desk(AgencyKey("kg_forest"), DeskState.OTHERWISE, "ky"))
    await room.shares("kg_sets", "kg_forest")
    await room.waits(days=9)

    offer = await room.passes("kg_sets", "kg_forest")

    assert await room.rows_for("kg_forest") == []
    assert offer.state is TransferState.WAITING
    assert await room.leads() == ["kg_sets"]
