"""Tracing: what comes after a tip was worked on finds its like, and makes no two cases one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest

from bot.judging import load_kindred
from storage.store import SqlStore
from tests.clock import FixedClock
from tests.storage.samples import some_evidence
from tests.triage.gathering_room import LEOPARD, SPOT, Room
from tests.triage.keeping_room import committed, jobs_in, shown
from tests.triage.routing_stories import rules
from triage.errors import UnknownSubjectError
from triage.model import (
    TRIAGE_DESK,
    Accusation,
    DispatchState,
    EvidenceId,
    EvidenceState,
    Job,
    JobKind,
    Pin,
    PinMeaning,
    Reading,
    Span,
    TipId,
)
from triage.tracing import LOOK_AGAIN, TRIES, Tracing, traced_soon

AMINA, BAKYT = 7, 8
ELSEWHERE = replace(SPOT, lat=43.2, lon=76.9)
PLATE = Span(0, 1, "plate", "01KG123ABC")
CAR = replace(LEOPARD, spans=(PLATE,))
BRIBED = replace(LEOPARD, accuses=(Accusation("environment", "..."),))
VIEW = 0x0123456789ABCDEF


@dataclass(frozen=True)
class Always:
    """A reader that hears the same in all words."""

    reading: Reading

    def read(self, text: str) -> Reading:
        return self.reading


@dataclass
class Later:
    """A room where more comes to tips."""

    room: Room

    async def traces(self, tip: TipId, heard: Reading = LEOPARD, attempts: int = 0) -> None:
        async with committed(self.room.store) as unit:
            tracing = Tracing(unit, self.room.clock, Always(heard), rules(), load_kindred())
            job = replace(traced_soon(tip, self.room.clock.now()), attempts=attempts)
            await tracing.run(job)

    async def shows(self, tip: TipId, imprint: int = VIEW) -> None:
        """A picture of the tip became clean, and was looked up."""
        picture = some_evidence(EvidenceId(f"{tip} {imprint}"), tip=tip, imprint=imprint)
        async with committed(self.room.store) as unit:
            unit.evidence.add(replace(picture, state=EvidenceState.CLEAN))
        await self.traces(tip)

    async def linked(self, tip: TipId) -> list[tuple[str, Sequence[str]]]:
        """The cases that its case may be the same as, and why."""
        found = await self.room.suggested_to(tip)
        return [(one.other, [reason.key for reason in one.reasons]) for one in found]

    async def case(self, tip: TipId) -> str:
        return (await self.room.case_of(tip)).id


@pytest.fixture
async def later(store: SqlStore, clock: FixedClock) -> Later:
    room = Room(store, clock)
    await room.opens("kg_sets", "kg_police", TRIAGE_DESK)
    return Later(room)


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
    before = await shown(later.room.store)

    await later.traces(second, CAR)

    told = (await shown(later.room.store))[len(before) :]
    desks = await later.room.dispatches_of(second)
    assert sorted(told) == sorted(("card_edit", one.id) for one in desks)


async def test_what_is_looked_up_twice_is_told_once(later: Later) -> None:
    await later.room.tells(AMINA, CAR)
    second = await later.room.tells(BAKYT, place=ELSEWHERE)
    await later.traces(second, CAR)
    before = await shown(later.room.store)

    await later.traces(second, CAR)

    assert await shown(later.room.store) == before


async def test_a_desk_that_was_stopped_hears_of_nothing(later: Later) -> None:
    await later.room.tells(AMINA, CAR)
    second = await later.room.tells(BAKYT, place=ELSEWHERE)
    async with committed(later.room.store) as unit:
        for one in await later.room.dispatches_of(second):
            unit.dispatches.note_state(one.id, DispatchState.STOPPED)
    before = await shown(later.room.store)

    await later.traces(second, CAR)

    assert await shown(later.room.store) == before


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


async def test_whoever_is_accused_later_sees_no_case_that_accuses_them(later: Later) -> None:
    await later.room.tells(AMINA, replace(BRIBED, spans=(PLATE,)))
    second = await later.room.tells(BAKYT, place=ELSEWHERE)
    before = await shown(later.room.store)

    await later.traces(second, replace(BRIBED, spans=(PLATE,)))

    assert await later.linked(second) == []
    assert await shown(later.room.store) == before


async def test_a_plain_tip_that_grows_finds_nothing_of_one_that_accuses(later: Later) -> None:
    await later.room.tells(AMINA, replace(BRIBED, spans=(PLATE,)))
    second = await later.room.tells(BAKYT, place=ELSEWHERE)

    await later.traces(second, CAR)

    assert await later.linked(second) == []


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
