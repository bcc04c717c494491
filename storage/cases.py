"""Cases: coarse columns in clear, the judgement sealed with their tip's data key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import bindparam, insert, null, select, update
from sqlalchemy import case as case_of
from sqlalchemy.dialects import postgresql

from storage.cipher import Key, record_name
from storage.codec import dump, load
from storage.compiled import Row, portions
from storage.datakeys import GONE
from storage.emptying import EMPTY
from storage.ledger import Sealing
from storage.repository import Repository
from storage.tables import cases, suggestions, tips
from triage.errors import UnknownSubjectError
from triage.model import NOWHERE, Case, CaseFacts, CaseId, Outline, Reading, Suggestion, TipId

ADD = insert(cases)
GET = select(cases).where(cases.c.id == bindparam("case"))
OF_TIP = select(cases).join(tips, tips.c.case_id == cases.c.id).where(tips.c.id == bindparam("tip"))
AMONG = cases.c.id.in_(bindparam("cases", expanding=True))
MANY = select(cases).where(AMONG)
OUTLINES = select(
    cases.c.id, cases.c.country, cases.c.region, cases.c.taxon, cases.c.priority
).where(AMONG)
OPENED = select(cases).where(cases.c.tip_id == bindparam("tip"))
TAKE_TIP = update(tips).where(tips.c.id == bindparam("tip")).values(case_id=bindparam("case"))


RELEASE = update(tips).where(tips.c.id == bindparam("tip")).values(case_id=None)
TIPS_OF = (
    select(tips.c.id)
    .join(cases, cases.c.id == tips.c.case_id)
    .where(tips.c.case_id == bindparam("case"))
    .order_by(cases.c.tip_id != tips.c.id, tips.c.id)
)
CORROBORATE = (
    update(cases)
    .where(cases.c.id == bindparam("case"))
    .values(
        priority=bindparam("new_priority"),
        sources=bindparam("new_sources"),
        is_burst=bindparam("new_burst"),
    )
)
REVISE = (
    update(cases)
    .where(cases.c.id == bindparam("case"), cases.c.facts != EMPTY)
    .values(facts=bindparam("facts"))
)
# No case is without facts: the database refuses it, and with it the whole unit.
FACTS = bindparam("facts", type_=cases.c.facts.type)
REVISE_KNOWN = REVISE.values(
    facts=case_of((cases.c.facts == bindparam("known"), FACTS), else_=null())
)
AMEND = (
    update(cases)
    .where(cases.c.id == bindparam("case"), cases.c.facts == bindparam("known"))
    .values(
        {
            name: bindparam(f"new_{name}")
            for name in ("taxon", "offence", "country", "region", "cell", "priority")
        }
        | {"facts": bindparam("facts")}
    )
)
ADD_SUGGESTION = postgresql.insert(suggestions)
SUGGEST = ADD_SUGGESTION.on_conflict_do_update(
    index_elements=["case_id", "other_id"], set_={"content": ADD_SUGGESTION.excluded.content}
)
SUGGESTIONS = (
    select(suggestions, cases.c.tip_id)
    .join(cases, cases.c.id == suggestions.c.case_id)
    .where(suggestions.c.case_id == bindparam("case"))
    .order_by(suggestions.c.other_id)
)
KEPT = (
    select(cases.c.id)
    .where(
        cases.c.facts != EMPTY, cases.c.day <= bindparam("until"), cases.c.id > bindparam("after")
    )
    .order_by(cases.c.id)
    .limit(bindparam("most"))
)


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

    async def many(self, every: Sequence[CaseId]) -> Mapping[CaseId, Case]:
        found: dict[CaseId, Case] = {}
        for some in portions(every):
            rows = await self.holdings.records.rows(MANY, cases=some)
            keys = await self.holdings.data_keys.find_all([row.tip_id for row in rows])
            found |= {CaseId(row.id): self._case(row, keys.get(row.tip_id)) for row in rows}
        return found

    async def outlines(self, every: Sequence[CaseId]) -> Mapping[CaseId, Outline]:
        """Nothing sealed is opened: it costs little for thousands."""
        found: dict[CaseId, Outline] = {}
        for some in portions(every):
            rows = await self.holdings.records.rows(OUTLINES, cases=some)
            found |= {CaseId(row.id): _outline(row) for row in rows}
        return found

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
            sources=case.sources,
            is_burst=case.is_burst,
        )
        self.ledger.owners[case.id] = case.tip
        self.ledger.add(TAKE_TIP, tip=case.tip, case=case.id)

    async def tips_of(self, case: CaseId) -> Sequence[TipId]:
        """The others in an order that tells nothing."""
        rows = await self.holdings.records.rows(TIPS_OF, case=case)
        return [TipId(row.id) for row in rows]

    async def opened_by(self, tip: TipId) -> Case | None:
        row = await self.holdings.records.row(OPENED, tip=tip)
        return None if row is None else await self._opened(row)

    def take(self, case: CaseId, tip: TipId) -> None:
        self.ledger.add(TAKE_TIP, tip=tip, case=case)

    def release(self, tip: TipId) -> None:
        self.ledger.add(RELEASE, tip=tip)

    def corroborate(self, case: Case) -> None:
        noted = {"new_priority": case.priority, "new_sources": case.sources}
        self.ledger.add(CORROBORATE, case=case.id, new_burst=case.is_burst, **noted)

    def revise(self, case: Case) -> None:
        known = None if self._is_written(case.id) else self.ledger.facts.get(case.id)
        if known is None:
            self.ledger.add_sealed(REVISE, _sealing(case), case=case.id)
        else:
            self.ledger.add_sealed(REVISE_KNOWN, _sealing(case), case=case.id, known=known)

    def amend(self, case: Case) -> None:
        columns = {
            "new_taxon": case.taxon, "new_offence": case.offence, "new_country": case.country,
            "new_region": case.region, "new_cell": case.cell, "new_priority": case.priority,
        }  # fmt: skip
        known = self.ledger.facts[case.id]
        self.ledger.add_sealed(AMEND, _sealing(case), case=case.id, known=known, **columns)

    def suggest(self, suggestion: Suggestion) -> None:
        """Sealed with the key of the case it stands on."""
        sealing = self._suggesting(suggestion)
        self.ledger.add_sealed(SUGGEST, sealing, case_id=suggestion.case, other_id=suggestion.other)

    async def suggestions(self, case: CaseId) -> Sequence[Suggestion]:
        rows = await self.holdings.records.rows(SUGGESTIONS, case=case)
        key = await self.holdings.data_keys.find(rows[0].tip_id) if rows else None
        return [_suggested(row, key) for row in rows] if key else []

    async def kept(self, *, until: date, after: str, limit: int) -> Sequence[CaseId]:
        given = {"until": until.isoformat(), "after": after, "most": limit}
        return [CaseId(row.id) for row in await self.holdings.records.rows(KEPT, **given)]

    def _suggesting(self, suggestion: Suggestion) -> Sealing:
        async def owner() -> TipId:
            known = self.ledger.owners.get(suggestion.case)
            return known or (await self.get(suggestion.case)).tip

        record = f"{suggestion.case}:{suggestion.other}"
        return Sealing("suggestions", record, "content", dump(suggestion), owner)

    def _is_written(self, case: CaseId) -> bool:
        """By this unit, which then need not fear another."""
        boxes = (one.sealing for one in self.ledger.entries if one.sealing)
        return any((box.table, box.record) == ("cases", case) for box in boxes)

    async def _opened(self, row: Row) -> Case:
        return self._case(row, await self.holdings.data_keys.find(row.tip_id))

    def _case(self, row: Row, key: Key | None) -> Case:
        self.ledger.facts[CaseId(row.id)] = row.facts
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
            facts=_facts(row, key),
            sources=row.sources,
            is_burst=row.is_burst,
        )


def _facts(row: Row, key: Key | None) -> CaseFacts:
    if key is None or row.facts == EMPTY:
        return shredded_facts(row.offence)
    return load(CaseFacts, key.open(row.facts, record_name("cases", row.id, "facts")))


def _outline(row: Row) -> Outline:
    return Outline(CaseId(row.id), row.country, row.region, row.taxon, row.priority)


def _suggested(row: Row, key: Key) -> Suggestion:
    name = record_name("suggestions", f"{row.case_id}:{row.other_id}", "content")
    return load(Suggestion, key.open(row.content, name))


def shredded_facts(offence: str) -> CaseFacts:
    """What is left to say of a case that nobody can open any more."""
    reading = Reading(language="", offence=offence, offences={}, sure=False)
    return CaseFacts(reading, NOWHERE, reasons=(), rules="")


def _sealing(case: Case) -> Sealing:
    async def owner() -> TipId:
        return case.tip

    return Sealing("cases", case.id, "facts", dump(case.facts), owner)
