"""Notes of officers, sealed with the key of the tip that opened the case."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, insert, select

from storage.cipher import record_name
from storage.codec import dump, load
from storage.ledger import Sealing
from storage.repository import Repository
from storage.tables import cases, dispatches, notes
from triage.errors import UnknownSubjectError
from triage.model import DispatchId, Note, TipId

ADD = insert(notes)
TIP_OF = (
    select(cases.c.tip_id)
    .join(dispatches, dispatches.c.case_id == cases.c.id)
    .where(dispatches.c.id == bindparam("dispatch"))
)
OF = (
    select(notes, cases.c.tip_id)
    .join(dispatches, dispatches.c.id == notes.c.dispatch_id)
    .join(cases, cases.c.id == dispatches.c.case_id)
    .where(notes.c.dispatch_id == bindparam("dispatch"))
)


class SqlNotes(Repository):
    __slots__ = ()

    async def of(self, dispatch: DispatchId) -> Sequence[Note]:
        rows = await self.holdings.records.rows(OF, dispatch=dispatch)
        key = await self.holdings.data_keys.find(rows[0].tip_id) if rows else None
        opened = [load(Note, key.open(row.content, _name(row.id))) for row in rows] if key else []
        return sorted(opened, key=lambda note: (note.at, note.id))

    def add(self, note: Note) -> None:
        async def owner() -> TipId:
            row = await self.holdings.records.row(TIP_OF, dispatch=note.dispatch)
            if row is None:
                raise UnknownSubjectError("toast-old")
            return TipId(row.tip_id)

        sealing = Sealing("notes", note.id, "content", dump(note), owner)
        self.ledger.add_sealed(ADD, sealing, id=note.id, dispatch_id=note.dispatch)


def _name(note: str) -> bytes:
    return record_name("notes", note, "content")
