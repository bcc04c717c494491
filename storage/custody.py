"""The custody log: what happened to a case, who did it and when, sealed; the day in clear.

It is sealed with the content key, not the tip's: that a case was withdrawn outlives its words.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from storage.custody_chain import GROWN, OF, head_of, opened
from storage.repository import Repository
from triage.model import Anchored, CaseId, CustodyLine, Happening


class SqlCustodyLog(Repository):
    __slots__ = ()

    def add(
        self, case: CaseId, event: str, *, by: str = "", at: datetime, detail: str = ""
    ) -> None:
        happening = Happening(at.astimezone(UTC), event, by, detail)
        self.ledger.happenings.append((case, happening))

    async def of(self, case: CaseId) -> Sequence[tuple[datetime, str, str]]:
        """(when, event, by whom), in the order they were written."""
        return [(line.at, line.event, line.by) for line in await self.lines(case)]

    async def lines(self, case: CaseId) -> Sequence[CustodyLine]:
        """Raises BrokenPromiseError for a line that was damaged or moved."""
        rows = await self.holdings.records.rows(OF, case=case)
        return [opened(row, self.holdings.content) for row in rows]

    async def heads(self, *, since: date) -> Sequence[Anchored]:
        rows = await self.holdings.records.rows(GROWN, since=since)
        cases = sorted({CaseId(row.case_id) for row in rows})
        return [Anchored(case, await head_of(self.holdings, case)) for case in cases]
