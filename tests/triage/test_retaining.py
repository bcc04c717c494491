"""The daily look: page by page, each case by its terms, and nothing twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from reference.retention import load_retention
from storage.store import SqlStore
from tests.clock import MORNING, FixedClock
from tests.storage.samples import (
    AMINA,
    CASE,
    DISPATCH,
    TIP,
    a_case,
    a_conversation,
    a_dispatch,
    a_tip,
    some_evidence,
)
from tests.triage.keeping_room import committed, jobs_in, keep, shown
from triage import intentions, retaining
from triage.errors import UnknownSubjectError
from triage.model import (
    AgencyKey,
    CaseId,
    Closing,
    DispatchId,
    DispatchState,
    Job,
    JobKind,
    Progress,
    SentTip,
    TipId,
)
from triage.retaining import FIRST, Retaining
from triage.shredding import Shredding

TERMS = load_retention()
FALSE = Progress(closings=(Closing("false", "Bakyt", MORNING, reason="He lied about Aibek"),))
CLOSED = a_dispatch(since=MORNING, state=DispatchState.CLOSED, progress=FALSE, messages=(41,))


@pytest.fixture
async def told(store: SqlStore) -> SqlStore:
    """A tip of Amina's with a file, in a case that was closed for a lie."""
    await store.unit().tips.open_key(TIP)
    async with committed(store) as unit:
        unit.tips.add(a_tip())
        unit.evidence.add(some_evidence(original="blob", copy="clean"))
        unit.cases.add(a_case())
        unit.dispatches.add(CLOSED)
        unit.conversations.link(TIP, AMINA)
        unit.conversations.save(a_conversation(sent=(SentTip(TIP, MORNING),)))
    return store


async def sweep(store: SqlStore, clock: FixedClock, *, days: int) -> None:
    clock.advance(days=days)
    async with committed(store) as unit:
        await Retaining(unit, clock, TERMS).sweep(Job(JobKind.RETAIN, FIRST, due=clock.now()))


async def work_off(store: SqlStore, clock: FixedClock) -> None:
    """What the sweep put, as the line does it."""
    for job in await jobs_in(store):
        async with committed(store) as unit:
            match job.kind:
                case JobKind.SHRED_CASE:
                    await Retaining(unit, clock, TERMS).shred_case(job)
                case JobKind.SHRED:
                    await Shredding(unit, clock).finish(job)
                case JobKind.UNLINK:
                    talk = await unit.conversations.get(AMINA)
                    await Shredding(unit, clock).unlink(job, talk)


async def kinds(store: SqlStore) -> set[tuple[JobKind, str]]:
    return {(job.kind, job.subject) for job in await jobs_in(store)}


async def test_before_its_time_a_case_stays_as_it_is(told: SqlStore, clock: FixedClock) -> None:
    await sweep(told, clock, days=10)

    assert await kinds(told) == {(JobKind.RETAIN, FIRST)}
    assert await shown(told) == []


async def test_the_untouched_file_goes_first_with_what_only_it_tells(
    told: SqlStore, clock: FixedClock
) -> None:
    await sweep(told, clock, days=15)

    assert (JobKind.DISCARD, "blob") in await kinds(told)
    (kept,) = await told.unit().evidence.of_tip(TIP)
    assert (kept.original, kept.copy, kept.gps) == ("", "clean", None)
    assert (await told.unit().tips.get(TIP)).content.words


async def test_after_its_time_all_of_it_goes_but_what_counts(
    told: SqlStore, clock: FixedClock
) -> None:
    await sweep(told, clock, days=61)
    await work_off(told, clock)
    await work_off(told, clock)

    with pytest.raises(UnknownSubjectError):
        await told.unit().tips.get(TIP)
    assert await told.data_keys.find(TIP) is None
    assert await told.unit().conversations.get(AMINA) is None
    assert await told.unit().conversations.return_address(TIP) is None
    assert await shown(told) == [("clear", DISPATCH)]
    dispatch = await told.unit().dispatches.get(DISPATCH)
    assert dispatch.progress.closings == (Closing("false", "", MORNING),)


async def test_the_log_says_who_shredded_it_and_outlives_it(
    told: SqlStore, clock: FixedClock
) -> None:
    await sweep(told, clock, days=61)
    await work_off(told, clock)

    ((_, event, by),) = await told.unit().custody.of(CASE)
    assert (event, by) == ("shredded", f"retention {TERMS.version}")


async def test_a_case_is_shredded_once_however_often_it_was_found(
    told: SqlStore, clock: FixedClock
) -> None:
    clock.advance(days=61)
    for _ in range(2):
        async with committed(told) as unit:
            job = Job(JobKind.SHRED_CASE, CASE, due=clock.now())
            await Retaining(unit, clock, TERMS).shred_case(job)
        await work_off(told, clock)

    assert len(await told.unit().custody.of(CASE)) == 1


async def test_a_case_opened_again_since_it_was_found_stays(
    told: SqlStore, clock: FixedClock
) -> None:
    await sweep(told, clock, days=61)
    again = a_dispatch(since=clock.now(), state=DispatchState.TAKEN, progress=FALSE)
    await keep(told, lambda unit: unit.dispatches.note_progress(again))

    await work_off(told, clock)

    assert (await told.unit().tips.get(TIP)).content.words


async def test_a_desk_lets_go_while_another_still_has_the_case(
    told: SqlStore, clock: FixedClock
) -> None:
    crime = Progress(closings=(Closing("criminal_case", "Nurlan", MORNING),))
    theirs = a_dispatch(
        DispatchId("theirs"), agency=AgencyKey("kg_police"), since=MORNING, messages=(9,),
        state=DispatchState.CLOSED, progress=crime,
    )  # fmt: skip
    await keep(told, lambda unit: unit.dispatches.add(theirs))

    await sweep(told, clock, days=61)

    assert await shown(told) == [("clear", DISPATCH)]
    assert await kinds(told) == {(JobKind.RETAIN, FIRST)}


async def test_pages_follow_each_other_and_the_last_begins_again_tomorrow(told: SqlStore) -> None:
    for number in range(4):
        tip = TipId(f"tip {number}")
        await told.unit().tips.open_key(tip)
        async with committed(told) as unit:
            unit.tips.add(a_tip(tip))
            unit.cases.add(a_case(CaseId(f"case {number}"), tip))
    every = [*(CaseId(f"case {number}") for number in range(4)), CASE]

    until = (MORNING + timedelta(days=1)).date()
    cases = told.unit().cases
    first = await cases.kept(until=until, after=FIRST, limit=2)
    rest = await cases.kept(until=until, after=first[-1], limit=9)

    assert [*first, *rest] == sorted(every)
    assert await cases.kept(until=MORNING.date() - timedelta(days=1), after="", limit=9) == []


async def test_a_tip_that_no_case_ever_took_goes_too(store: SqlStore, clock: FixedClock) -> None:
    await store.unit().tips.open_key(TIP)
    await keep(store, lambda unit: unit.tips.add(a_tip()))

    await sweep(store, clock, days=179)
    assert await kinds(store) == {(JobKind.RETAIN, FIRST)}
    await sweep(store, clock, days=2)

    assert (JobKind.SHRED, TIP) in await kinds(store)


async def test_a_look_that_is_under_way_is_not_begun_twice(
    store: SqlStore, clock: FixedClock
) -> None:
    tomorrow = clock.now() + retaining.EVERY
    await keep(store, lambda unit: unit.jobs.put(Job(JobKind.RETAIN, FIRST, due=tomorrow)))

    await keep(store, lambda unit: unit.jobs.begin(Job(JobKind.RETAIN, FIRST, due=clock.now())))

    assert [job.due for job in await jobs_in(store)] == [tomorrow]


async def test_what_waits_to_be_shown_of_a_case_is_forgotten(
    told: SqlStore, clock: FixedClock
) -> None:
    await keep(told, lambda unit: unit.outbox.add(intentions.pictures(CLOSED)))
    await keep(told, lambda unit: unit.outbox.forget(DISPATCH))

    assert await shown(told) == []
