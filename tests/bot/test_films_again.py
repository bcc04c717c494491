"""Films that waited for ffmpeg: the first start that finds it tries them at once."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.opening import Gear, retry_films
from evidence.cleaning import Cleaner
from storage.store import SqlStore
from tests.bot.opened import opened
from tests.clock import FixedClock
from tests.storage.samples import AMINA, PHOTO
from tests.triage.keeping_room import committed, jobs_in
from triage.model import Job, JobKind


@pytest.mark.parametrize(("ffmpeg", "waits"), [("", 24), ("/usr/bin/ffmpeg", 0)])
async def test_with_ffmpeg_nothing_waits_for_another_day(
    blank: Path, tmp_path: Path, ffmpeg: str, waits: int
) -> None:
    clock = FixedClock()
    tomorrow = clock.now() + timedelta(days=1)
    async with opened(SqlStore, blank, tmp_path, clock) as store:
        async with committed(store) as unit:
            unit.jobs.put(Job(JobKind.FILM, PHOTO, due=tomorrow, chat=AMINA))

        await retry_films(store, Gear(clock, store, None, Cleaner.start(ffmpeg=ffmpeg)))

        [job] = await jobs_in(store)
    assert job.due == clock.now() + timedelta(hours=waits)
