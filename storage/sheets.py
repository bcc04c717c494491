"""Sheets: number and state in clear, who, when, to whom and the answer sealed.

They are sealed with the content key, like the custody log: what was handed over outlives the words
of a tip that was taken back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import bindparam, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.cipher import record_name
from storage.codec import dump, load
from storage.compiled import Row
from storage.repository import Repository
from storage.tables import sheets
from triage.model import DispatchId, Sheet, SheetState, Told

FLOOR = 512

GET = select(sheets).where(sheets.c.dispatch_id == bindparam("dispatch"))
NUMBERED = select(sheets).where(sheets.c.number == bindparam("the_number"))
UNANSWERED = select(sheets).where(
    or_(sheets.c.state == SheetState.WAITING.value, sheets.c.state == SheetState.HANDED.value)
)
ALL = select(sheets)
ADD = insert(sheets)
SAVE = ADD.on_conflict_do_update(
    index_elements=["dispatch_id"],
    set_={"state": ADD.excluded.state, "content": ADD.excluded.content},
)
# Apart from the rest: the bot writes it while an operator hands the sheet over.
NOTE_TOLD = (
    update(sheets)
    .where(sheets.c.dispatch_id == bindparam("dispatch"))
    .values(told=bindparam("new_told"))
)


class SqlSheets(Repository):
    __slots__ = ()

    async def get(self, dispatch: DispatchId) -> Sheet | None:
        row = await self.holdings.records.row(GET, dispatch=dispatch)
        return None if row is None else self._opened(row)

    async def numbered(self, number: str) -> Sequence[Sheet]:
        return self._in_order(await self.holdings.records.rows(NUMBERED, the_number=number))

    async def unanswered(self) -> Sequence[Sheet]:
        return self._in_order(await self.holdings.records.rows(UNANSWERED))

    async def all(self) -> Sequence[Sheet]:
        return self._in_order(await self.holdings.records.rows(ALL))

    def save(self, sheet: Sheet) -> None:
        self.ledger.add(
            SAVE,
            dispatch_id=sheet.dispatch,
            number=sheet.number,
            state=sheet.state.value,
            content=self._sealed(sheet),
            told=self._told(sheet.dispatch, sheet.told),
        )

    def note_told(self, dispatch: DispatchId, told: Told) -> None:
        self.ledger.add(NOTE_TOLD, dispatch=dispatch, new_told=self._told(dispatch, told))

    def _sealed(self, sheet: Sheet) -> bytes:
        bare = replace(sheet, told=None)
        return self.holdings.content.seal(dump(bare), _name(sheet.dispatch, "content"), floor=FLOOR)

    def _told(self, dispatch: DispatchId, told: Told | None) -> bytes | None:
        if told is None:
            return None
        return self.holdings.content.seal(dump(told), _name(dispatch, "told"))

    def _in_order(self, rows: Sequence[Row]) -> Sequence[Sheet]:
        # Moments are sealed: the database cannot sort by them.
        return sorted(map(self._opened, rows), key=lambda sheet: (sheet.since, sheet.dispatch))

    def _opened(self, row: Row) -> Sheet:
        ring, name = self.holdings.content, row.dispatch_id
        sheet = load(Sheet, ring.open(row.content, _name(name, "content")))
        if row.told is None:
            return sheet
        return replace(sheet, told=load(Told, ring.open(row.told, _name(name, "told"))))


def _name(dispatch: str, column: str) -> bytes:
    return record_name("sheets", dispatch, column)
