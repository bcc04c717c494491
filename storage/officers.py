"""Officers: sealed too, so that a stolen database is no list of inspectors."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from storage.cipher import record_name
from storage.codec import dump, load
from storage.compiled import Row
from storage.keyring import Ring
from storage.repository import Repository
from storage.tables import officers
from triage.model import AgencyKey, Officer

FLOOR = 256

MOST_REMEMBERED = 1024

ALL = select(officers)
AT = select(officers).where(officers.c.key.in_(bindparam("keys", expanding=True)))
OF = select(officers).where(officers.c.agency == bindparam("the_agency"))
ADD = insert(officers)
SAVE = ADD.on_conflict_do_update(index_elements=["key"], set_={"content": ADD.excluded.content})
REMOVE = delete(officers).where(officers.c.key == bindparam("the_key"))


class SqlOfficers(Repository):
    __slots__ = ()

    async def at(self, agency: AgencyKey, person: int) -> Officer | None:
        row = await self.holdings.records.row(AT, keys=self._keys(agency, person))
        return None if row is None else self._opened(row)

    async def of(self, agency: AgencyKey) -> Sequence[Officer]:
        """By name."""
        rows = await self.holdings.records.rows(OF, the_agency=agency)
        return sorted((self._opened(row) for row in rows), key=lambda officer: officer.name)

    async def all(self) -> Sequence[Officer]:
        return [self._opened(row) for row in await self.holdings.records.rows(ALL)]

    def save(self, officer: Officer) -> None:
        current, *retired = self._keys(officer.agency, officer.person)
        box = self.holdings.content.seal(dump(officer), _name(current), floor=FLOOR)
        self.ledger.add(SAVE, key=current, agency=officer.agency, content=box)
        for key in retired:
            self.ledger.add(REMOVE, the_key=key)

    def remove(self, agency: AgencyKey, person: int) -> None:
        for key in self._keys(agency, person):
            self.ledger.add(REMOVE, the_key=key)

    def _opened(self, row: Row) -> Officer:
        return _officer(self.holdings.content, row.key, row.content)

    def _keys(self, agency: AgencyKey, person: int) -> Sequence[bytes]:
        subject = f"{agency}|{person}".encode()
        return self.holdings.content.digests("officer", subject)


@lru_cache(maxsize=MOST_REMEMBERED)
def _officer(content: Ring, key: bytes, box: bytes) -> Officer:
    """Each tip that accuses asks for every officer, and they hardly ever change: no two boxes are
    the same."""
    return load(Officer, content.open(box, _name(key)))


def _name(key: bytes) -> bytes:
    return record_name("officers", key.hex(), "content")
