"""Transfers: state in clear, to whom and why sealed with the content key."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert

from storage.cipher import record_name
from storage.codec import dump, load
from storage.compiled import Row
from storage.repository import Repository
from storage.tables import transfers
from triage.errors import UnknownSubjectError
from triage.model import CaseId, Transfer, TransferId

FLOOR = 512

GET = select(transfers).where(transfers.c.id == bindparam("transfer"))
OF_CASE = select(transfers).where(transfers.c.case_id == bindparam("case"))
ADD = insert(transfers)
SAVE = ADD.on_conflict_do_update(
    index_elements=["id"],
    set_={
        "state": ADD.excluded.state,
        "dispatch_id": ADD.excluded.dispatch_id,
        "content": ADD.excluded.content,
    },
)


class SqlTransfers(Repository):
    __slots__ = ()

    async def get(self, transfer: TransferId) -> Transfer:
        """Raises UnknownSubjectError."""
        row = await self.holdings.records.row(GET, transfer=transfer)
        if row is None:
            raise UnknownSubjectError("toast-old")
        return self._opened(row)

    async def of_case(self, case: CaseId) -> Sequence[Transfer]:
        return self._in_order(await self.holdings.records.rows(OF_CASE, case=case))

    def save(self, transfer: Transfer) -> None:
        content = self.holdings.content.seal(dump(transfer), _name(transfer.id), floor=FLOOR)
        self.ledger.add(
            SAVE,
            id=transfer.id,
            case_id=transfer.case,
            dispatch_id=transfer.dispatch,
            state=transfer.state.value,
            content=content,
        )

    def _in_order(self, rows: Sequence[Row]) -> Sequence[Transfer]:
        return sorted(map(self._opened, rows), key=lambda one: (one.at, one.id))

    def _opened(self, row: Row) -> Transfer:
        return load(Transfer, self.holdings.content.open(row.content, _name(row.id)))


def _name(transfer: str) -> bytes:
    return record_name("transfers", transfer, "content")
