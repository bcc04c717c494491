"""Evidence rows: sealed with their tip's key."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage.store import SqlStore
from tests.storage.homes import keep
from tests.storage.samples import (
    CASE,
    DISPATCH,
    PHOTO,
    TIP,
    a_case,
    a_dispatch,
    a_tip,
    some_evidence,
)
from triage.errors import UnknownSubjectError
from triage.model import DispatchId, EvidenceId, EvidenceState, TipId

VIDEO = EvidenceId("video-one")


@pytest.fixture(autouse=True)
async def key(store: SqlStore) -> None:
    await store.unit().tips.open_key(TIP)


async def test_evidence_comes_back_as_it_was_added(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.evidence.add(some_evidence()))

    assert await store.unit().evidence.get(PHOTO) == some_evidence()


async def test_evidence_of_a_draft_needs_no_tip_row(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.evidence.add(some_evidence()))
    await keep(store, lambda unit: unit.evidence.add(some_evidence(VIDEO)))

    found = await store.unit().evidence.of_tip(TIP)
    assert {piece.id for piece in found} == {PHOTO, VIDEO}
    assert await store.unit().evidence.of_tip(TipId("another")) == []


async def test_evidence_of_a_case_is_that_of_all_its_tips_the_first_one_s_first(
    store: SqlStore,
) -> None:
    joined, apart = TipId("a-tip-that-joined"), TipId("apart")
    pieces = [some_evidence(EvidenceId(tip), tip=tip) for tip in (TIP, joined, apart)]
    for tip in (joined, apart):
        await store.unit().tips.open_key(tip)
    async with store.unit() as unit:
        for piece in pieces:
            unit.tips.add(a_tip(piece.tip))
            unit.evidence.add(piece)
        unit.cases.add(a_case())
        unit.cases.take(CASE, joined)
        await unit.commit()

    assert await store.unit().evidence.of_case(CASE) == pieces[:2]
    await store.unit().tips.shred(joined)
    assert await store.unit().evidence.of_case(CASE) == pieces[:1]


async def test_a_dispatch_knows_whether_its_case_has_any_evidence(store: SqlStore) -> None:
    async with store.unit() as unit:
        unit.tips.add(a_tip())
        unit.cases.add(a_case())
        unit.dispatches.add(a_dispatch())
        await unit.commit()

    assert not await store.unit().evidence.is_any_for(DISPATCH)
    await keep(store, lambda unit: unit.evidence.add(some_evidence()))
    assert await store.unit().evidence.is_any_for(DISPATCH)
    assert not await store.unit().evidence.is_any_for(DispatchId("another"))


async def test_saved_evidence_replaces_what_was_known(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.evidence.add(some_evidence()))
    clean = replace(some_evidence(), state=EvidenceState.CLEAN, copy="copy", sha256="ab")

    await keep(store, lambda unit: unit.evidence.save(clean))

    assert await store.unit().evidence.get(PHOTO) == clean


async def test_the_name_that_telegram_gave_it_goes_apart_and_goes_first(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.evidence.add(some_evidence(), "telegram-file-id"))
    assert await store.unit().evidence.source(PHOTO) == "telegram-file-id"

    await keep(store, lambda unit: unit.evidence.forget_source(PHOTO))

    assert await store.unit().evidence.source(PHOTO) == ""
    assert await store.unit().evidence.get(PHOTO) == some_evidence()


async def test_removed_evidence_is_gone(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.evidence.add(some_evidence()))

    await keep(store, lambda unit: unit.evidence.remove(PHOTO))

    with pytest.raises(UnknownSubjectError):
        await store.unit().evidence.get(PHOTO)


async def test_saving_what_was_removed_brings_nothing_back(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.evidence.save(some_evidence()))

    assert await store.unit().evidence.of_tip(TIP) == []


async def test_evidence_of_a_shredded_tip_opens_no_more(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.evidence.add(some_evidence()))

    await store.unit().tips.shred(TIP)

    assert await store.unit().evidence.of_tip(TIP) == []
    with pytest.raises(UnknownSubjectError):
        await store.unit().evidence.get(PHOTO)


async def test_a_late_file_cannot_be_saved_to_a_shredded_tip(store: SqlStore) -> None:
    await store.unit().tips.shred(TIP)

    with pytest.raises(UnknownSubjectError):
        await keep(store, lambda unit: unit.evidence.add(some_evidence()))
