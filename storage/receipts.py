"""Receipts as slow keyed hashes: a stolen database gives no code, a code is found at once."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, insert, select

from storage.cipher import Key
from storage.repository import Repository
from storage.tables import receipts
from triage.model import Receipt, TipId

ADD = insert(receipts)
FIND = select(receipts).where(receipts.c.selector == bindparam("the_selector"))
COSTS = select(receipts.c.cost).distinct()
REMOVE = delete(receipts).where(receipts.c.tip_id == bindparam("tip"))

SELECTOR_SIZE = 16
PROOF_SIZE = 32


@dataclass(frozen=True, slots=True)
class Cost:
    """The parameters of scrypt. 66 random bits behind a pepper need no more than these."""

    n: int = 2**10
    r: int = 8
    p: int = 1

    def __str__(self) -> str:
        return f"scrypt:{self.n}:{self.r}:{self.p}"

    @classmethod
    def parsed(cls, text: str) -> Cost:
        _, n, r, p = text.split(":")
        return cls(int(n), int(r), int(p))


PRESENT = Cost()


@dataclass(frozen=True, slots=True)
class Hashed:
    """The first part finds the row, the second is compared in constant time."""

    selector: bytes
    proof: bytes


def hashed(receipt: Receipt, key: Key, cost: Cost) -> Hashed:
    pepper = key.derive("receipt")
    size = SELECTOR_SIZE + PROOF_SIZE
    raw = hashlib.scrypt(receipt.encode(), salt=pepper, n=cost.n, r=cost.r, p=cost.p, dklen=size)
    return Hashed(raw[:SELECTOR_SIZE], raw[SELECTOR_SIZE:])


class SqlReceipts(Repository):
    __slots__ = ()

    async def add(self, receipt: Receipt, tip: TipId) -> None:
        key = self.holdings.link.every_key()[0]
        made = await asyncio.to_thread(hashed, receipt, key, PRESENT)
        self.ledger.add(
            ADD, selector=made.selector, proof=made.proof, cost=str(PRESENT), tip_id=tip
        )

    async def find(self, receipt: Receipt) -> TipId | None:
        for cost in await self._costs():
            for key in self.holdings.link.every_key():
                made = await asyncio.to_thread(hashed, receipt, key, cost)
                tip = await self._tip_of(made)
                if tip is not None:
                    return tip
        return None

    def remove(self, tip: TipId) -> None:
        self.ledger.add(REMOVE, tip=tip)

    async def _costs(self) -> list[Cost]:
        """Every one in use, the present one always: an empty line must not answer faster."""
        stored = {row.cost for row in await self.holdings.records.rows(COSTS)}
        return [Cost.parsed(cost) for cost in sorted(stored | {str(PRESENT)})]

    async def _tip_of(self, made: Hashed) -> TipId | None:
        row = await self.holdings.records.row(FIND, the_selector=made.selector)
        if row is None or not hmac.compare_digest(row.proof, made.proof):
            return None
        return TipId(row.tip_id)
