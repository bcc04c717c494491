"""A runner of jobs over a real store and vault, with a reader that always stumbles."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from bot.bell import Bells
from bot.checkpoints import no_checkpoint
from bot.jobs import JobRunner
from bot.judging import load_kindred
from bot.lanes import Lanes
from bot.workshop import Workshop
from evidence.cleaning import Cleaner
from reference.routing import load_routing
from storage.folder import LocalVault
from storage.store import SqlStore
from storage.tokens import SystemTokens
from storage.vault import SealedVault
from tests.bot.opened import opened
from tests.clock import FixedClock
from tests.fakes import Fetched
from tests.storage.samples import AMINA, PHOTO, TIP, a_tip, some_evidence
from tests.triage.keeping_room import committed
from tests.triage.working import Map, judge
from triage.drafts import PassOnPolicy
from triage.model import TRIAGE_DESK, ChatId, Desk, DeskState, Evidence, Job, JobKind, Reading

SECRET = "He sells skins under the counter"


class Stumbling:
    """A reader that fails over every text, and quotes it."""

    def __init__(self, trouble: Exception | None = None) -> None:
        self._trouble = trouble or ValueError(SECRET)

    def read(self, text: str) -> Reading:
        raise self._trouble


@dataclass
class Shop:
    store: SqlStore
    clock: FixedClock
    jobs: JobRunner

    async def runs(self) -> int:
        async with asyncio.TaskGroup() as group:
            return await self.jobs.take(group)

    async def puts(self, kind: JobKind, subject: str = TIP, chat: ChatId | None = None) -> None:
        async with committed(self.store) as unit:
            unit.jobs.put(Job(kind, subject, due=self.clock.now(), chat=chat))

    async def evidence(self) -> Evidence:
        async with self.store.unit() as unit:
            return await unit.evidence.get(PHOTO)

    async def receives_a_tip(self) -> None:
        async with committed(self.store) as unit:
            await unit.tips.open_key(TIP)
            unit.tips.add(a_tip())
            unit.desks.save(Desk(TRIAGE_DESK, DeskState.BOUND, "ru", chat=ChatId(-5)))
        await self.puts(JobKind.WORK)

    async def receives_a_file(self, answer: bytes | Exception) -> None:
        self.jobs.workshop = replace(self.jobs.workshop, downloads=Fetched(answer))
        async with committed(self.store) as unit:
            await unit.tips.open_key(TIP)
            unit.evidence.add(some_evidence())
        await self.puts(JobKind.FETCH, PHOTO, AMINA)


@asynccontextmanager
async def open_shop(
    blank: Path,
    folder: Path,
    trouble: Exception | None = None,
    *,
    kind: type[SqlStore] = SqlStore,
) -> AsyncIterator[Shop]:
    clock = FixedClock()
    async with opened(kind, blank, folder, clock) as store:
        workshop = Workshop(
            clock=clock, tokens=SystemTokens(), reader=Stumbling(trouble), atlas=Map(),
            rules=load_routing(), assess=judge, downloads=Fetched(b"no picture"),
            vault=SealedVault(LocalVault(folder / "vault"), store.data_keys),
            cleaner=Cleaner.start(), policy=PassOnPolicy(), kindred=load_kindred(),
        )  # fmt: skip
        given = (clock, Lanes(), Bells(), no_checkpoint)
        yield Shop(store, clock, JobRunner(store, workshop, *given))
