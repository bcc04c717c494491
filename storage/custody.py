"""The custody log: what happened to a case, who did it and when, sealed; the day in clear.

It is sealed with the content key, not the tip's: that a case was withdrawn outlives its words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, insert, select

from storage.cipher import record_name
from storage.codec import dump, load
from storage.compiled import Row
from storage.repository import Repository
from storage.tables import custody
from triage.model import CaseId

FLOOR = 256

ADD = insert(custody)
OF = select(custody).where(custody.c.case_id == bindparam("case")).order_by(custody.c.id)


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the log."""

    at: datetime
    event: str
    by: str


class SqlCustodyLog(Repository):
    __slots__ = ()

    def add(self, case: CaseId, event: str, *, by: str = "", at: datetime) -> None:
        box = self.holdings.content.seal(dump(Happening(at, event, by)), _name(case), floor=FLOOR)
        self.ledger.add(ADD, case_id=case, day=at.date(), content=box)

    async def of(self, case: CaseId) -> Sequence[tuple[datetime, str, str]]:
        """(when, event, by whom), in the order they were written."""
        rows = await self.holdings.records.rows(OF, case=case)
        return [(line.at, line.event, line.by) for line in map(self._opened, rows)]

    def _opened(self, row: Row) -> Happening:
        return load(Happening, self.holdings.content.open(row.content, _name(row.case_id)))


def _name(case: str) -> bytes:
    return record_name("custody", case, "content")
