"""Jobs about files: what takes long first, then one commit in the lane of whoever gave the file.

Else a reporter who sent a film would get no answer until it is cleaned.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from bot.checkpoints import Checkpoint
from bot.lanes import Lanes
from bot.workshop import Workshop
from triage.model import Job, JobKind
from triage.ports import CleanCopy, Store, Unit

ROOM: Mapping[JobKind, int] = {JobKind.FETCH: 4, JobKind.CLEAN: 4, JobKind.FILM: 2}
"""How many of each at once: no film keeps a picture waiting."""
WAITING = 2
"""So many times that room may have been started on: the rest waits where it is, for among what is
due a hundred films must not hide one tip."""

Write = Callable[[Unit], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class FileJobs:
    store: Store
    workshop: Workshop
    lanes: Lanes
    checkpoint: Checkpoint

    async def run(self, job: Job) -> None:
        write = await self._ahead(job)
        async with self.lanes.hold(job.chat), self.store.unit() as unit:
            await write(unit)
            self.checkpoint("work-done")
            await unit.commit()

    async def _ahead(self, job: Job) -> Write:
        """What there is to write, once all that takes long is over."""
        async with self.store.unit() as looking:
            examining = self.workshop.examining(looking)
            if job.kind is JobKind.FETCH:
                arrival = await examining.arrival(job)
                return lambda unit: self.workshop.examining(unit).take_in(job, arrival)
            result = await examining.copy(job)
            return lambda unit: self._keep(unit, job, result)

    async def _keep(self, unit: Unit, job: Job, result: CleanCopy | None) -> None:
        talk = None
        if not unit.conversations.is_open:
            unit.jobs.turn(job, JobKind.NOTICE, due=self.workshop.clock.now())
        elif job.chat is not None:
            talk = await unit.conversations.get(job.chat)
        await self.workshop.examining(unit).keep(job, result, talk)
