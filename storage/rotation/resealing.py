"""Sealing anew with the key in use what retired keys sealed, row by row.

Each row is one write that happens whole or not at all, and a row that is done is known by its mark:
whoever starts again goes on where the last one stopped.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from sqlalchemy import LargeBinary, Select, Update, bindparam, select, update

from storage.cipher import HEADER_SIZE, NONCE_SIZE
from storage.compiled import Row
from storage.custody_chain import is_ours, mac, opened
from storage.database import Database
from storage.holdings import Holdings
from storage.keyring import Ring
from storage.rotation.rekeying import Rekeying
from storage.rotation.sealed_columns import LINK, SEALED, Name, SealedColumn
from storage.rotation.survey import MAC_KEY
from storage.tables import KEYS, RECORDS, custody
from storage.writer import Write
from triage.errors import BrokenPromiseError

BATCH = 200
TAG_SIZE = 16

MACS = (
    select(custody)
    .where(custody.c.mac.is_not(None), bindparam("mark", type_=LargeBinary) != MAC_KEY)
    .order_by(custody.c.case_id, custody.c.number)
    .limit(BATCH)
    .offset(bindparam("after"))
)
REMAC = (
    update(custody)
    .where(custody.c.case_id == bindparam("the_case"), custody.c.number == bindparam("the_number"))
    .values(mac=bindparam("the_mac"))
)

Progress = Callable[[str, int], None]


@cache
def _stale(column: SealedColumn) -> Select[tuple[object, ...]]:
    order = list(column.table.primary_key.columns)
    return (
        select(column.table)
        .where(column.filled, column.key_id != bindparam("mark", type_=LargeBinary))
        .order_by(*order)
        .limit(BATCH)
        .offset(bindparam("after"))
    )


@cache
def _swap(column: SealedColumn) -> Update:
    """Only where the box is still the one that was read."""
    box = column.table.c[column.column]
    keys = [one == bindparam(f"the_{one.name}") for one in column.table.primary_key.columns]
    same = [*keys, box == bindparam("old_box", type_=LargeBinary)]
    return update(column.table).where(*same).values({box: bindparam("new_box")})


@dataclass(frozen=True, slots=True)
class Resealing:
    """Where nobody else works on the databases. `note` hears of each batch: what, and how many."""

    holdings: Holdings
    keys: Database
    note: Progress

    async def run(self) -> int:
        """Returns how many rows do not open with any key: they are left as they are."""
        left = 0
        for column in SEALED:
            if column.name is not None and self._ring(column).is_open:
                left += await self._reseal(column, column.name)
        left += await self._remac() + await Rekeying(self.holdings, self.note).run()
        for database, tables in ((self.holdings.records, RECORDS), (self.keys, KEYS)):
            await database.forget_history(tables.sorted_tables)
        return left

    async def _reseal(self, column: SealedColumn, name: Name) -> int:
        home = self.keys if column.table.metadata is KEYS else self.holdings.records
        ring = self._ring(column)
        left, mark = 0, ring.every_key()[0].id
        while rows := await home.rows(_stale(column), mark=mark, after=left):
            found = [_resealed(column, ring, row, name(row)) for row in rows]
            writes = [one for one in found if one is not None]
            left += len(rows) - len(writes)
            await home.commit(writes)
            self.note(column.table.name, len(writes))
        return left

    async def _remac(self) -> int:
        """A line whose old MAC is not ours keeps it: the verifier names it for ever."""
        ring, records = self.holdings.content, self.holdings.records
        left, mark = 0, ring.every_key()[0].id
        while rows := await records.rows(MACS, mark=mark, after=left):
            writes = [one for one in (_remacked(row, ring) for row in rows) if one is not None]
            left += len(rows) - len(writes)
            await records.commit(writes)
            self.note("custody MACs", len(writes))
        return left

    def _ring(self, column: SealedColumn) -> Ring:
        return self.holdings.link if column.ring == LINK else self.holdings.content


def _resealed(column: SealedColumn, ring: Ring, row: Row, name: bytes) -> Write | None:
    box = getattr(row, column.column)
    try:
        plain = ring.open(box, name)
    except BrokenPromiseError:
        return None
    # As long as before: a length must not tell which rows are old.
    sealed = ring.seal(plain, name, floor=len(box) - HEADER_SIZE - NONCE_SIZE - TAG_SIZE)
    same = {f"the_{one.name}": getattr(row, one.name) for one in column.table.primary_key.columns}
    return _swap(column), {**same, "old_box": box, "new_box": sealed}


def _remacked(row: Row, ring: Ring) -> Write | None:
    try:
        line = opened(row, ring)
    except BrokenPromiseError:
        return None
    if not is_ours(line, row.mac, ring):
        return None
    same = {"the_case": row.case_id, "the_number": row.number}
    return REMAC, {**same, "the_mac": mac(line, ring)}
