"""Trails: where something of a case was shown; whose chat it is and the message's number sealed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.cipher import record_name
from storage.codec import dump, load
from storage.compiled import Row
from storage.repository import Repository
from storage.trail_tables import trails
from triage.model import AgencyKey, DispatchId, TipId, Trail

FLOOR = 64

OF = select(trails).where(trails.c.dispatch_id == bindparam("dispatch"))
STAYING = select(trails).where(trails.c.stays)
EVERY = select(trails)
LEAVE = insert(trails).on_conflict_do_nothing(index_elements=["dispatch_id", "key"])
SAME = (
    trails.c.dispatch_id == bindparam("dispatch"),
    trails.c.key == bindparam("the_key"),
)
FORGET = delete(trails).where(*SAME)
STAY = update(trails).where(*SAME).values(stays=True)


@dataclass(frozen=True, slots=True)
class Spot:
    """Whose chat, and which message there."""

    agency: AgencyKey
    message: int


class SqlTrails(Repository):
    __slots__ = ()

    async def of(self, dispatch: DispatchId) -> Sequence[Trail]:
        rows = await self.holdings.records.rows(OF, dispatch=dispatch)
        return sorted(map(self._opened, rows), key=_place)

    async def staying(self) -> Sequence[Trail]:
        rows = await self.holdings.records.rows(STAYING)
        return sorted(map(self._opened, rows), key=_place)

    def leave(self, trail: Trail) -> None:
        spot = Spot(trail.agency, trail.message)
        self.ledger.add(
            LEAVE,
            dispatch_id=trail.dispatch,
            key=self._keys(trail)[0],
            content=self.holdings.content.seal(dump(spot), _name(trail.dispatch), floor=FLOOR),
            day=trail.day,
            tip_id=trail.tip or "",
            stays=trail.stays,
        )

    def forget(self, trail: Trail) -> None:
        for key in self._keys(trail):
            self.ledger.add(FORGET, dispatch=trail.dispatch, the_key=key)

    def stay(self, trail: Trail) -> None:
        for key in self._keys(trail):
            self.ledger.add(STAY, dispatch=trail.dispatch, the_key=key)

    async def forget_desk(self, agency: AgencyKey) -> None:
        for row in await self.holdings.records.rows(EVERY):
            trail = self._opened(row)
            if trail.agency == agency:
                self.forget(trail)

    def renew(self, row: Row) -> None:
        """A row under a retired key moves to the key in use. Raises BrokenPromiseError."""
        trail = self._opened(row)
        self.forget(trail)
        self.leave(trail)

    def _opened(self, row: Row) -> Trail:
        spot = load(Spot, self.holdings.content.open(row.content, _name(row.dispatch_id)))
        tip = TipId(row.tip_id) if row.tip_id else None
        dispatch = DispatchId(row.dispatch_id)
        return Trail(dispatch, spot.agency, spot.message, row.day, tip, row.stays)

    def _keys(self, trail: Trail) -> Sequence[bytes]:
        subject = f"{trail.dispatch}|{trail.agency}|{trail.message}".encode()
        return self.holdings.content.digests("trail", subject)


def _place(trail: Trail) -> tuple[str, str, int]:
    return trail.agency, trail.dispatch, trail.message


def _name(dispatch: str) -> bytes:
    return record_name("trails", dispatch, "content")
