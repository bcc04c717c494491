"""Jobs: one a kind and subject, due at a time, tried again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from storage.store import SqlStore
from tests.clock import MORNING
from tests.storage.homes import Home, keep
from tests.storage.samples import AMINA, TIP
from triage.model import Job, JobKind

SOON = MORNING + timedelta(minutes=2)
PASS_ON = Job(JobKind.PASS_ON, TIP, SOON, chat=AMINA)
REMIND = Job(JobKind.REMIND, TIP, SOON + timedelta(hours=1))


async def test_a_job_is_due_when_its_time_has_come(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.jobs.put(PASS_ON))

    assert await store.due_jobs(MORNING, limit=10) == []
    assert await store.due_jobs(SOON, limit=10) == [PASS_ON]


async def test_the_longest_overdue_comes_first(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.jobs.put(REMIND))
    await keep(store, lambda unit: unit.jobs.put(PASS_ON))

    assert await store.due_jobs(REMIND.due, limit=10) == [PASS_ON, REMIND]
    assert await store.due_jobs(REMIND.due, limit=1) == [PASS_ON]


async def test_the_next_job_is_known(store: SqlStore) -> None:
    assert await store.next_job() is None

    await keep(store, lambda unit: unit.jobs.put(REMIND))
    await keep(store, lambda unit: unit.jobs.put(PASS_ON))

    assert await store.next_job() == SOON


async def test_putting_a_job_again_restarts_its_clock(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.jobs.put(replace(PASS_ON, attempts=3)))
    later = replace(PASS_ON, due=SOON + timedelta(minutes=8))

    await keep(store, lambda unit: unit.jobs.put(later))

    assert await store.due_jobs(SOON, limit=10) == []
    assert await store.due_jobs(later.due, limit=10) == [later]


async def test_a_finished_job_is_gone_whenever_it_was_due(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.jobs.put(PASS_ON))
    await keep(store, lambda unit: unit.jobs.put(REMIND))

    await keep(store, lambda unit: unit.jobs.finish(replace(PASS_ON, due=MORNING, chat=None)))

    assert await store.due_jobs(REMIND.due, limit=10) == [REMIND]


async def test_a_job_tried_again_counts_its_attempts(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.jobs.put(PASS_ON))

    await keep(store, lambda unit: unit.jobs.retry(PASS_ON, due=REMIND.due))

    assert await store.due_jobs(SOON, limit=10) == []
    assert await store.due_jobs(REMIND.due, limit=10) == [
        replace(PASS_ON, due=REMIND.due, attempts=1)
    ]


async def test_waiting_is_no_attempt(store: SqlStore) -> None:
    tried = replace(PASS_ON, attempts=2)
    await keep(store, lambda unit: unit.jobs.put(tried))

    await keep(store, lambda unit: unit.jobs.wait(tried, due=REMIND.due))

    assert await store.due_jobs(SOON, limit=10) == []
    assert await store.due_jobs(REMIND.due, limit=10) == [replace(tried, due=REMIND.due)]


async def test_a_finished_job_cannot_be_retried_or_awaited_into_life(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.jobs.retry(PASS_ON, due=MORNING))
    await keep(store, lambda unit: unit.jobs.wait(PASS_ON, due=MORNING))

    assert await store.next_job() is None


async def test_jobs_outlive_the_process(home: Home) -> None:
    async with home.opened() as store:
        await keep(store, lambda unit: unit.jobs.put(PASS_ON))

    async with home.opened() as store:
        assert await store.due_jobs(SOON, limit=10) == [PASS_ON]


async def test_a_settled_job_is_gone(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.jobs.put(PASS_ON))
    await keep(store, lambda unit: unit.jobs.put(REMIND))

    await keep(store, lambda unit: unit.jobs.settle(PASS_ON))

    assert await store.due_jobs(REMIND.due, limit=10) == [REMIND]


async def test_a_settled_job_that_was_put_again_meanwhile_stays(store: SqlStore) -> None:
    again = replace(PASS_ON, due=SOON + timedelta(seconds=1))
    await keep(store, lambda unit: unit.jobs.put(PASS_ON))
    await keep(store, lambda unit: unit.jobs.put(again))

    await keep(store, lambda unit: unit.jobs.settle(PASS_ON))

    assert await store.due_jobs(again.due, limit=10) == [again]
