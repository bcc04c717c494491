"""The line: every loop of the process over one store and one bot. The composition root."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from aiogram import Bot, Dispatcher, Router

from bot.albums import Albums
from bot.bell import Bells
from bot.chat_memory import ChatMemory
from bot.checkpoints import Checkpoint
from bot.clear_errands import ClearErrands
from bot.desk_doors import DeskDoors
from bot.desk_errands import DeskErrands
from bot.desk_records import DeskRecords
from bot.duty_errands import DutyErrands
from bot.errands import Errand, Pen
from bot.forgetful_types import forget_updates
from bot.forgetting import forget_history
from bot.guard_errands import GuardErrands
from bot.jobs import JobRunner
from bot.judging import agency_names
from bot.lanes import Lanes
from bot.letter_errands import LetterErrands
from bot.loops import Loop, forget_keys
from bot.mail_errands import MailErrands
from bot.officer_errands import OfficerErrands
from bot.one_commit import OneCommit
from bot.overview_errands import OverviewErrands, Terms
from bot.pace import Paces
from bot.page_errands import PageErrands
from bot.paper_errands import PaperErrands
from bot.part_errands import PartErrands
from bot.passing_errands import PassingErrands
from bot.poller import Poller
from bot.posting import Posting
from bot.process_roles import ProcessRole
from bot.reporter_errands import ReporterErrands
from bot.seizure_terms import load_seizure_terms
from bot.sender import Sender
from bot.sheet_errands import SheetErrands
from bot.sheet_terms import load_terms
from bot.topics import Topics
from bot.trails import Trails
from bot.undelivered import Undelivered
from bot.updates import Updates
from bot.week_errands import WeekErrands
from bot.wiping_errands import WipingErrands
from bot.witness import Witness
from bot.work_errands import WorkErrands
from bot.workshop import Workshop
from handlers import routers
from locales.texts import Library
from reference.agencies import load_agencies
from reference.duty import load_duty
from reference.emergency import load_emergency
from reference.retention import load_retention
from triage.anchoring import anchored_soon
from triage.guard_intentions import look_at_groups
from triage.model import Job, JobKind, Kind
from triage.ports import Clock, Store

PRUNE_EVERY = 3600.0

Source = Callable[[], Coroutine[Any, Any, None]]


@dataclass(frozen=True)
class Parts:
    """What a line is made of: the real parts in `ilbirs run`, a test's own in tests."""

    store: Store
    bot: Bot
    workshop: Workshop
    library: Library
    pace: Paces
    checkpoint: Checkpoint
    conversations: Callable[[], Router] = routers.setup
    role: ProcessRole = ProcessRole.ALL


@dataclass(frozen=True)
class Line:
    store: Store
    clock: Clock
    bells: Bells
    poller: Poller
    updates: Updates
    jobs: JobRunner
    sender: Sender
    role: ProcessRole = ProcessRole.ALL

    async def run(self, source: Source | None = None) -> None:
        """Until cancelled. `source` brings updates in: by default our own polling."""
        async with asyncio.TaskGroup() as group:
            group.create_task((source or self.poller.run)())
            for loop in self._loops():
                group.create_task(loop.run())
            group.create_task(self._prune())
            group.create_task(forget_keys(self.store))
            group.create_task(forget_history(self.store))

    def _loops(self) -> Iterator[Loop]:
        bells, seconds = self.bells, self.role.look_up
        yield Loop(self.updates.take, bells.inbox, self.clock, look_up=seconds)
        yield Loop(self.jobs.take, bells.jobs, self.clock, self.jobs.next, seconds)
        due = self.store.next_intention
        yield Loop(self.sender.take, bells.outbox, self.clock, due, seconds)

    async def settle(self, *, poll: bool = True) -> None:
        """Do all that is due at this moment, and all that follows from it; then return."""
        takes = (self.updates.take, self.jobs.take, self.sender.take)
        while True:
            done = await self.poller.poll(timeout=0) if poll else 0
            for take in takes:
                async with asyncio.TaskGroup() as group:
                    done += await take(group)
            if not done:
                return

    async def _prune(self) -> None:
        while True:
            kept = {name: term.kept for name, term in load_retention().rows.items()}
            await self.store.prune(self.clock.now(), kept)
            await self._look_at_clocks()
            await asyncio.sleep(PRUNE_EVERY)

    async def _look_at_clocks(self) -> None:
        """Now and then all of them: one that was set while the host's clock was ahead would sleep
        on until that moment."""
        now = self.clock.now()
        async with self.store.unit() as unit:
            unit.jobs.hasten(JobKind.DUTY, now)
            unit.jobs.put(anchored_soon(now))
            for kind in (JobKind.RETAIN, JobKind.STRAY):
                unit.jobs.begin(Job(kind, "", due=now))
            await look_at_groups(unit)
            await unit.commit()


def assemble(parts: Parts) -> Line:
    store, clock, bells, lanes = parts.store, parts.workshop.clock, Bells(), Lanes()
    commit = OneCommit(store, parts.workshop, parts.library)
    dispatcher = build_dispatcher(commit, parts.conversations())
    poller = Poller(store, parts.bot, bells, parts.checkpoint)
    updates = Updates(store, parts.bot, dispatcher, commit, lanes, bells, parts.checkpoint)

    given = (store, parts.workshop, clock, lanes, bells, parts.checkpoint)

    async def is_quiet() -> bool:
        return not poller.is_behind and await updates.is_worked_off()

    return Line(
        store=store,
        clock=clock,
        bells=bells,
        poller=poller,
        updates=updates,
        jobs=JobRunner(*given, is_quiet, parts.role.jobs),
        sender=_sender(parts, lanes, bells),
        role=parts.role,
    )


def _sender(parts: Parts, lanes: Lanes, bells: Bells) -> Sender:
    store, clock = parts.store, parts.workshop.clock
    memory = Posting(store, lanes, ChatMemory(parts.workshop.messages))
    parts.bot.session.middleware(memory)
    errands = build_errands(parts, lanes)
    return Sender(
        store=store,
        clock=clock,
        errands={kind: memory.kept(errand) for kind, errand in errands.items()},
        pace=parts.pace,
        lanes=lanes,
        bells=bells,
        undelivered=Undelivered(store, clock, parts.workshop.tokens),
        checkpoint=parts.checkpoint,
    )


def build_errands(parts: Parts, lanes: Lanes) -> Mapping[Kind, Errand]:
    store, clock, library = parts.store, parts.workshop.clock, parts.library
    pen, doors = Pen(parts.bot), DeskDoors(store, agency_names())
    records, terms = DeskRecords(store, lanes), Terms(load_duty(), load_agencies())
    topics = Topics(pen, library, doors, records, clock)
    below = PartErrands(pen, library, doors, Witness(clock))
    trails = Posting(store, lanes, Trails(clock))
    parts.bot.session.middleware(trails)
    albums = Albums(parts.bot, parts.workshop.vault)
    every = (
        ReporterErrands(store, pen, library, clock, parts.workshop.atlas, load_emergency()),
        DeskErrands(store, pen, library, doors, albums, below, topics),
        topics,
        OverviewErrands(store, pen, library, doors, records, clock, terms),
        PageErrands(store, pen, library, doors, terms),
        PaperErrands(library, doors, albums),
        SheetErrands(pen, library, doors, clock, load_terms()),
        WorkErrands(store, pen, library, doors, clock, topics),
        MailErrands(store, pen, library, clock),
        LetterErrands(pen, library, doors, parts.workshop.reader, load_seizure_terms(), clock),
        GuardErrands(store, pen, library, doors, parts.workshop),
        PassingErrands(store, pen, library, doors),
        OfficerErrands(store, pen, library, parts.workshop),
        WipingErrands(store, pen, library, parts.workshop.messages),
        WeekErrands(store, pen, library, clock),
        DutyErrands(pen, library, doors),
        ClearErrands(store, pen, library, clock),
    )
    found = {kind: errand for one in every for kind, errand in one.by_kind().items()}
    return {kind: trails.kept(topics.kept(errand)) for kind, errand in found.items()}


def build_dispatcher(commit: OneCommit, conversations: Router) -> Dispatcher:
    """No FSM: what is awaited is a field of the conversation, and no raw ids lie in a store."""
    forget_updates()
    dispatcher = Dispatcher(disable_fsm=True)
    dispatcher.update.outer_middleware(commit)
    dispatcher.include_router(conversations)
    return dispatcher
