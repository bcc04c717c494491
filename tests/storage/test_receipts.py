"""Whatever code is tried, the same work is done: how long it takes tells nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

import pytest
from sqlalchemy import Executable

from storage.cipher import Key
from storage.compiled import Row
from storage.database import Database
from storage.holdings import Holdings
from storage.keyring import Keyring
from storage.ledger import Ledger
from storage.receipts import Cost, Hashed, SqlReceipts, hashed
from storage.store import SqlStore
from tests.storage.homes import keep
from tests.storage.samples import RECEIPT, TIP
from triage.model import Receipt, TipId

WRONG = Receipt("0" * 21)
RETIRED = bytes(range(32))


@dataclass
class Watched:
    """A database that remembers what was looked for, and how many members it was looked among."""

    database: Database
    asked: list[tuple[str, int]] = field(default_factory=list)

    async def rows(self, statement: Executable, **given: Any) -> Sequence[Row]:
        self.asked.append((str(statement), _members(given)))
        return await self.database.rows(statement, **given)

    async def row(self, statement: Executable, **given: Any) -> Row | None:
        self.asked.append((str(statement), _members(given)))
        return await self.database.row(statement, **given)


def _members(given: Mapping[str, Any]) -> int:
    return sum(len(one) for one in given.values() if isinstance(one, list))


class Counted(SqlReceipts):
    """Remembers which slow hashes were computed."""

    __slots__ = ()

    made: ClassVar[list[tuple[bytes, str]]] = []

    @staticmethod
    def hashed(receipt: Receipt, key: Key, cost: Cost) -> Hashed:
        Counted.made.append((key.id, str(cost)))
        return hashed(receipt, key, cost)


@dataclass(frozen=True)
class Work:
    """All that was done to look for a code: slow hashes, looks among records and data keys."""

    hashes: Sequence[tuple[bytes, str]]
    records: Sequence[tuple[str, int]]
    keys: Sequence[tuple[str, int]]


async def work_for(store: SqlStore, receipt: Receipt) -> tuple[TipId | None, Work]:
    holdings: Holdings = vars(store)["_holdings"]
    records, keys = Watched(holdings.records), Watched(vars(store)["_keys"])
    vars(holdings.data_keys)["_database"] = keys
    link = Keyring(RETIRED, [one._secret for one in holdings.link.every_key()])
    watched = replace(holdings, records=records, link=link)  # type: ignore[arg-type]
    Counted.made = []
    found = await Counted(watched, Ledger(holdings)).find(receipt)
    vars(holdings.data_keys)["_database"] = keys.database
    return found, Work(Counted.made, records.asked, keys.asked)


@pytest.fixture
async def told(store: SqlStore) -> SqlStore:
    async with store.unit() as unit:
        await unit.tips.open_key(TIP)
        await unit.receipts.add(RECEIPT, TIP)
        await unit.commit()
    return store


async def test_a_code_whose_tip_was_destroyed_costs_what_a_wrong_one_costs(told: SqlStore) -> None:
    unknown, for_wrong = await work_for(told, WRONG)
    await told.data_keys.shred(TIP)
    gone, for_gone = await work_for(told, RECEIPT)

    assert (unknown, gone) == (None, None)
    assert for_gone == for_wrong


async def test_a_code_that_was_taken_out_costs_what_a_wrong_one_costs(told: SqlStore) -> None:
    await keep(told, lambda unit: unit.receipts.remove(TIP))

    (_, for_removed), (_, for_wrong) = await work_for(told, RECEIPT), await work_for(told, WRONG)

    assert for_removed == for_wrong


async def test_a_true_code_is_hashed_as_often_as_a_wrong_one(told: SqlStore) -> None:
    found, work = await work_for(told, RECEIPT)
    _, for_wrong = await work_for(told, WRONG)

    assert found == TIP
    assert work.hashes == for_wrong.hashes
    assert len(set(work.hashes)) == len(work.hashes) == 2


async def test_an_empty_line_hashes_as_one_with_receipts(store: SqlStore) -> None:
    nothing, work = await work_for(store, WRONG)

    assert nothing is None
    assert (len(work.hashes), len(work.records), len(work.keys)) == (2, 2, 1)


def test_a_hash_needs_the_link_key_and_takes_a_while() -> None:
    ours, theirs = Key(RETIRED), Key(bytes(reversed(RETIRED)))

    assert hashed(RECEIPT, ours, Cost()) != hashed(RECEIPT, theirs, Cost())
    assert Cost().n * Cost().r * 128 >= 2**20, "a megabyte for each guess"
