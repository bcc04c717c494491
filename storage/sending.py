"""The outbox as its sender sees it.

A row is waiting, then sending, then deleted. Rows found sending at the start were interrupted: they
wait again, marked, because nobody knows whether they arrived.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import bindparam, func, select, update

from storage.codec import load
from storage.compiled import Row, portions
from storage.holdings import Holdings
from storage.outbox import AT_ONCE, SENDING, WAITING, name_of
from storage.tables import outbox
from triage.model import Intention

DUE = (
    select(outbox.c.id, outbox.c.not_before, outbox.c.is_again)
    .where(outbox.c.state == WAITING, outbox.c.not_before <= bindparam("now"))
    .order_by(outbox.c.rank, outbox.c.id)
    .limit(bindparam("most"))
)
"""All of a row that changes while it waits: many rows wait through many looks."""
THESE = select(outbox).where(outbox.c.id.in_(bindparam("these", expanding=True)))
NEXT = select(func.min(outbox.c.not_before).label("earliest")).where(outbox.c.state == WAITING)
MARK_SENDING = update(outbox).where(outbox.c.id == bindparam("intention")).values(state=SENDING)
POSTPONE = (
    update(outbox)
    .where(outbox.c.id == bindparam("intention"))
    .values(
        state=WAITING,
        not_before=bindparam("until"),
        is_again=outbox.c.is_again | bindparam("again", type_=outbox.c.is_again.type),
    )
)
RECOVER = update(outbox).where(outbox.c.state == SENDING).values(state=WAITING, is_again=True)


@dataclass(frozen=True, slots=True)
class Sending:
    holdings: Holdings
    _seen: dict[Row, Intention] = field(default_factory=dict)
    """What the last look found, by what it was: each is read whole and opened once."""

    async def due(self, now: datetime, *, limit: int) -> Sequence[Intention]:
        rows = await self.holdings.records.rows(DUE, now=now, most=limit)
        fresh = await self._opened([row.id for row in rows if row not in self._seen])
        every = [(row, self._seen.get(row) or fresh.get(row.id)) for row in rows]
        seen = {row: intention for row, intention in every if intention is not None}
        self._seen.clear()
        self._seen.update(seen)
        return list(seen.values())

    async def next(self) -> datetime | None:
        """When the earliest waiting one is due: long ago when it never had to wait."""
        row = await self.holdings.records.row(NEXT)
        return None if row is None else row.earliest

    async def mark(self, intentions: Sequence[int]) -> None:
        writes = [(MARK_SENDING, {"intention": intention}) for intention in intentions]
        await self.holdings.records.commit(writes)

    async def postpone(self, intentions: Sequence[int], *, until: datetime, again: bool) -> None:
        """`again` stays once it was said."""
        rows = [{"intention": each, "until": until, "again": again} for each in intentions]
        await self.holdings.records.commit([(POSTPONE, row) for row in rows])

    async def recover(self) -> None:
        await self.holdings.records.commit([(RECOVER, {})])

    async def _opened(self, intentions: Sequence[int]) -> Mapping[int, Intention]:
        """Those that nobody dropped meanwhile."""
        looks = [
            await self.holdings.records.rows(THESE, these=these) for these in portions(intentions)
        ]
        return {row.id: self._one(row) for rows in looks for row in rows}

    def _one(self, row: Row) -> Intention:
        ring = self.holdings.content if row.is_for_desk else self.holdings.link
        sealed = load(Intention, ring.open(row.content, name_of(row.subject)))
        not_before = None if row.not_before == AT_ONCE else row.not_before
        return replace(sealed, id=row.id, not_before=not_before, is_again=row.is_again)
