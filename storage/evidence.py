"""Evidence rows: sealed with the tip's data key, and Telegram's name of the file with the link
key, for the fetch alone."""

from __future__ import annotations

from collections.abc import Sequence, Set

from sqlalchemy import bindparam, delete, insert, select, update

from storage.cipher import Key, record_name
from storage.codec import dump, load
from storage.compiled import Row
from storage.datakeys import GONE
from storage.keyring import Ring
from storage.ledger import Sealing
from storage.repository import Repository
from storage.tables import cases, dispatches, tips
from storage.tables import evidence as table
from triage.errors import UnknownSubjectError
from triage.model import CaseId, DispatchId, Evidence, EvidenceId, TipId

ADD = insert(table)
GET = select(table).where(table.c.id == bindparam("evidence"))
OF_TIP = select(table).where(table.c.tip_id == bindparam("tip"))
OF_CASE = (
    select(table)
    .join(tips, tips.c.id == table.c.tip_id)
    .join(cases, cases.c.id == tips.c.case_id)
    .where(tips.c.case_id == bindparam("case"))
    .order_by(cases.c.tip_id != table.c.tip_id, table.c.tip_id)
)
EVERY = (
    select(table)
    .where(table.c.id > bindparam("after"))
    .order_by(table.c.id)
    .limit(bindparam("most"))
)
PAGE = 200
ANY_FOR = (
    select(table.c.id)
    .join(tips, tips.c.id == table.c.tip_id)
    .join(dispatches, dispatches.c.case_id == tips.c.case_id)
    .where(dispatches.c.id == bindparam("dispatch"))
    .limit(1)
)
SAVE = update(table).where(table.c.id == bindparam("evidence")).values(content=bindparam("content"))
FORGET_SOURCE = update(table).where(table.c.id == bindparam("evidence")).values(source=None)
REMOVE = delete(table).where(table.c.id == bindparam("evidence"))

SOURCE_FLOOR = 128


class SqlEvidences(Repository):
    __slots__ = ()

    async def get(self, evidence: EvidenceId) -> Evidence:
        """Raises UnknownSubjectError when there is none, or its tip's key is gone."""
        row = await self.holdings.records.row(GET, evidence=evidence)
        if row is None:
            raise UnknownSubjectError(GONE)
        return opened(row, await self.holdings.data_keys.get(row.tip_id))

    async def of_tip(self, tip: TipId) -> Sequence[Evidence]:
        """In no order that tells anything; nothing of a shredded tip."""
        rows = await self.holdings.records.rows(OF_TIP, tip=tip)
        key = await self.holdings.data_keys.find(tip) if rows else None
        return [opened(row, key) for row in rows] if key else []

    async def of_case(self, case: CaseId) -> Sequence[Evidence]:
        rows = await self.holdings.records.rows(OF_CASE, case=case)
        keys = await self.holdings.data_keys.find_all([row.tip_id for row in rows])
        return [opened(row, keys[row.tip_id]) for row in rows if row.tip_id in keys]

    async def is_any_for(self, dispatch: DispatchId) -> bool:
        return await self.holdings.records.row(ANY_FOR, dispatch=dispatch) is not None

    async def vault_names(self) -> Set[str]:
        names: set[str] = set()
        after = ""
        while rows := await self.holdings.records.rows(EVERY, after=after, most=PAGE):
            keys = await self.holdings.data_keys.find_all([row.tip_id for row in rows])
            for row in rows:
                if row.tip_id not in keys:
                    raise UnknownSubjectError(GONE)
                names.update(opened(row, keys[row.tip_id]).names)
            after = rows[-1].id
        return names

    async def source(self, evidence: EvidenceId) -> str:
        row = await self.holdings.records.row(GET, evidence=evidence)
        if row is None or not row.source:
            return ""
        return load(str, self.holdings.link.open(row.source, _source_name(evidence)))

    def add(self, evidence: Evidence, source: str = "") -> None:
        box = sealed_source(self.holdings.link, evidence.id, source) if source else None
        row = {"id": evidence.id, "tip_id": evidence.tip, "source": box}
        self.ledger.add_sealed(ADD, _sealing(evidence), **row)

    def forget_source(self, evidence: EvidenceId) -> None:
        self.ledger.add(FORGET_SOURCE, evidence=evidence)

    def save(self, evidence: Evidence) -> None:
        self.ledger.add_sealed(SAVE, _sealing(evidence), evidence=evidence.id)

    def remove(self, evidence: EvidenceId) -> None:
        self.ledger.add(REMOVE, evidence=evidence)


def _sealing(evidence: Evidence) -> Sealing:
    async def owner() -> TipId:
        return evidence.tip

    return Sealing("evidence", evidence.id, "content", dump(evidence), owner)


def sealed_source(link: Ring, evidence: str, source: str) -> bytes:
    return link.seal(dump(source), _source_name(evidence), floor=SOURCE_FLOOR)


def _source_name(evidence: str) -> bytes:
    return record_name("evidence", evidence, "source")


def opened(row: Row, key: Key) -> Evidence:
    return load(Evidence, key.open(row.content, record_name("evidence", row.id, "content")))
