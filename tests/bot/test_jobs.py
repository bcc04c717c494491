"""Jobs: each one commit, tried again with patience, and what work fails on is read by a person."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.bot.shop import SECRET, Shop, open_shop
from tests.storage.samples import AMINA, TIP, a_conversation, a_draft
from tests.triage.keeping_room import EVER, committed, jobs_in, shown
from triage.errors import UnknownSubjectError
from triage.model import TRIAGE_DESK, ChatId, EvidenceState, JobKind


async def test_what_fails_is_tried_again_later_each_time(shop: Shop) -> None:
    await shop.receives_a_tip()
    await shop.runs()
    (first,) = await jobs_in(shop.store)
    assert (first.attempts, first.due - shop.clock.now()) == (1, timedelta(seconds=5))

    assert await shop.runs() == 0
    shop.clock.advance(seconds=5)
    await shop.runs()

    (second,) = await jobs_in(shop.store)
    assert (second.attempts, second.due - shop.clock.now()) == (2, timedelta(seconds=10))


async def test_what_work_fails_on_three_times_a_person_reads(shop: Shop) -> None:
    await shop.receives_a_tip()
    for _ in range(3):
        await shop.runs()
        shop.clock.advance(minutes=1)

    assert not [job for job in await jobs_in(shop.store) if job.kind is JobKind.WORK]
    async with shop.store.unit() as unit:
        case = await unit.cases.of_tip(TIP)
        assert case
        (dispatch,) = await unit.dispatches.of_case(case.id)
    assert (dispatch.agency, dispatch.reasons[0].key) == (TRIAGE_DESK, "triage-machine-failed")


async def test_a_clock_that_was_just_set_needs_one_run_to_find_its_lane(shop: Shop) -> None:
    await shop.receives_a_tip()
    for _ in range(3):
        await shop.runs()
        shop.clock.advance(minutes=1)

    assert await shop.runs() == 1

    (clock,) = await shop.store.due_jobs(EVER, limit=9)
    assert (clock.kind, clock.chat) == (JobKind.DUTY, ChatId(-5))
    assert clock.due > shop.clock.now()


async def test_a_failure_is_logged_without_its_words(
    shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    await shop.receives_a_tip()

    await shop.runs()

    assert "during the job work: ValueError at read:" in caplog.text
    assert SECRET not in caplog.text


async def test_a_failure_leaves_nothing_half_done(shop: Shop) -> None:
    await shop.receives_a_tip()

    await shop.runs()

    async with shop.store.unit() as unit:
        assert await unit.cases.of_tip(TIP) is None
    assert await shown(shop.store) == []


@pytest.mark.parametrize(
    "kind", [JobKind.WORK, JobKind.FETCH, JobKind.CLEAN, JobKind.TRACE, JobKind.PASS_ON]
)
async def test_a_job_about_nothing_that_is_kept_is_over(
    shop: Shop, kind: JobKind, caplog: pytest.LogCaptureFixture
) -> None:
    await shop.puts(kind, "gone", AMINA)

    assert await shop.runs() == 1

    assert await jobs_in(shop.store) == []
    assert "incident" not in caplog.text


async def test_a_tip_that_stands_outlives_what_it_was_to_join(blank: Path, tmp_path: Path) -> None:
    async with open_shop(blank, tmp_path, UnknownSubjectError("the other case")) as shop:
        await shop.receives_a_tip()

        await shop.runs()

        (job,) = await jobs_in(shop.store)
        assert (job.kind, job.attempts) == (JobKind.WORK, 1)


async def test_one_tip_that_fails_stops_no_other_job(shop: Shop) -> None:
    await shop.receives_a_tip()
    await shop.receives_a_file(b"no picture")

    assert await shop.runs() == 2

    assert (await shop.evidence()).state is EvidenceState.FETCHED


@pytest.mark.parametrize("kind", [JobKind.REMIND, JobKind.PASS_ON, JobKind.EXPIRE])
async def test_the_clock_of_another_draft_does_nothing(shop: Shop, kind: JobKind) -> None:
    async with committed(shop.store) as unit:
        unit.conversations.save(a_conversation(draft=a_draft()))
    await shop.puts(kind, "an older draft", AMINA)

    await shop.runs()

    assert await jobs_in(shop.store) == []
    assert await shown(shop.store) == []
