"""Reports that nobody reads are pointed out; what waits for its time is not."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.opening import open_store
from cli.doctor.waiting import waiting_findings
from tests.cli.doctor.conftest import Configure
from tests.cli.templates import Migrate
from tests.clock import MORNING, FixedClock
from tests.storage.homes import keep
from triage.model import Job, JobKind


@pytest.mark.parametrize(
    ("kind", "minutes", "count"),
    [(JobKind.WORK, 6, 1), (JobKind.WORK, 4, 0), (JobKind.PASS_ON, 60, 0)],
)
async def test_work_that_waits_too_long_is_seen(
    configure: Configure, migrated: Migrate, kind: JobKind, minutes: int, count: int
) -> None:
    settings = migrated(configure())
    async with open_store(settings, FixedClock()) as store:
        await keep(store, lambda unit: unit.jobs.put(Job(kind, "tip", MORNING)))

    found = await waiting_findings(settings, MORNING + timedelta(minutes=minutes))

    assert len(found) == count


async def test_without_databases_nothing_waits(configure: Configure) -> None:
    assert await waiting_findings(configure(), MORNING) == []
