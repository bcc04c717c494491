"""Cases: coarse columns in clear, the judgement sealed with their tip's data key."""

from __future__ import annotations

from sqlalchemy import bindparam, insert, select, update

from storage.cipher import record_name
from storage.codec import dump, load
from storage.compiled import Row
from storage.datakeys import GONE
from storage.ledger import Sealing
from storage.repository import Repository
from storage.tables import cases, tips
from triage.errors import UnknownSubjectError
from triage.model import NOWHERE, Case, CaseFacts, CaseId, Reading, TipId

ADD = insert(cases)
GET = select(cases).where(cases.c.id == bindparam("case"))
OF_TIP = select(cases).join(tips, tips.c.case_id == cases.c.id).where(tips.c.id == bindparam("tip"))
TAKE_TIP = update(tips).where(tips.c.id == bindparam("tip")).values(case_id=bindparam("case"))


class SqlCases(Repository):
    """A case whose key is destroyed still has its clear columns: its desks must hear of it."""

    __slots__ = ()

    async def get(self, case: CaseId) -> Case:
        row = await self.holdings.records.row(GET, case=case)
        if row is None:
            raise UnknownSubjectError(GONE)
        return await self._opened(row)

    async def of_tip(self, tip: TipId) -> Case | None:
        row = await self.holdings.records.row(OF_TIP, tip=tip)
        return None if row is None else await self._opened(row)

    def add(self, case: Case) -> None:
        """The case takes its tip: `of_tip` finds it."""
        self.ledger.add_sealed(
            ADD,
            _sealing(case),
            id=case.id,
            tip_id=case.tip,
            day=case.day,
            country=case.country,
            region=case.region,
            cell=case.cell,
            taxon=case.taxon,
            offence=case.offence,
            priority=case.priority,
        )
        self.ledger.owners[case.id] = case.tip
        self.ledger.add(TAKE_TIP, tip=case.tip, case=case.id)

    async def _opened(self, row: Row) -> Case:
        return Case(
            id=CaseId(row.id),
            tip=TipId(row.tip_id),
            day=row.day,
            country=row.country,
            region=row.region,
            cell=row.cell,
            taxon=row.taxon,
            offence=row.offence,
            priority=row.priority,
            facts=await self._facts(row),
        )

    async def _facts(self, row: Row) -> CaseFacts:
        key = await self.holdings.data_keys.find(row.tip_id)
        if key is None:
            return shredded_facts(row.offence)
        return load(CaseFacts, key.open(row.facts, record_name("cases", row.id, "facts")))


def shredded_facts(offence: str) -> CaseFacts:
    """What is left to say of a case that nobody can open any more."""
    reading = Reading(language="", offence=offence, offences={}, sure=False)
    return CaseFacts(reading, NOWHERE, reasons=(), rules="")


def _sealing(case: Case) -> Sealing:
    async def owner() -> TipId:
        return case.tip

    return Sealing("cases", case.id, "facts", dump(case.facts), owner)
