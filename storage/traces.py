"""What tips leave for joining: keyed hashes of their clues, and a sketch sealed with their key.

Who steals the files learns that two tips share something, never what.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from sqlalchemy import Select, bindparam, delete, func, select
from sqlalchemy.dialects.postgresql import insert

from storage.cipher import record_name
from storage.codec import dump, load
from storage.compiled import Row
from storage.ledger import Sealing
from storage.repository import Repository
from storage.tables import sketches, tips, traces
from triage.model import CaseId, Clues, Neighbour, Sketch, TipId

T = TypeVar("T")

SIZE = 16
"""Bytes kept of a keyed hash: enough that no two clues ever meet by chance."""
NEAREST = 40

LEAVE = insert(traces).on_conflict_do_nothing(index_elements=["digest", "day", "tip_id"])
ADD_SKETCH = insert(sketches)
KEEP_SKETCH = ADD_SKETCH.on_conflict_do_update(
    index_elements=["tip_id"], set_={"content": ADD_SKETCH.excluded.content}
)
FORGET_TRACES = delete(traces).where(traces.c.tip_id == bindparam("tip"))
FORGET_SKETCH = delete(sketches).where(sketches.c.tip_id == bindparam("tip"))
SKETCH = select(sketches.c.content).where(sketches.c.tip_id == bindparam("tip"))
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

    def forget(self, tip: TipId) -> None:
        self.ledger.add(FORGET_TRACES, tip=tip)
        self.ledger.add(FORGET_SKETCH, tip=tip)

    async def of(self, tip: TipId) -> Sketch | None:
        """What a tip left; None when it left nothing, or its key is gone."""
        row = await self.holdings.records.row(SKETCH, tip=tip)
        return None if row is None else await self._opened(tip, row.content)

    async def near(self, clues: Clues, since: date) -> Sequence[Neighbour]:
        """Tips in cases that share a clue and came since then, at most `NEAREST` by what is rare
        and as many by what is near: those that share most, then the newest."""
        found: dict[str, None] = {}
        for asked in (clues.rare, clues.near):
            found |= dict.fromkeys(await self._sharing(asked, since))
        if not found:
            return []
        rows = await self.holdings.records.rows(OPENED, tips=_padded(list(found)))
        known = {row.tip_id: row for row in rows}
        return await self._neighbours([known[tip] for tip in found if tip in known])

    async def _neighbours(self, rows: Sequence[Row]) -> list[Neighbour]:
        found = []
        for row in rows:
            sketch = await self._opened(TipId(row.tip_id), row.content)
            if sketch is not None:
                found.append(Neighbour(TipId(row.tip_id), CaseId(row.case_id), sketch))
        return found

    async def _sharing(self, clues: Sequence[str], since: date) -> list[str]:
        if not clues:
            return []
        digests = [digest for clue in clues for digest in self._digests(clue)]
        rows = await self.holdings.records.rows(
            SHARING, digests=_padded(digests), since=since, most=NEAREST
        )
        return [row.tip_id for row in rows]

    async def _opened(self, tip: TipId, content: bytes) -> Sketch | None:
        key = await self.holdings.data_keys.find(tip)
        if key is None:
            return None
        return load(Sketch, key.open(content, record_name("sketches", tip, "content")))

    def _digests(self, clue: str) -> list[bytes]:
        """Under every content key, the one in use first."""
        every = self.holdings.content.digests("trace", clue.encode())
        return [digest[:SIZE] for digest in every]


def _padded(members: Sequence[T]) -> list[T]:
    """Of few lengths, so that few forms of the statement are kept."""
    most = 16
    while most < len(members):
        most *= 2
    return [*members, *[members[-1]] * (most - len(members))]


def _sealing(tip: TipId, sketch: Sketch) -> Sealing:
    async def owner() -> TipId:
        return tip

    return Sealing("sketches", tip, "content", dump(sketch), owner)
