"""Canaries: a row sealed with each key that a database needs, so that a wrong key is noticed.

They are proved before anything is read or written with the keys, and nothing is ever overwritten.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Table, bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.cipher import record_name
from storage.compiled import Row
from storage.database import Database
from storage.keyring import Keyring, Ring
from storage.rotation.sealed_columns import CONTENT, LINK, SEALED
from storage.rotation.survey import TRACES, ids_in
from storage.tables import canaries, key_canaries, receipts
from triage.errors import BrokenPromiseError

SETTINGS = {LINK: "ILBIRS_LINK_KEY", CONTENT: "ILBIRS_CONTENT_KEY"}
PLAIN = b"a key that fits"
TRACED = insert(canaries).on_conflict_do_nothing(index_elements=["ring", "key"])
STAMP = update(receipts).where(receipts.c.key.is_(None)).values(key=bindparam("the_key"))


@dataclass(frozen=True, slots=True)
class Canaries:
    """Of one ring in one database."""

    database: Database
    table: Table
    ring: str
    keys: Ring

    async def prove(self) -> None:
        """Raises BrokenPromiseError that names the setting when a key is missing."""
        for row in await self._rows():
            try:
                self.keys.open(row.content, _name(self.ring, row.key))
            except BrokenPromiseError:
                raise self._wrong(row.key) from None

    async def plant(self) -> None:
        """For the key in use. A database from before there were canaries is looked through."""
        known = {row.key for row in await self._rows()}
        if not known:
            await self._prove_all()
        key = self.keys.every_key()[0]
        if key.id.hex() in known:
            return
        box = self.keys.seal(PLAIN, _name(self.ring, key.id.hex()))
        row = {"ring": self.ring, "key": key.id.hex(), "content": box}
        add = insert(self.table).on_conflict_do_nothing(index_elements=["ring", "key"])
        await self.database.commit([(add, row)])

    async def forget(self, key: str) -> None:
        gone = delete(self.table).where(
            self.table.c.ring == bindparam("the_ring"), self.table.c.key == bindparam("the_key")
        )
        await self.database.commit([(gone, {"the_ring": self.ring, "the_key": key})])

    async def _rows(self) -> Sequence[Row]:
        found = select(self.table).where(self.table.c.ring == bindparam("the_ring"))
        return await self.database.rows(found, the_ring=self.ring)

    async def _prove_all(self) -> None:
        known = {key.id.hex() for key in self.keys.every_key()}
        found: Counter[str] = Counter()
        for column in SEALED:
            if column.ring == self.ring and column.table.metadata is self.table.metadata:
                found.update(await ids_in(self.database, column))
        # A box that somebody spoiled has no true mark: one that opens is enough to know the key.
        if found and not known & found.keys():
            raise self._wrong(found.most_common(1)[0][0])
        if self.ring == LINK and len(known) == 1:
            await self.database.commit([(STAMP, {"the_key": known.pop()})])

    def _wrong(self, key: str) -> BrokenPromiseError:
        return BrokenPromiseError(
            f"This database was made with another {self.ring} key (its mark is {key}), and "
            f"{SETTINGS[self.ring]} does not name it. Put that key back: alone if it is the one "
            "in use, after the one in use and a comma if it is retired. Nothing was changed."
        )


@dataclass(frozen=True, slots=True)
class Guard:
    """The canaries of both databases, for the keys that a process holds."""

    records: Database
    keys: Database
    link: Keyring | None
    content: Keyring

    async def prove(self) -> None:
        for one in self.every():
            await one.prove()

    async def plant(self) -> None:
        """All are proved first: a wrong key leaves no mark."""
        await self.prove()
        for one in self.every():
            await one.plant()
        if len(self.content.every_key()) == 1:
            await self.traced()

    async def traced(self) -> None:
        """Every trace stands under the content key in use: a trace has no mark of its own."""
        mark = self.content.every_key()[0].id.hex()
        await self.records.commit([(TRACED, {"ring": TRACES, "key": mark, "content": b""})])

    def every(self) -> Sequence[Canaries]:
        content = (
            Canaries(self.keys, key_canaries, CONTENT, self.content),
            Canaries(self.records, canaries, CONTENT, self.content),
        )
        if self.link is None:
            return content
        return *content, Canaries(self.records, canaries, LINK, self.link)


def _name(ring: str, key: str) -> bytes:
    return record_name("canaries", f"{ring}|{key}", "content")
