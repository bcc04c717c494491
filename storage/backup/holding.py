"""What a restore put on hold: listed, and let go by a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.codec import load
from storage.compiled import Row
from storage.holdings import Holdings
from storage.outbox import HELD, WAITING, name_of
from storage.tables import dispatches, held_jobs, jobs, outbox
from triage.model import Intention

HELD_ROWS = (
    select(outbox, dispatches.c.number)
    .select_from(outbox.outerjoin(dispatches, dispatches.c.id == outbox.c.subject))
    .where(outbox.c.state == HELD)
    .order_by(outbox.c.id)
)
HELD_JOBS = select(held_jobs.c.kind, func.count(), func.min(held_jobs.c.due)).group_by(
    held_jobs.c.kind
)
NEWER = outbox.alias("newer")
REPLACED = delete(outbox).where(
    outbox.c.state == HELD,
    outbox.c.replace != "",
    select(NEWER.c.id)
    .where(NEWER.c.replace == outbox.c.replace, NEWER.c.state == WAITING)
    .exists(),
)
LET_GO = update(outbox).where(outbox.c.state == HELD).values(state=WAITING)
COLUMNS = ("kind", "subject", "due", "chat", "attempts")
PUT_BACK = (
    insert(jobs)
    # SQLite takes ON CONFLICT after a SELECT for a join, unless a WHERE stands between.
    .from_select(
        COLUMNS, select(*(held_jobs.c[name] for name in COLUMNS)).where(held_jobs.c.kind != "")
    )
    .on_conflict_do_nothing(index_elements=["kind", "subject"])
)
EMPTY = delete(held_jobs)


@dataclass(frozen=True, slots=True)
class HeldRow:
    """`agency` None: for a reporter. `number` is that of the case at its desk."""

    kind: str
    agency: str | None
    number: str | None
    is_again: bool


@dataclass(frozen=True, slots=True)
class HeldJobs:
    kind: str
    count: int
    first: datetime


@dataclass(frozen=True, slots=True)
class Holding:
    holdings: Holdings

    async def rows(self) -> Sequence[HeldRow]:
        rows = await self.holdings.records.rows(HELD_ROWS)
        return [HeldRow(row.kind, self._desk(row), row.number, row.is_again) for row in rows]

    async def jobs(self) -> Sequence[HeldJobs]:
        return [HeldJobs(*row) for row in await self.holdings.records.rows(HELD_JOBS)]

    def _desk(self, row: Row) -> str | None:
        if not row.is_for_desk:
            return None
        box = self.holdings.content.open(row.content, name_of(row.subject))
        return load(Intention, box).agency

    async def release(self) -> None:
        """All of it, but for what something newer took the place of."""
        writes = (REPLACED, LET_GO, PUT_BACK, EMPTY)
        await self.holdings.records.commit([(statement, {}) for statement in writes])
