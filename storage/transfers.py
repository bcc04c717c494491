"""Transfers: state in clear, to whom sealed with the content key, why with that of the tip that
opened the case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.cipher import record_name
from storage.codec import dump, load
from storage.compiled import Row
from storage.dispatch_statements import TIP_OF_CASE
from storage.ledger import Sealing
from storage.repository import Repository
from storage.tables import cases, transfers
from triage.errors import UnknownSubjectError
from triage.model import CaseId, TipId, Transfer, TransferId

FLOOR = 512

WITH_TIP = select(transfers, cases.c.tip_id).join(cases, cases.c.id == transfers.c.case_id)
GET = WITH_TIP.where(transfers.c.id == bindparam("transfer"))
OF_CASE = WITH_TIP.where(transfers.c.case_id == bindparam("case"))
ADD = insert(transfers)
SAVE = ADD.on_conflict_do_update(
    index_elements=["id"],
    set_={
        "state": ADD.excluded.state,
        "dispatch_id": ADD.excluded.dispatch_id,
        "content": ADD.excluded.content,
    },
)
NOTE_WORDS = (
    update(transfers)
    .where(transfers.c.id == bindparam("transfer"))
    .values(words=bindparam("words"))
)


class SqlTransfers(Repository):
    __slots__ = ()

    async def get(self, transfer: TransferId) -> Transfer:
        """Raises UnknownSubjectError."""
        row = await self.holdings.records.row(GET, transfer=transfer)
        if row is None:
            raise UnknownSubjectError("toast-old")
        return await self._opened(row)

    async def of_case(self, case: CaseId) -> Sequence[Transfer]:
        rows = await self.holdings.records.rows(OF_CASE, case=case)
        return sorted([await self._opened(row) for row in rows], key=lambda one: (one.at, one.id))

    def save(self, transfer: Transfer) -> None:
        bare = replace(transfer, reason="", answer="")
        content = self.holdings.content.seal(dump(bare), _name(transfer.id, "content"), floor=FLOOR)
        self.ledger.add(
            SAVE,
            id=transfer.id,
            case_id=transfer.case,
            dispatch_id=transfer.dispatch,
            state=transfer.state.value,
            content=content,
        )
        words = (transfer.reason, transfer.answer)
        if any(words):
            owner = partial(self._tip_of, transfer.case)
            sealing = Sealing("transfers", transfer.id, "words", dump(words), owner)
            self.ledger.add_sealed(NOTE_WORDS, sealing, transfer=transfer.id)

    async def _tip_of(self, case: CaseId) -> TipId:
        if case in self.ledger.owners:
            return self.ledger.owners[case]
        row = await self.holdings.records.row(TIP_OF_CASE, case=case)
        if row is None:
            raise UnknownSubjectError("toast-old")
        return TipId(row.tip_id)

    async def _opened(self, row: Row) -> Transfer:
        bare = load(Transfer, self.holdings.content.open(row.content, _name(row.id, "content")))
        key = await self.holdings.data_keys.find(row.tip_id) if row.words is not None else None
        if key is None:
            # Rows of before words lay apart have them still.
            return bare
        words = key.open(row.words, _name(row.id, "words"))
        reason, answer = load(tuple[str, str], words)
        return replace(bare, reason=reason, answer=answer)


def _name(transfer: str, column: str) -> bytes:
    return record_name("transfers", transfer, column)
