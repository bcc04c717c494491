"""The clocks of a draft: it goes by itself, is reminded of, expires; a stale clock does nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import MORNING, FixedClock
from tests.fakes import Shelf
from tests.storage.samples import AMINA, TIP, a_conversation, a_draft, a_reading
from tests.triage.keeping_room import committed, conversation_in, jobs_in, shown
from tests.triage.mail_room import OneWord
from tests.triage.working import Map, Unread
from triage.clocks import Clocks
from triage.drafts import PassOnPolicy
from triage.intake import Intake
from triage.model import Draft, Job, JobKind, TipId
from triage.timers import Timers

DRAFT = a_draft(reading=a_reading(), send_at=MORNING + timedelta(minutes=10))
KINDS = [JobKind.PASS_ON, JobKind.REMIND, JobKind.EXPIRE]


async def starts(store: SqlStore, clock: FixedClock, draft: Draft = DRAFT) -> None:
    async with committed(store) as unit:
        unit.conversations.save(a_conversation(draft=draft))
        Timers(unit, clock, PassOnPolicy()).start(AMINA, draft)


async def rings(store: SqlStore, clock: FixedClock, kind: JobKind, tip: TipId = TIP) -> None:
    async with committed(store) as unit:
        given = (unit, clock, SystemTokens(), Unread(), Map(), PassOnPolicy(), OneWord())
        talk = await unit.conversations.get(AMINA)
        await Clocks(Intake(*given, Shelf())).ring(
            Job(kind, tip, due=clock.now(), chat=AMINA), talk
        )


async def due(store: SqlStore) -> dict[JobKind, timedelta]:
    return {job.kind: job.due - MORNING for job in await jobs_in(store)}


async def test_a_draft_that_goes_by_itself_has_three_clocks(
    store: SqlStore, clock: FixedClock
) -> None:
    await starts(store, clock)

    assert await due(store) == {
        JobKind.PASS_ON: timedelta(minutes=10),
        JobKind.REMIND: timedelta(minutes=30),
        JobKind.EXPIRE: timedelta(days=1),
    }


async def test_each_piece_restarts_the_clocks(store: SqlStore, clock: FixedClock) -> None:
    await starts(store, clock)
    clock.advance(minutes=5)

    await starts(store, clock, replace(DRAFT, send_at=clock.now() + timedelta(minutes=2)))

    assert (await due(store))[JobKind.PASS_ON] == timedelta(minutes=7)
    assert (await due(store))[JobKind.REMIND] == timedelta(minutes=35)


async def test_a_draft_that_waits_for_its_reporter_loses_that_clock(
    store: SqlStore, clock: FixedClock
) -> None:
    await starts(store, clock)

    await starts(store, clock, replace(DRAFT, send_at=None))

    assert set(await due(store)) == {JobKind.REMIND, JobKind.EXPIRE}


async def test_when_its_time_has_come_a_draft_is_sent(store: SqlStore, clock: FixedClock) -> None:
    await starts(store, clock)
    clock.advance(minutes=10)

    await rings(store, clock, JobKind.PASS_ON)

    talk = await conversation_in(store)
    assert talk.draft is None
    assert [sent.tip for sent in talk.sent] == [TIP]
    assert set(await due(store)) == {JobKind.WORK}


async def test_a_clock_that_rings_too_soon_sends_nothing(
    store: SqlStore, clock: FixedClock
) -> None:
    await starts(store, clock)
    clock.advance(minutes=9, seconds=59)

    await rings(store, clock, JobKind.PASS_ON)

    assert (await conversation_in(store)).sent == ()


async def test_a_paused_draft_is_not_sent_by_an_old_clock(
    store: SqlStore, clock: FixedClock
) -> None:
    await starts(store, clock, replace(DRAFT, send_at=None, is_paused=True))
    clock.advance(hours=1)

    await rings(store, clock, JobKind.PASS_ON)

    assert (await conversation_in(store)).draft


@pytest.mark.parametrize(("send_at", "reminders"), [(None, 1), (DRAFT.send_at, 0)])
async def test_only_who_does_not_know_that_it_goes_is_reminded(
    store: SqlStore, clock: FixedClock, send_at: object, reminders: int
) -> None:
    await starts(store, clock, DRAFT if send_at else replace(DRAFT, send_at=None))

    await rings(store, clock, JobKind.REMIND)

    assert await shown(store) == [("screen", "card-reminder")] * reminders
    assert JobKind.REMIND not in await due(store)


async def test_after_a_day_a_draft_is_gone_and_its_reporter_hears_so(
    store: SqlStore, clock: FixedClock
) -> None:
    await starts(store, clock, replace(DRAFT, send_at=None))
    clock.advance(days=1)

    await rings(store, clock, JobKind.EXPIRE)

    assert (await conversation_in(store)).draft is None
    assert await shown(store) == [("screen", "draft-expired")]
    assert await jobs_in(store) == []


@pytest.mark.parametrize("kind", KINDS)
async def test_the_clock_of_an_older_draft_is_stale(
    store: SqlStore, clock: FixedClock, kind: JobKind
) -> None:
    await starts(store, clock)
    clock.advance(days=2)

    await rings(store, clock, kind, TipId("an older one"))

    assert (await conversation_in(store)).draft == DRAFT
    assert await shown(store) == []


@pytest.mark.parametrize("kind", KINDS)
async def test_the_clock_of_a_forgotten_reporter_is_stale(
    store: SqlStore, clock: FixedClock, kind: JobKind
) -> None:
    await starts(store, clock)
    async with committed(store) as unit:
        unit.conversations.forget(AMINA)

    await rings(store, clock, kind)

    assert await shown(store) == []
    assert kind not in await due(store)
