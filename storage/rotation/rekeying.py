"""Rows that stand under a keyed hash move to the one of the key in use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from sqlalchemy import LargeBinary, Select, Table, bindparam, delete, select

from storage.compiled import Row
from storage.conversations import SqlConversations
from storage.desks import SqlDesks
from storage.dispatches import SqlDispatches
from storage.holdings import Holdings
from storage.keyring import Ring
from storage.ledger import Ledger
from storage.officers import SqlOfficers
from storage.rotation.sealed_columns import SEALED
from storage.tables import conversations, dispatches, return_addresses, tips, trails
from storage.trails import SqlTrails
from triage.errors import BrokenPromiseError
from triage.model import TipId

BATCH = 200
BOXES = {column.table.name: column for column in SEALED if column.name is None}

TIPS = select(tips.c.id).where(tips.c.id > bindparam("after")).order_by(tips.c.id).limit(BATCH)


def _stale(name: str) -> Select[tuple[object, ...]]:
    column = BOXES[name]
    return (
        select(column.table)
        .where(column.key_id != bindparam("mark", type_=LargeBinary))
        .order_by(*column.table.primary_key.columns)
        .limit(BATCH)
        .offset(bindparam("after"))
    )


STALE = {table.name: _stale(table.name) for table in (conversations, dispatches, trails)}
ADDRESSES = _stale(return_addresses.name)
REMOVE = delete(return_addresses).where(return_addresses.c.key == bindparam("the_key"))


class Renews(Protocol):
    def renew(self, row: Row) -> None:
        """Raises BrokenPromiseError."""


@dataclass(frozen=True, slots=True)
class Rekeying:
    holdings: Holdings
    note: Callable[[str, int], None]
    ledger: Ledger = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "ledger", Ledger(self.holdings))

    async def run(self) -> int:
        """Returns how many rows do not open: they are left as they are."""
        await self._desks_and_officers()
        content, given = self.holdings.content, (self.holdings, self.ledger)
        left = await self._moved(dispatches, content, SqlDispatches(*given))
        left += await self._moved(trails, content, SqlTrails(*given))
        if self.holdings.link.is_open:
            left += await self._moved(conversations, self.holdings.link, SqlConversations(*given))
            await self._addresses()
        return left

    async def _desks_and_officers(self) -> None:
        """They are few: all of them."""
        desks = SqlDesks(self.holdings, self.ledger)
        officers = SqlOfficers(self.holdings, self.ledger)
        for desk in await desks.all():
            desks.save(desk)
        for officer in await officers.all():
            officers.save(officer)
        self.note("desks and officers", len(self.ledger.entries))
        await self.ledger.commit()

    async def _moved(self, table: Table, ring: Ring, home: Renews) -> int:
        """Returns how many do not open."""
        left, mark = 0, ring.every_key()[0].id
        while rows := await self.holdings.records.rows(STALE[table.name], mark=mark, after=left):
            failed = 0
            for row in rows:
                try:
                    home.renew(row)
                except BrokenPromiseError:
                    failed += 1
            await self.ledger.commit()
            self.note(table.name, len(rows) - failed)
            left += failed
        return left

    async def _addresses(self) -> None:
        """What is left then leads from no tip: nobody can find it, and it names a person."""
        talks, after = SqlConversations(self.holdings, self.ledger), ""
        while rows := await self.holdings.records.rows(TIPS, after=after):
            moved = await talks.renew_addresses([TipId(row.id) for row in rows])
            await self.ledger.commit()
            self.note(return_addresses.name, moved)
            after = rows[-1].id
        mark = self.holdings.link.every_key()[0].id
        while rows := await self.holdings.records.rows(ADDRESSES, mark=mark, after=0):
            await self.holdings.records.commit([(REMOVE, {"the_key": row.key}) for row in rows])
            self.note("addresses of tips that are gone", len(rows))
