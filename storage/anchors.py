"""Anchors of the custody log: one sealed row a day."""

from __future__ import annotations

from datetime import date

from sqlalchemy import bindparam, insert, select

from storage.cipher import record_name
from storage.codec import dump, load
from storage.compiled import Row
from storage.keyring import Ring
from storage.repository import Repository
from storage.tables import anchors
from triage.model import Anchor

FLOOR = 512

ADD = insert(anchors)
GET = select(anchors).where(anchors.c.day == bindparam("the_day"))
NEWEST = select(anchors).order_by(anchors.c.day.desc()).limit(1)
EVERY = select(anchors).order_by(anchors.c.day)


class SqlAnchors(Repository):
    __slots__ = ()

    async def newest(self) -> Anchor | None:
        row = await self.holdings.records.row(NEWEST)
        return None if row is None else opened(row, self.holdings.content)

    async def get(self, day: date) -> Anchor | None:
        row = await self.holdings.records.row(GET, the_day=day)
        return None if row is None else opened(row, self.holdings.content)

    def add(self, anchor: Anchor) -> None:
        box = self.holdings.content.seal(dump(anchor), name_of(anchor.day), floor=FLOOR)
        self.ledger.add(ADD, day=anchor.day, content=box)


def opened(row: Row, ring: Ring) -> Anchor:
    """Raises BrokenPromiseError for a row that was damaged or moved."""
    return load(Anchor, ring.open(row.content, name_of(row.day)))


def name_of(day: date) -> bytes:
    return record_name("anchors", day.isoformat(), "content")
