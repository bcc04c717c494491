"""The inbox: updates sealed and durable before Telegram hears that we have them.

The body goes when the update is finished; its bare number stays eight days, because Telegram may
deliver an update again and begins numbering anew at random after a quiet week.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.cipher import record_name
from storage.compiled import Row
from storage.holdings import Holdings
from storage.tables import inbox
from storage.writer import Write

FLOOR = 1024

ADD = insert(inbox).on_conflict_do_nothing(index_elements=["update_id"])
WAITING = (
    select(inbox)
    .where(inbox.c.id > bindparam("after"), inbox.c.body.is_not(None))
    .order_by(inbox.c.id)
    .limit(bindparam("most"))
)
FINISH = update(inbox).where(inbox.c.update_id == bindparam("the_update")).values(body=None)
PRUNE = delete(inbox).where(inbox.c.day < bindparam("before"), inbox.c.body.is_(None))


@dataclass(frozen=True, slots=True)
class Inbox:
    holdings: Holdings

    async def accept(self, updates: Sequence[tuple[int, bytes]], day: date) -> None:
        await self.holdings.records.commit([self._write(*update, day) for update in updates])

    async def waiting(self, *, after: int, limit: int) -> Sequence[tuple[int, int, bytes]]:
        rows = await self.holdings.records.rows(WAITING, after=after, most=limit)
        return [(row.id, row.update_id, self._opened(row)) for row in rows]

    def _write(self, update_id: int, body: bytes, day: date) -> Write:
        box = self.holdings.link.seal(body, _name(update_id), floor=FLOOR)
        return ADD, {"update_id": update_id, "body": box, "day": day}

    def _opened(self, row: Row) -> bytes:
        return self.holdings.link.open(row.body, _name(row.update_id))


def _name(update_id: int) -> bytes:
    return record_name("inbox", str(update_id), "body")
