"""Tips: their words and exact time sealed with their data key; state and day lie in clear."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import bindparam, func, insert, select, update

from storage.cipher import record_name
from storage.codec import dump, load
from storage.compiled import portions
from storage.datakeys import GONE
from storage.emptying import EMPTY, OF_ITS_CASE, OF_TIP
from storage.ledger import Sealing
from storage.repository import Repository
from storage.tables import tips
from triage.errors import UnknownSubjectError
from triage.model import CaseId, Tip, TipId, TipState, TipWords

ADD = insert(tips)
GET = select(tips).where(tips.c.id == bindparam("tip"))
SEEN = select(tips.c.id).where(
    tips.c.id.in_(bindparam("tips", expanding=True)), tips.c.state == TipState.SEEN.value
)
LOOSE = select(tips.c.id).where(
    tips.c.case_id.is_(None), tips.c.content != EMPTY, tips.c.day <= bindparam("until")
)
NOTE_STATE = (
    update(tips)
    .where(
        tips.c.id == bindparam("tip"),
        # An officer's press may cross its reporter's withdrawal.
        tips.c.state != TipState.WITHDRAWN.value,
    )
    .values(state=bindparam("new_state"))
)
REVISE = (
    update(tips)
    # What was shredded meanwhile stays empty.
    .where(tips.c.id == bindparam("tip"), tips.c.content != EMPTY)
    # A revision of words read before the case was opened must not forget the case.
    .values(
        content=bindparam("content"),
        case_id=func.coalesce(bindparam("new_case"), tips.c.case_id),
    )
)


@dataclass(frozen=True, slots=True)
class SealedTip:
    """What lies in the sealed column."""

    content: TipWords
    sent: datetime


class SqlTips(Repository):
    __slots__ = ()

    async def open_key(self, tip: TipId) -> None:
        await self.holdings.data_keys.make(tip)

    def empty(self, tip: TipId) -> None:
        for statement in (*OF_TIP, *OF_ITS_CASE):
            self.ledger.add(statement, tip=tip)

    async def shred(self, tip: TipId) -> None:
        await self.holdings.data_keys.shred(tip)
        await self.holdings.records.truncate_log()
        self.empty(tip)

    async def get(self, tip: TipId) -> Tip:
        row = await self.holdings.records.row(GET, tip=tip)
        if row is None or row.content == EMPTY:
            raise UnknownSubjectError(GONE)
        key = await self.holdings.data_keys.get(tip)
        inner = load(SealedTip, key.open(row.content, record_name("tips", tip, "content")))
        return Tip(
            id=tip,
            case=row.case_id and CaseId(row.case_id),
            state=TipState(row.state),
            day=row.day,
            content=inner.content,
            sent=inner.sent,
        )

    async def loose(self, *, until: date) -> Sequence[TipId]:
        rows = await self.holdings.records.rows(LOOSE, until=until.isoformat())
        return [TipId(row.id) for row in rows]

    async def seen(self, tips: Sequence[TipId]) -> Set[TipId]:
        asked = [await self.holdings.records.rows(SEEN, tips=some) for some in portions(tips)]
        return {TipId(row.id) for rows in asked for row in rows}

    def add(self, tip: Tip) -> None:
        self.ledger.add_sealed(
            ADD, _sealing(tip), id=tip.id, case_id=tip.case, state=tip.state.value, day=tip.day
        )

    def note_state(self, tip: TipId, state: TipState) -> None:
        self.ledger.add(NOTE_STATE, tip=tip, new_state=state.value)

    def revise(self, tip: Tip) -> None:
        self.ledger.add_sealed(REVISE, _sealing(tip), tip=tip.id, new_case=tip.case)


def _sealing(tip: Tip) -> Sealing:
    async def owner() -> TipId:
        return tip.id

    return Sealing("tips", tip.id, "content", dump(SealedTip(tip.content, tip.sent)), owner)
