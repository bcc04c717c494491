"""What tips leave for joining: keyed hashes of their clues, and a sketch sealed with their key.

Who steals the files learns that two tips share something, never what.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Select, bindparam, delete, func, select
from sqlalchemy.dialects.postgresql import insert

from storage.cipher import Key, record_name
from storage.codec import dump, load
from storage.compiled import Row, padded
from storage.ledger import Sealing
from storage.repository import Repository
from storage.tables import sketches, tips, traces
from triage.model import CaseId, Clues, Neighbour, Sketch, TipId

SIZE = 16
"""Bytes kept of a keyed hash: enough that no two clues ever meet by chance."""
NEAREST = 40

LEAVE = insert(traces).on_conflict_do_nothing(index_elements=["digest", "day", "tip_id"])
ADD_SKETCH = insert(sketches)
KEEP_SKETCH = ADD_SKETCH.on_conflict_do_update(
    index_elements=["tip_id"], set_={"content": ADD_SKETCH.excluded.content}
)
FORGET_TRACES = delete(traces).where(traces.c.tip_id == bindparam("tip"))
SKETCH = select(sketches).where(sketches.c.tip_id == bindparam("tip"))
SHARING = (
    select(traces.c.tip_id, func.count().label("shared"), func.max(traces.c.day).label("last"))
    .where(
        traces.c.digest.in_(bindparam("digests", expanding=True)),
        traces.c.day >= bindparam("since"),
    )
    .group_by(traces.c.tip_id)
    .order_by(func.count().desc(), func.max(traces.c.day).desc(), traces.c.tip_id)
    .limit(bindparam("most"))
)
OPENED: Select[tuple[str, str, bytes]] = (
    select(sketches.c.tip_id, tips.c.case_id, sketches.c.content)
    .join(tips, tips.c.id == sketches.c.tip_id)
    .where(sketches.c.tip_id.in_(bindparam("tips", expanding=True)), tips.c.case_id.is_not(None))
)


class SqlTraces(Repository):
    __slots__ = ()

    def leave(self, tip: TipId, sketch: Sketch, clues: Clues) -> None:
        """Replaces what the tip left before."""
        self.ledger.add(FORGET_TRACES, tip=tip)
        day = sketch.sent.date()
        for clue in dict.fromkeys(clues.left):
            self.ledger.add(LEAVE, digest=self._digests(clue)[0], day=day, tip_id=tip)
        self.ledger.add_sealed(KEEP_SKETCH, _sealing(tip, sketch), tip_id=tip)

    async def of(self, tip: TipId) -> Sketch | None:
        """What a tip left; None when it left nothing, or its key is gone."""
        row = await self.holdings.records.row(SKETCH, tip=tip)
        key = await self.holdings.data_keys.find(tip) if row else None
        return None if row is None or key is None else _opened(row, key)

    async def near(self, clues: Clues, since: date) -> Sequence[Neighbour]:
        """Tips in cases that share a clue and came since then, at most `NEAREST` by what is rare,
        by what is shown and by what is near: those that share most, then the newest."""
        found: dict[str, None] = {}
        for asked in (clues.rare, clues.shown, clues.near):
            found |= dict.fromkeys(await self._sharing(asked, since))
        if not found:
            return []
        rows = await self.holdings.records.rows(OPENED, tips=padded(list(found)))
        known = {row.tip_id: row for row in rows}
        return await self._neighbours([known[tip] for tip in found if tip in known])

    async def _neighbours(self, rows: Sequence[Row]) -> list[Neighbour]:
        """Those whose key is there."""
        keys = await self.holdings.data_keys.find_all([row.tip_id for row in rows])
        return [
            Neighbour(TipId(row.tip_id), CaseId(row.case_id), _opened(row, keys[row.tip_id]))
            for row in rows
            if row.tip_id in keys
        ]

    async def _sharing(self, clues: Sequence[str], since: date) -> list[str]:
        if not clues:
            return []
        digests = [digest for clue in clues for digest in self._digests(clue)]
        rows = await self.holdings.records.rows(
            SHARING, digests=padded(digests), since=since, most=NEAREST
        )
        return [row.tip_id for row in rows]

    def _digests(self, clue: str) -> list[bytes]:
        """Under every content key, the one in use first."""
        every = self.holdings.content.digests("trace", clue.encode())
        return [digest[:SIZE] for digest in every]


def _opened(row: Row, key: Key) -> Sketch:
    return load(Sketch, key.open(row.content, record_name("sketches", row.tip_id, "content")))


def _sealing(tip: TipId, sketch: Sketch) -> Sealing:
    async def owner() -> TipId:
        return tip

    return Sealing("sketches", tip, "content", dump(sketch), owner)
