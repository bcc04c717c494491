"""What each key still seals: counts by the marks that stand in clear on every box."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Executable, LargeBinary, Select, func, literal_column, select

from storage.database import Database
from storage.holdings import Holdings
from storage.rotation.sealed_columns import CONTENT, LINK, SEALED, SealedColumn
from storage.tables import KEYS, canaries, custody, receipts, traces

Counts = Mapping[str, int]

ANY = ""
"""The mark of a receipt from before marks were kept: any link key may have made it."""


@cache
def _counting(column: SealedColumn) -> Select[bytes, int]:
    return select(column.key_id, func.count()).where(column.filled).group_by(column.key_id)


MAC_KEY = func.substr(custody.c.mac, literal_column("1"), literal_column("4"), type_=LargeBinary)
MACS = select(MAC_KEY, func.count()).where(custody.c.mac.is_not(None)).group_by(MAC_KEY)
RECEIPTS = select(receipts.c.key, func.count()).group_by(receipts.c.key)


@dataclass(frozen=True, slots=True)
class Use:
    """What one key still seals: rows by what they are, and those of them that fade."""

    rows: Counts
    fading: Counts


async def ids_in(database: Database, column: SealedColumn) -> Counts:
    """How many boxes of the column each key sealed, by the key's mark."""
    return {row[0].hex(): row[1] for row in await database.rows(_counting(column))}


TRACES = "traces"
MARKED = select(canaries.c.key).where(canaries.c.ring == TRACES)
LEFT = select(func.count()).select_from(traces)


@dataclass(frozen=True, slots=True)
class Survey:
    holdings: Holdings
    keys: Database

    async def of(self, ring: str) -> Mapping[str, Use]:
        """By the mark of each key of the ring that anything needs."""
        rows: dict[str, Counter[str]] = {}
        fading: dict[str, Counter[str]] = {}
        for column in (one for one in SEALED if one.ring == ring):
            into = fading if column.fades else rows
            for key, count in (await ids_in(self._home(column), column)).items():
                into.setdefault(key, Counter())[column.table.name] += count
        for what, statement in ((LINK, RECEIPTS), (CONTENT, MACS)):
            if what == ring:
                await self._hashes(statement, rows if ring == CONTENT else fading, ring)
        if ring == CONTENT:
            await self._traces(rows)
        every = rows.keys() | fading.keys()
        return {key: Use(rows.get(key, {}), fading.get(key, {})) for key in every}

    async def _traces(self, into: dict[str, Counter[str]]) -> None:
        """Those under a retired key are looked for under it until all are left anew."""
        current, *retired = (key.id.hex() for key in self.holdings.content.every_key())
        marked = {row.key for row in await self.holdings.records.rows(MARKED)}
        [[count]] = await self.holdings.records.rows(LEFT)
        for mark in retired if count and current not in marked else ():
            into.setdefault(mark, Counter())[TRACES] += count

    async def _hashes(
        self, statement: Executable, into: dict[str, Counter[str]], ring: str
    ) -> None:
        for key, count in await self.holdings.records.rows(statement):
            mark = key.hex() if isinstance(key, bytes) else key or ANY
            name = "receipts" if ring == LINK else "custody MACs"
            into.setdefault(mark, Counter())[name] += count

    def _home(self, column: SealedColumn) -> Database:
        return self.keys if column.table.metadata is KEYS else self.holdings.records
