"""Day marks: whether silent tips of one day or two come from one person, and never who.

A mark is sealed under the key of its day, which is destroyed before the tip is two days old, and
under the link key: after that it is noise, in old copies too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TypeAlias

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from storage.cipher import record_name
from storage.compiled import Row, portions
from storage.holdings import Holdings
from storage.repository import Repository
from storage.tables import day_marks
from triage.errors import BrokenPromiseError
from triage.model import ChatId, TipId

KEPT_DAYS = timedelta(days=2)

ADD = insert(day_marks).on_conflict_do_nothing(index_elements=["key"])
FIND = select(day_marks).where(day_marks.c.key.in_(bindparam("keys", expanding=True)))
DAYS = select(day_marks.c.day).where(day_marks.c.day <= bindparam("last")).distinct()
REMOVE = delete(day_marks).where(day_marks.c.day <= bindparam("last"))

Sender: TypeAlias = ChatId | bytes
"""A chat, or the face that a silent tip left of its own for a day."""


class SqlDayMarks(Repository):
    __slots__ = ()

    async def add(self, tip: TipId, chat: ChatId, day: date) -> None:
        """The key of the day first: nothing is sealed before what seals it is durable."""
        await self.holdings.data_keys.make(_key_of(day))
        key = await self.holdings.data_keys.get(_key_of(day))
        name = self._names(tip)[0]
        inner = key.seal(self.faces(chat)[0], _mark_name(name))
        box = self.holdings.link.seal(inner, _mark_name(name))
        self.ledger.add(ADD, key=name, day=day, mark=box)

    async def find(self, tips: Sequence[TipId]) -> Mapping[TipId, bytes]:
        """Of those whose day is not over."""
        owners = {name: tip for tip in tips for name in self._names(tip)}
        found: dict[TipId, bytes] = {}
        for names in portions([*owners]):
            for row in await self.holdings.records.rows(FIND, keys=names):
                face = await self._opened(row)
                if face is not None:
                    found[owners[row.key]] = face
        return found

    def faces(self, chat: ChatId) -> Sequence[bytes]:
        """What a mark of this chat shows, under the present link key and the retired ones."""
        return self.holdings.link.digests("day mark", str(chat).encode())

    def are_one(self, one: Sender, other: Sender) -> bool:
        """Hashes only what is of another kind: two chats tell by themselves."""
        if isinstance(one, bytes):
            return one == other if isinstance(other, bytes) else one in self.faces(other)
        return other in self.faces(one) if isinstance(other, bytes) else one == other

    async def _opened(self, row: Row) -> bytes | None:
        key = await self.holdings.data_keys.find(_key_of(row.day))
        name = _mark_name(row.key)
        try:
            return key.open(self.holdings.link.open(row.mark, name), name) if key else None
        except BrokenPromiseError:
            # The link key of yesterday is retired for good: nobody can be compared any more.
            return None

    def _names(self, tip: TipId) -> Sequence[bytes]:
        return self.holdings.link.digests("day mark of", tip.encode())


async def prune(holdings: Holdings, now: datetime) -> None:
    """Destroys the keys of the days before yesterday, and what they sealed."""
    last = now.date() - KEPT_DAYS
    for row in await holdings.records.rows(DAYS, last=last):
        await holdings.data_keys.shred(_key_of(row.day))
    await holdings.records.commit([(REMOVE, {"last": last})])


def _key_of(day: date) -> str:
    return f"day {day.isoformat()}"


def _mark_name(key: bytes) -> bytes:
    return record_name("day_marks", key.hex(), "mark")
