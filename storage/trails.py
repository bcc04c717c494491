"""Trails: where something of a case was shown, numbers of messages alone."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.compiled import Row
from storage.repository import Repository
from storage.trail_tables import trails
from triage.model import AgencyKey, DispatchId, TipId, Trail

OF = (
    select(trails)
    .where(trails.c.dispatch_id == bindparam("dispatch"))
    .order_by(trails.c.agency, trails.c.message)
)
STAYING = (
    select(trails)
    .where(trails.c.stays)
    .order_by(trails.c.agency, trails.c.dispatch_id, trails.c.message)
)
LEAVE = insert(trails).on_conflict_do_nothing(index_elements=["dispatch_id", "agency", "message"])
SAME = (
    trails.c.dispatch_id == bindparam("dispatch"),
    trails.c.agency == bindparam("the_agency"),
    trails.c.message == bindparam("the_message"),
)
FORGET = delete(trails).where(*SAME)
STAY = update(trails).where(*SAME).values(stays=True)
FORGET_DESK = delete(trails).where(trails.c.agency == bindparam("the_agency"))


class SqlTrails(Repository):
    __slots__ = ()

    async def of(self, dispatch: DispatchId) -> Sequence[Trail]:
        return [_trail(row) for row in await self.holdings.records.rows(OF, dispatch=dispatch)]

    async def staying(self) -> Sequence[Trail]:
        return [_trail(row) for row in await self.holdings.records.rows(STAYING)]

    def leave(self, trail: Trail) -> None:
        self.ledger.add(
            LEAVE,
            dispatch_id=trail.dispatch,
            agency=trail.agency,
            message=trail.message,
            day=trail.day,
            tip_id=trail.tip or "",
            stays=trail.stays,
        )

    def forget(self, trail: Trail) -> None:
        self.ledger.add(FORGET, **_same(trail))

    def stay(self, trail: Trail) -> None:
        self.ledger.add(STAY, **_same(trail))


def _same(trail: Trail) -> dict[str, object]:
    return {
        "dispatch": trail.dispatch,
        "the_agency": trail.agency,
        "the_message": trail.message,
    }


def _trail(row: Row) -> Trail:
    dispatch, agency = DispatchId(row.dispatch_id), AgencyKey(row.agency)
    tip = TipId(row.tip_id) if row.tip_id else None
    return Trail(dispatch, agency, row.message, row.day, tip, row.stays)
