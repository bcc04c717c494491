"""The whole line over a real store, without people: what reporters and desks do are its methods."""

from __future__ import annotations

import asyncio
import logging
import sys
import tempfile
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from aiogram import Router

from bot.judging import Assessor
from bot.line import Line, Parts, assemble
from bot.pace import NoPace
from bot.workshop import Workshop
from evidence.cleaning import Cleaner
from locales.texts import Library
from storage.folder import LocalVault
from storage.store import SqlStore
from storage.vault import SealedVault
from tests.bot.opened import opened
from tests.clock import FixedClock
from tests.fakes import Fetched
from tests.hotline import kindred, rules, urgency
from tests.triage.keeping_room import committed
from tests.triage.marked import MarkedAtlas, MarkedReader, SeededTokens
from tests.triage.scribe import Scribe, written_bot
from triage.drafts import PassOnPolicy
from triage.model import (
    SECOND_TRIAGE_DESK,
    TRIAGE_DESK,
    AgencyKey,
    ChatId,
    Conversation,
    Desk,
    DeskState,
    Intention,
    Job,
    JobKind,
    Officer,
)
from triage.ports import Unit

OWNERS: Mapping[str, str | None] = {
    "kg_sets": None, "kg_police": None, "kg_customs": None, "kg_scns": None,
    "kg_prosecutor": None, "uz_ecopolice": None, "uz_police": None,
    TRIAGE_DESK: "kg_mnrets", SECOND_TRIAGE_DESK: None,
}  # fmt: skip
"""Every desk, and who runs it."""
AGENCIES = tuple(AgencyKey(key) for key in OWNERS)
NAMES = ("Bakyt", "Ermek", "Aizada")
REPORTERS = (ChatId(7_100_000_001), ChatId(7_100_000_002), ChatId(7_100_000_003))
VISITOR = ChatId(7_100_000_009)
SEATED_TWICE = 7_700_000_999
"""Somebody who sits with the police and with the customs."""
MEMORY = Path("/dev/shm")
PLACE = MEMORY if MEMORY.is_dir() else None
"""Where files cost no time; None: wherever temporary ones are."""


class CrashError(BaseException):
    """The process is killed: no handler of errors sees it."""


class OneByOne(SqlStore):
    """What is due comes one at a time, so that the same seed always tells the same story."""

    async def due_jobs(
        self, now: datetime, *, limit: int, but: Collection[JobKind] = ()
    ) -> Sequence[Job]:
        return await super().due_jobs(now, limit=1, but=but)

    async def due_intentions(self, now: datetime, *, limit: int) -> Sequence[Intention]:
        return await super().due_intentions(now, limit=1)


class Incidents(logging.Handler):
    """Errors that loops swallow, as they were."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.seen: list[BaseException] = []

    def emit(self, record: logging.LogRecord) -> None:
        error = sys.exc_info()[1]
        self.seen.append(error or AssertionError(record.getMessage()))


@dataclass
class Rig:
    blank: Path
    library: Library
    kind: type[Workshop] = Workshop
    clock: FixedClock = field(default_factory=FixedClock)
    tokens: SeededTokens = field(default_factory=SeededTokens)
    scribe: Scribe = field(default_factory=Scribe)
    incidents: Incidents = field(default_factory=Incidents)
    doomed: str = ""
    """The point on a row's or job's way at which the process is killed next."""

    async def open(self) -> None:
        self.stack, self.process = AsyncExitStack(), AsyncExitStack()
        self.folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory(dir=PLACE)))
        logging.getLogger("bot").addHandler(self.incidents)
        self.stack.callback(logging.getLogger("bot").removeHandler, self.incidents)
        await self._start()
        for at, agency in enumerate(AGENCIES):
            await self._seat(at, agency)

    async def close(self) -> None:
        await self.process.aclose()
        await self.stack.aclose()

    async def restart(self) -> None:
        await self.process.aclose()
        await self._start()

    async def _start(self) -> None:
        opening = opened(OneByOne, self.blank, self.folder, self.clock)
        self.store = await self.process.enter_async_context(opening)
        bot = written_bot(self.scribe)
        vault = SealedVault(LocalVault(self.folder / "vault"), self.store.data_keys)
        world = (MarkedReader(), MarkedAtlas(), rules(), Assessor(urgency()), vault)
        files = (Fetched(b""), Cleaner.start(workers=1))
        self.shop = self.kind(self.clock, self.tokens, *world, *files, PassOnPolicy(), kindred())
        parts = Parts(self.store, bot, self.shop, self.library, NoPace(), self._pass, Router)
        self.line: Line = assemble(parts)

    def _pass(self, point: str) -> None:
        if point == self.doomed:
            self.doomed = ""
            raise CrashError(point)

    async def _seat(self, at: int, agency: AgencyKey) -> None:
        owner = OWNERS[agency]
        desk = Desk(agency, DeskState.BOUND, "en", chat=chat_of(agency))
        async with self.unit() as unit:
            unit.desks.save(replace(desk, owner=AgencyKey(owner) if owner else None))
            for number, name in enumerate(NAMES):
                unit.officers.save(Officer(agency, person_of(agency, number), name, number == 0))
            if agency in ("kg_police", "kg_customs"):
                unit.officers.save(Officer(agency, SEATED_TWICE, "Nurlan", is_lead=False))

    @asynccontextmanager
    async def unit(self) -> AsyncIterator[Unit]:
        async with committed(self.store) as unit:
            yield unit

    async def talk(self, unit: Unit, chat: ChatId) -> Conversation:
        return await unit.conversations.get(chat) or Conversation(chat, "ky")

    async def settle(self) -> None:
        """Jobs and messages until nothing is due; a crash on the way is a new start."""
        try:
            await self.line.settle(poll=False)
        except (CrashError, BaseExceptionGroup):
            await self.restart()

    async def work(self) -> None:
        """Jobs alone: what they want shown waits."""
        try:
            while True:
                async with asyncio.TaskGroup() as group:
                    done = await self.line.jobs.take(group)
                if not done:
                    return
        except (CrashError, BaseExceptionGroup):
            await self.restart()

    async def look_at_clocks(self) -> None:
        async with self.unit() as unit:
            unit.jobs.hasten(JobKind.DUTY, self.clock.now())


def chat_of(agency: str) -> ChatId:
    return ChatId(-1_007_000_000_100 - AGENCIES.index(AgencyKey(agency)))


def person_of(agency: str, number: int) -> int:
    return 7_700_000_000 + 10 * AGENCIES.index(AgencyKey(agency)) + number


def agency_at(chat: int) -> AgencyKey | None:
    return next((key for key in AGENCIES if chat_of(key) == chat), None)
