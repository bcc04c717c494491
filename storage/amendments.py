"""Amendments: the machine's answer and the officer's, sealed with the content key."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import insert, select

from storage.cipher import record_name
from storage.codec import dump, load
from storage.compiled import Row
from storage.repository import Repository
from storage.tables import amendments
from triage.model import Amendment

FLOOR = 256

ADD = insert(amendments)
ALL = select(amendments).order_by(amendments.c.id)


class SqlAmendments(Repository):
    __slots__ = ()

    def add(self, amendment: Amendment) -> None:
        name, content = _name(amendment.case), self.holdings.content
        box = content.seal(dump(amendment), name, floor=FLOOR)
        self.ledger.add(ADD, case_id=amendment.case, day=amendment.at.date(), content=box)

    async def all(self) -> Sequence[Amendment]:
        return [self._opened(row) for row in await self.holdings.records.rows(ALL)]

    def _opened(self, row: Row) -> Amendment:
        return load(Amendment, self.holdings.content.open(row.content, _name(row.case_id)))


def _name(case: str) -> bytes:
    return record_name("amendments", case, "content")
