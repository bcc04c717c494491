"""Receipts, the custody log, campaigns: found, ordered, counted."""

from __future__ import annotations

from base64 import b64decode
from datetime import timedelta, timezone

import pytest

from storage import receipts
from storage.cipher import Key
from storage.keyring import Keyring
from storage.receipts import Cost
from storage.store import SqlStore
from tests.clock import MORNING
from tests.storage.homes import KEYS, Home, keep, look
from tests.storage.samples import CASE, RECEIPT, TIP
from triage.model import CaseId, Receipt


async def add_receipt(store: SqlStore) -> None:
    async with store.unit() as unit:
        await unit.tips.open_key(TIP)
        await unit.receipts.add(RECEIPT, TIP)
        await unit.commit()


async def test_a_receipt_finds_its_tip(store: SqlStore) -> None:
    await add_receipt(store)

    assert await store.unit().receipts.find(RECEIPT) == TIP


async def test_a_wrong_code_and_a_removed_one_look_the_same(store: SqlStore) -> None:
    await add_receipt(store)
    await keep(store, lambda unit: unit.receipts.remove(TIP))

    assert await store.unit().receipts.find(RECEIPT) is None
    assert await store.unit().receipts.find(Receipt("0" * 21)) is None


async def test_a_receipt_outlives_a_new_link_key(home: Home) -> None:
    async with home.opened() as store:
        await add_receipt(store)

    rotated = Keyring(bytes(range(32)), [b64decode(KEYS.link)])
    async with home.opened(link=rotated) as store:
        assert await store.unit().receipts.find(RECEIPT) == TIP
        [[mark, use]] = (await store.survey().of("link")).items()
        assert (mark, use.fading) == (Key(b64decode(KEYS.link)).id.hex(), {"receipts": 1})


async def test_the_cost_of_a_hash_is_stored_beside_it(sqlite: Home) -> None:
    async with sqlite.opened() as store:
        await add_receipt(store)

    ((cost,),) = look(sqlite, "SELECT cost FROM receipts")
    assert Cost.parsed(cost) == Cost(n=1024, r=8, p=1)


async def test_a_receipt_of_another_cost_is_still_found(sqlite: Home) -> None:
    cheap, key = Cost(n=256), Key(b64decode(KEYS.link))
    made = receipts.hashed(RECEIPT, key, cheap)
    row = (made.selector, made.proof, str(cheap), TIP)
    look(sqlite, "INSERT INTO receipts VALUES (?, ?, ?, ?, NULL)", *row)

    async with sqlite.opened() as store:
        await store.unit().tips.open_key(TIP)
        assert await store.unit().receipts.find(RECEIPT) == TIP


@pytest.mark.parametrize("other", [Receipt("0" * 21), Receipt("")])
def test_hashes_tell_codes_and_keys_apart(other: Receipt) -> None:
    ours, theirs = Key(b64decode(KEYS.link)), Key(bytes(range(32)))
    made = receipts.hashed(RECEIPT, ours, Cost())

    assert made == receipts.hashed(RECEIPT, ours, Cost())
    assert made != receipts.hashed(other, ours, Cost())
    assert made != receipts.hashed(RECEIPT, theirs, Cost())


async def test_the_custody_log_keeps_its_order(store: SqlStore) -> None:
    bishkek = MORNING.astimezone(timezone(timedelta(hours=6)))
    async with store.unit() as unit:
        unit.custody.add(CASE, "dispatched", by="kg_customs", at=bishkek)
        unit.custody.add(CaseId("another"), "dispatched", at=MORNING)
        unit.custody.add(CASE, "seen", by="kg_customs:Bakyt", at=MORNING + timedelta(minutes=1))
        await unit.commit()

    first, second = await store.unit().custody.of(CASE)
    assert first == (MORNING, "dispatched", "kg_customs")
    assert second == (MORNING + timedelta(minutes=1), "seen", "kg_customs:Bakyt")


async def test_campaigns_are_counted_by_region_and_week(store: SqlStore) -> None:
    async with store.unit() as unit:
        for region in ("KG-N", "KG-B", "KG-N"):
            unit.campaigns.add("posters", region, "2026-W19", 5)
        await unit.commit()

    assert await store.unit().campaigns.counts() == [
        ("posters", "KG-B", "2026-W19", 5),
        ("posters", "KG-N", "2026-W19", 10),
    ]
