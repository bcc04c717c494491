"""Tracing: what comes after a tip was worked on finds its like, and makes no two cases one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.storage.samples import some_evidence
from tests.triage.gathering_room import LEOPARD, SPOT
from tests.triage.keeping_room import committed, intentions_in, jobs_in
from tests.triage.tracing_room import AMINA, BAKYT, CAR, ELSEWHERE, VIEW, Later, later
from triage.errors import UnknownSubjectError
from triage.model import DispatchState, EvidenceId, Job, JobKind, Pin, PinMeaning, TipId
from triage.tracing import LOOK_AGAIN, TRIES, traced_soon

__all__ = ["later"]


async def test_a_plate_told_later_finds_the_case_that_names_it(later: Later) -> None:
    first = await later.room.tells(AMINA, CAR)
    second = await later.room.tells(BAKYT, place=ELSEWHERE)
    assert await later.linked(second) == []

    await later.traces(second, CAR)

    ((other, reasons),) = await later.linked(second)
    assert (other, reasons[0]) == (await later.case(first), "joining-mark-plate")


async def test_a_plate_told_later_is_found_by_who_names_it_next(later: Later) -> None:
    first = await later.room.tells(AMINA, place=replace(SPOT, country=None))
    await later.traces(first, CAR)

    second = await later.room.tells(BAKYT, CAR)

    assert await later.case(first) == await later.case(second)


async def test_pictures_that_became_clean_late_find_each_other(later: Later) -> None:
    first, second = await later.room.tells(AMINA), await later.room.tells(BAKYT, place=ELSEWHERE)
    await later.shows(first)

    await later.shows(second, VIEW ^ 0b101)

    ((other, reasons),) = await later.linked(second)
    assert (other, reasons[0]) == (await later.case(first), "joining-picture")


async def test_a_picture_that_is_clean_before_a_tip_is_worked_on_counts_at_once(
    later: Later,
) -> None:
    nowhere = replace(SPOT, country=None)
    first = await later.room.tells(AMINA)
    await later.shows(first)
    picture = some_evidence(EvidenceId("early"), tip=TipId("tip-1"), imprint=VIEW)
    async with committed(later.room.store) as unit:
        await unit.tips.open_key(TipId("tip-1"))
        unit.evidence.add(picture)

    second = await later.room.tells(BAKYT, place=nowhere)

    assert await later.case(second) == await later.case(first)


async def test_two_cases_that_desks_have_are_never_made_one(later: Later) -> None:
    first = await later.room.tells(AMINA, CAR)
    second = await later.room.tells(BAKYT, place=replace(SPOT, country=None))
    before = await later.case(first), await later.case(second)

    await later.traces(second, CAR)

    assert (await later.case(first), await later.case(second)) == before
    assert len(await later.linked(second)) == 1


async def test_every_desk_that_has_the_case_sees_what_it_may_be(later: Later) -> None:
    await later.room.tells(AMINA, CAR)
    second = await later.room.tells(BAKYT, place=ELSEWHERE)
    before = await later.shown()

    await later.traces(second, CAR)

    told = (await later.shown())[len(before) :]
    desks = await later.room.dispatches_of(second)
    assert sorted(told) == sorted(("card_edit", one.id) for one in desks)


async def test_what_is_looked_up_twice_is_told_once(later: Later) -> None:
    await later.room.tells(AMINA, CAR)
    second = await later.room.tells(BAKYT, place=ELSEWHERE)
    await later.traces(second, CAR)
    before = await intentions_in(later.room.store)

    await later.traces(second, CAR)

    assert await intentions_in(later.room.store) == before


async def test_what_changes_nothing_about_the_other_case_is_not_told(later: Later) -> None:
    await later.room.tells(AMINA, CAR)
    second = await later.room.tells(BAKYT, place=ELSEWHERE)
    await later.traces(second, CAR)
    before = await intentions_in(later.room.store)

    await later.shows(second, heard=CAR)

    assert await intentions_in(later.room.store) == before


async def test_a_desk_that_was_stopped_hears_of_nothing(later: Later) -> None:
    await later.room.tells(AMINA, CAR)
    second = await later.room.tells(BAKYT, place=ELSEWHERE)
    async with committed(later.room.store) as unit:
        for one in await later.room.dispatches_of(second):
            unit.dispatches.note_state(one.id, DispatchState.STOPPED)
    before = await later.shown()

    await later.traces(second, CAR)

    assert await later.shown() == before


async def test_what_a_tip_left_when_it_came_stays(later: Later) -> None:
    tip = await later.room.tells(AMINA, CAR)
    async with later.room.store.unit() as unit:
        before = await unit.traces.of(tip)

    await later.traces(tip, replace(LEOPARD, taxa=("Lynx lynx",), parts=("claw",)))

    async with later.room.store.unit() as unit:
        after = await unit.traces.of(tip)
    assert before
    assert after
    assert after.marks == before.marks
    assert after.taxa == ("Panthera uncia", "Lynx lynx")
    assert {*before.cues, "part claw"} == set(after.cues)
    assert (after.lat, after.begun) == (before.lat, before.begun)


async def test_a_pin_that_comes_later_is_the_place_where_there_was_none(later: Later) -> None:
    first = await later.room.tells(AMINA)
    second = await later.room.tells(BAKYT, place=replace(SPOT, country=None))
    assert SPOT.lat is not None
    assert SPOT.lon is not None
    async with committed(later.room.store) as unit:
        tip = await unit.tips.get(second)
        pin = Pin(SPOT.lat, SPOT.lon, "pin", PinMeaning.HERE)
        unit.tips.revise(replace(tip, content=replace(tip.content, pin=pin)))

    await later.traces(second)

    ((other, reasons),) = await later.linked(second)
    assert other == await later.case(first)
    assert "joining-place" in reasons


async def test_a_tip_that_is_still_to_be_worked_on_is_looked_up_after_that(later: Later) -> None:
    tip = await later.room.tells(AMINA)
    async with committed(later.room.store) as unit:
        unit.cases.release(tip)
        unit.jobs.put(traced_soon(tip, later.room.clock.now()))

    await later.traces(tip)

    (job,) = await jobs_in(later.room.store)
    assert (job.kind, job.due) == (JobKind.TRACE, later.room.clock.now() + LOOK_AGAIN)


async def test_a_draft_is_not_looked_up(later: Later) -> None:
    with pytest.raises(UnknownSubjectError):
        await later.traces(TipId("draft"))


async def test_what_fails_again_and_again_is_given_up(later: Later) -> None:
    first = await later.room.tells(AMINA, CAR)
    second = await later.room.tells(BAKYT, place=ELSEWHERE)

    await later.traces(second, CAR, attempts=TRIES)

    assert await later.case(first) != await later.case(second)
    assert await later.linked(second) == []
    assert await jobs_in(later.room.store) == []


async def test_what_was_put_again_meanwhile_runs_again(later: Later) -> None:
    tip = await later.room.tells(AMINA)
    again = Job(JobKind.TRACE, tip, due=later.room.clock.advance(minutes=5))
    async with committed(later.room.store) as unit:
        unit.jobs.put(again)
    later.room.clock.advance(minutes=-1)

    await later.traces(tip)

    assert await jobs_in(later.room.store) == [again]
