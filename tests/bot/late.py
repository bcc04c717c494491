"""A store whose answer comes late: what it read is old when it is heard."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Sequence
from datetime import datetime

from storage.store import SqlStore
from triage.model import Job, JobKind


class LateStore(SqlStore):
    """Holds back what is due from the moment a test says so until it lets it go."""

    held: asyncio.Event | None = None
    has_read: asyncio.Event

    def holds_back(self) -> None:
        self.held, self.has_read = asyncio.Event(), asyncio.Event()

    def lets_go(self) -> None:
        assert self.held
        self.held.set()

    async def due_jobs(
        self, now: datetime, *, limit: int, but: Collection[JobKind] = ()
    ) -> Sequence[Job]:
        due = await super().due_jobs(now, limit=limit, but=but)
        if self.held:
            self.has_read.set()
            await self.held.wait()
        return due
