"""Receipts as slow keyed hashes: a stolen database gives no code, a code is found at once.

Threat: somebody tries codes and looks at how long the answer takes. Whatever is asked, the same
hashes are computed and the same rows are looked for, so that a wrong code, one whose tip was
destroyed and one of another key are one to whoever asks.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, insert, select

from storage.cipher import Key
from storage.compiled import Row, padded
from storage.repository import Repository
from storage.tables import receipts
from triage.model import Receipt, TipId

ADD = insert(receipts)
FIND = select(receipts).where(receipts.c.selector.in_(bindparam("digests", expanding=True)))
COSTS = select(receipts.c.cost).distinct()
REMOVE = delete(receipts).where(receipts.c.tip_id == bindparam("tip"))

NOBODY = TipId("-")
"""No tip is called so: whose key is looked for where a code belongs to none."""
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

    hashed = staticmethod(hashed)

    async def add(self, receipt: Receipt, tip: TipId) -> None:
        key = self.holdings.link.every_key()[0]
        made = await asyncio.to_thread(self.hashed, receipt, key, PRESENT)
        self.ledger.add(
            ADD,
            selector=made.selector,
            proof=made.proof,
            cost=str(PRESENT),
            tip_id=tip,
            key=key.id.hex(),
        )

    async def find(self, receipt: Receipt) -> TipId | None:
        """None also where the tip's key is gone: what it was opens no more."""
        costs = await self._costs()
        made = await asyncio.to_thread(self._every_hash, receipt, costs)
        digests = padded([one.selector for one in made])
        rows = await self.holdings.records.rows(FIND, digests=digests)
        tip = _meant(rows, made)
        key = await self.holdings.data_keys.find(tip)
        return None if key is None else tip

    def remove(self, tip: TipId) -> None:
        self.ledger.add(REMOVE, tip=tip)

    def _every_hash(self, receipt: Receipt, costs: Sequence[Cost]) -> list[Hashed]:
        keys = self.holdings.link.every_key()
        return [self.hashed(receipt, key, cost) for cost in costs for key in keys]

    async def _costs(self) -> list[Cost]:
        """Every one in use, the present one always: an empty line must not answer faster."""
        stored = {row.cost for row in await self.holdings.records.rows(COSTS)}
        return [Cost.parsed(cost) for cost in sorted(stored | {str(PRESENT)})]


def _meant(rows: Sequence[Row], made: Sequence[Hashed]) -> TipId:
    """Every pair is compared, and each in constant time."""
    meant = [
        TipId(row.tip_id)
        for row in rows
        for one in made
        if hmac.compare_digest(row.selector + row.proof, one.selector + one.proof)
    ]
    return meant[0] if meant else NOBODY
