"""What ends while the store still answers is in the answer, and is not begun a second time."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.bot.late import LateStore
from tests.bot.shop import open_shop
from tests.storage.samples import AMINA
from triage.model import JobKind

PATIENCE = 30.0


async def test_a_job_that_ends_meanwhile_is_not_done_again(blank: Path, tmp_path: Path) -> None:
    async with open_shop(blank, tmp_path, kind=LateStore) as shop:
        late = shop.jobs.store
        assert isinstance(late, LateStore)
        await shop.puts(JobKind.REMIND, "an older draft", AMINA)
        async with asyncio.TaskGroup() as group:
            async with shop.jobs.lanes.hold(AMINA):
                assert await shop.jobs.take(group) == 1
                late.holds_back()
                second = group.create_task(shop.jobs.take(group))
                await late.has_read.wait()
            await shop.jobs.bells.jobs.wait(PATIENCE)
            late.lets_go()

        assert second.result() == 0
