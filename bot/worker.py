"""The role without link keys and without a token: it reads, routes, joins and cleans."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.bell import Bells
from bot.checkpoints import no_checkpoint
from bot.clock import SystemClock
from bot.jobs import JobRunner
from bot.lanes import Lanes
from bot.loops import Loop, forget_keys
from bot.opening import Gear, build_workshop, learn, open_store, retry_films
from bot.settings import Settings
from evidence.cleaning import Cleaner


@dataclass(frozen=True)
class Worker:
    jobs: JobRunner
    look_up: float

    async def run(self) -> None:
        """Until cancelled. The bot sends what this leaves in the outbox, and prunes."""
        jobs = self.jobs
        loop = Loop(jobs.take, jobs.bells.jobs, jobs.clock, jobs.next, self.look_up)
        async with asyncio.TaskGroup() as group:
            group.create_task(loop.run())
            group.create_task(forget_keys(jobs.store))


@asynccontextmanager
async def open_worker(settings: Settings) -> AsyncIterator[Worker]:
    """Raises SettingsError when there is a link key, UnavailableError on SQLite."""
    clock, bells = SystemClock(), Bells()
    async with open_store(settings, clock) as store:
        cleaner = Cleaner.start()
        try:
            gear = Gear(clock, store, None, cleaner)
            await retry_films(store, gear)
            shop = build_workshop(settings, learn(), gear)
            runner = JobRunner(store, shop, clock, Lanes(), bells, no_checkpoint)
            runner.kinds = settings.role.jobs
            yield Worker(runner, settings.role.look_up)
        finally:
            await cleaner.stop()
