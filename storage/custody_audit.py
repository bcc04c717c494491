"""The audit: every chain, every anchor, every file of a case, against each other.

It finds whatever was changed by somebody without our keys, at once; and what was changed with them,
against the anchors, whose roots stand in people's chats. The lines since the last anchor can be cut
off by whoever may write to the database: of these nobody knows yet that they were there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from storage.anchors import EVERY
from storage.anchors import opened as anchor_opened
from storage.compiled import Row
from storage.custody_chain import OF
from storage.custody_checks import Chain, Held
from storage.custody_files import Files
from storage.custody_findings import Audited, Fault, Finding
from storage.holdings import Holdings
from storage.tables import cases, custody
from triage.errors import BrokenPromiseError
from triage.model import Anchor, CaseId
from triage.ports import Sealed

LOGGED = select(custody.c.case_id).distinct()
KNOWN = select(cases.c.id)


@dataclass(frozen=True, slots=True)
class Audit:
    holdings: Holdings
    vault: Sealed

    async def run(self, only: CaseId | None = None) -> Audited:
        """Of one case, or of all."""
        audited = Audited()
        held = await self._anchors(audited)
        for case in (only,) if only else sorted(await self._cases(held)):
            await self._look(case, held.get(case, ()), audited)
        return audited

    async def _cases(self, held: Iterable[CaseId]) -> set[CaseId]:
        logged = await self.holdings.records.rows(LOGGED)
        known = await self.holdings.records.rows(KNOWN)
        names = {*held, *(row.case_id for row in logged), *(row.id for row in known)}
        return {CaseId(name) for name in names}

    async def _look(self, case: CaseId, held: Held, audited: Audited) -> None:
        try:
            rows = await self.holdings.records.rows(OF, case=case)
        except BrokenPromiseError:
            return audited.findings.append(Finding(Fault.SPOILED, case, 1))
        chain = Chain(case, self.holdings.content)
        files = Files(self.holdings, self.vault)
        if not (rows or held):
            audited.findings.append(Finding(Fault.EMPTY, case))
        audited.findings += chain.faults(rows)
        audited.findings += chain.faults_against(held)
        audited.findings += [one async for one in files.faults(case, chain.lines.values())]
        audited.cases += 1
        audited.lines += len(rows)
        audited.files += files.count
        return None

    async def _anchors(self, audited: Audited) -> dict[CaseId, Held]:
        """Where they saw the end of each log. A broken one holds nothing."""
        held: dict[CaseId, Held] = {}
        root: str | None = ""
        for row in await self.holdings.records.rows(EVERY):
            audited.newest = row.day
            anchor = self._opened(row)
            if anchor is None:
                audited.findings.append(Finding(Fault.ANCHOR_SPOILED, what=f"{row.day}"))
            elif root not in (None, anchor.previous):
                audited.findings.append(Finding(Fault.ANCHOR_LOOSE, what=f"{row.day}"))
            for one in anchor.grown if anchor else ():
                held[one.case] = (*held.get(one.case, ()), (row.day, one.head))
            root = anchor.root if anchor else None
            audited.roots |= {row.day: root} if root else {}
        return held

    def _opened(self, row: Row) -> Anchor | None:
        try:
            return anchor_opened(row, self.holdings.content)
        except BrokenPromiseError:
            return None
