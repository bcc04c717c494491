"""Durable jobs: each is one commit, tried again with patience, never dropped by an error."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.bell import Bells
from bot.checkpoints import Checkpoint
from bot.duty_terms import WarmDuty
from bot.file_jobs import ROOM, WAITING, FileJobs
from bot.incidents import incident
from bot.lanes import Lanes
from bot.process_roles import EVERY_JOB
from bot.workshop import Workshop
from triage.errors import LinkClosedError, UnknownSubjectError
from triage.folding import Folding
from triage.model import Conversation, Job, JobKind, TipId
from triage.open_tips import open_tip
from triage.ports import Clock, Store, Unit
from triage.watching import lane_of

logger = logging.getLogger(__name__)

BATCH = 100
TRIES = 3
WORKING = {JobKind.WORK, JobKind.JOIN}
JUDGING = {*WORKING, JobKind.TRACE}

AFTER_THE_INBOX = frozenset({JobKind.DUTY})
"""An officer who pressed while the line was down was not silent."""

Task = Callable[[Unit, Job], Awaitable[None]]
Quiet = Callable[[], Awaitable[bool]]


async def _always() -> bool:
    return True


def _rooms() -> Mapping[JobKind, asyncio.Semaphore]:
    return {kind: asyncio.Semaphore(size) for kind, size in ROOM.items()}


@dataclass
class JobRunner:
    store: Store
    workshop: Workshop
    clock: Clock
    lanes: Lanes
    bells: Bells
    checkpoint: Checkpoint
    is_quiet: Quiet = _always
    """Whether all that people did has been handled."""
    kinds: frozenset[JobKind] = EVERY_JOB
    """What this role does; the rest waits for another."""
    _busy: set[tuple[JobKind, str]] = field(default_factory=set, init=False)
    _files: Mapping[JobKind, asyncio.Semaphore] = field(default_factory=_rooms, init=False)
    _quick: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(4), init=False)
    # Two tips about one thing that are judged at once would not know of each other.
    _judging: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1), init=False)

    # Two desks that are silent in one case at once would each ask the same third.
    _watching: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1), init=False)

    _duty: WarmDuty = field(default_factory=WarmDuty, init=False)

    @property
    def others(self) -> frozenset[JobKind]:
        return EVERY_JOB - self.kinds

    async def next(self) -> datetime | None:
        return await self.store.next_job(but=self.others)

    async def take(self, group: asyncio.TaskGroup) -> int:
        """Start on what is due; returns how many."""
        held = frozenset() if await self.is_quiet() else AFTER_THE_INBOX
        held |= self.others | self._full()
        # What ends while we read is still in what we read.
        busy = frozenset(self._busy)
        due = await self.store.due_jobs(self.clock.now(), limit=BATCH, but=held)
        fresh = [job for job in due if (job.kind, job.subject) not in busy]
        for job in fresh:
            self._busy.add((job.kind, job.subject))
            group.create_task(self._run(job))
        return len(fresh)

    async def _run(self, job: Job) -> None:
        try:
            async with self._room(job.kind):
                await self._guarded(job)
        finally:
            self._busy.discard((job.kind, job.subject))
            self.bells.jobs.ring()
            self.bells.outbox.ring()

    def _room(self, kind: JobKind) -> asyncio.Semaphore:
        if kind in JUDGING:
            return self._judging
        if kind is JobKind.DUTY:
            return self._watching
        return self._files.get(kind, self._quick)

    def _full(self) -> frozenset[JobKind]:
        started = Counter(kind for kind, _ in self._busy)
        return frozenset(kind for kind, size in ROOM.items() if started[kind] >= WAITING * size)

    async def _guarded(self, job: Job) -> None:
        try:
            await (self._on_file(job) if job.kind in ROOM else self._in_one_commit(job))
            self.checkpoint(f"{job.kind}-committed")
        except UnknownSubjectError:
            await self._end(job)
        except LinkClosedError:
            await self._leave_to_bot(job)
        except Exception as error:
            incident(logger, f"the job {job.kind}", error)
            await self._again(job)

    async def _in_one_commit(self, job: Job) -> None:
        job = await self._in_its_lane(job)
        async with self.lanes.hold(job.chat), self.store.unit() as unit:
            await self._tasks()[job.kind](unit, job)
            self.checkpoint(f"{job.kind}-done")
            await unit.commit()

    async def _in_its_lane(self, job: Job) -> Job:
        """A clock that was just set knows of no chat yet, and would need a commit to learn it."""
        if job.kind is not JobKind.DUTY or job.chat is not None:
            return job
        async with self.store.unit() as unit:
            return replace(job, chat=await lane_of(unit, job))

    async def _on_file(self, job: Job) -> None:
        await FileJobs(self.store, self.workshop, self.lanes, self.checkpoint).run(job)

    async def _leave_to_bot(self, job: Job) -> None:
        """Whether two tips came from one person only that role can say."""
        if job.kind not in WORKING:
            return await self._again(job)
        now = self.clock.now()
        return await self._commit(lambda unit: unit.jobs.turn(job, JobKind.JOIN, due=now))

    async def _end(self, job: Job) -> None:
        """What the job is about is gone, and so is the job; but a tip that is still there misses
        only what it was to be brought together with."""
        if job.kind in WORKING and await self._stands(TipId(job.subject)):
            return await self._again(job)
        return await self._commit(lambda unit: unit.jobs.finish(job))

    async def _stands(self, tip: TipId) -> bool:
        async with self.store.unit() as unit:
            return await open_tip(unit, tip) is not None

    async def _again(self, job: Job) -> None:
        """A tip that the machine fails on three times is read by a person."""
        if job.attempts + 1 >= TRIES and job.kind in WORKING and await self._hand_over(job):
            return
        until = self.clock.now() + timedelta(seconds=min(600, 5 * 2**job.attempts))
        await self._commit(lambda unit: unit.jobs.retry(job, due=until))

    async def _hand_over(self, job: Job) -> bool:
        """False: even that failed, and it is tried again; one tip must not stop the others."""
        try:
            async with self.store.unit() as unit:
                await self.workshop.work(unit).hand_to_triage(job)
                await unit.commit()
        except Exception as error:
            incident(logger, "handing a tip to the triage desk", error)
            return False
        return True

    async def _commit(self, change: Callable[[Unit], None]) -> None:
        async with self.store.unit() as unit:
            change(unit)
            await unit.commit()

    def _tasks(self) -> Mapping[JobKind, Task]:
        return {
            JobKind.PASS_ON: self._ring,
            JobKind.REMIND: self._ring,
            JobKind.EXPIRE: self._ring,
            JobKind.WORK: lambda unit, job: self.workshop.work(unit).run(job),
            JobKind.JOIN: lambda unit, job: self.workshop.work(unit).run(job),
            JobKind.TELL: lambda unit, job: self.workshop.telling(unit).run(job),
            JobKind.NOTICE: self._notice,
            JobKind.TRACE: lambda unit, job: self.workshop.tracing(unit).run(job),
            JobKind.ANSWER_BY: lambda unit, job: self.workshop.offers(unit).ring(job),
            JobKind.VISIT: self._end_visit,
            JobKind.SWEEP: self._sweep,
            JobKind.FOLD: self._fold,
            JobKind.DUTY: self._watch,
            JobKind.FALSEHOOD: self._weigh,
            JobKind.ANCHOR: lambda unit, job: self.workshop.anchoring(unit).run(job),
            JobKind.ENTER: lambda unit, job: self.workshop.entering(unit).run(job),
            JobKind.RETAIN: lambda unit, job: self.workshop.retaining(unit).sweep(job),
            JobKind.SHRED_CASE: lambda unit, job: self.workshop.retaining(unit).shred_case(job),
            JobKind.SHRED: lambda unit, job: self.workshop.shredding(unit).finish(job),
            JobKind.UNLINK: self._unlink,
            JobKind.DISCARD: lambda unit, job: self.workshop.examining(unit).discard(job),
            JobKind.STRAY: lambda unit, job: self.workshop.straying(unit).sweep(job),
        }

    async def _ring(self, unit: Unit, job: Job) -> None:
        await self.workshop.clocks(unit).ring(job, await self._talk(unit, job))

    async def _notice(self, unit: Unit, job: Job) -> None:
        await self.workshop.examining(unit).notify(job, await self._talk(unit, job))

    async def _weigh(self, unit: Unit, job: Job) -> None:
        await self.workshop.falsehoods(unit).weigh(job, await self._talk(unit, job))

    async def _end_visit(self, unit: Unit, job: Job) -> None:
        await self.workshop.replies(unit).leave(job, await self._talk(unit, job))

    async def _unlink(self, unit: Unit, job: Job) -> None:
        await self.workshop.shredding(unit).unlink(job, await self._talk(unit, job))

    async def _sweep(self, unit: Unit, job: Job) -> None:
        self.workshop.messages.sweep(unit, job, await self._talk(unit, job))

    async def _fold(self, unit: Unit, job: Job) -> None:
        Folding(self.clock).ring(unit, job, await self._talk(unit, job))

    async def _watch(self, unit: Unit, job: Job) -> None:
        await self.workshop.watching(unit, await self._duty.at(self.clock.now())).ring(job)

    async def _talk(self, unit: Unit, job: Job) -> Conversation | None:
        return None if job.chat is None else await unit.conversations.get(job.chat)
