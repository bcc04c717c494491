"""Files are kept under their tip's key, and go with it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import FixedClock
from tests.fakes import Shelf
from tests.storage.samples import AMINA, TIP, a_tip, some_evidence
from tests.triage.keeping_room import committed, jobs_in
from triage.errors import UnknownSubjectError
from triage.keeping import Gift, Keeping
from triage.model import EvidenceId, EvidenceKind, EvidenceState, JobKind, TipId

HOME = TipId("tip-of-before")
GIFT = Gift(EvidenceKind.VIDEO, "file-id-of-telegram", 9_000, "video/mp4", "album")


async def kept(store: SqlStore, clock: FixedClock, tip: TipId = TIP) -> EvidenceId:
    async with committed(store) as unit:
        return await Keeping(unit, clock, SystemTokens(), Shelf()).keep(AMINA, tip, GIFT)


async def test_a_file_waits_to_be_fetched(store: SqlStore, clock: FixedClock) -> None:
    name = await kept(store, clock)

    async with store.unit() as unit:
        (evidence,) = await unit.evidence.of_tip(TIP)
        assert await unit.evidence.source(name) == GIFT.file_id
    assert evidence.id == name
    assert (evidence.kind, evidence.size, evidence.mime, evidence.state) == (
        GIFT.kind, GIFT.size, GIFT.mime, EvidenceState.WAITING,
    )  # fmt: skip
    (job,) = await jobs_in(store)
    assert (job.kind, job.subject, job.due, job.chat) == (JobKind.FETCH, name, clock.now(), AMINA)


async def test_two_files_have_nothing_in_common(store: SqlStore, clock: FixedClock) -> None:
    names = {await kept(store, clock) for _ in range(3)}

    assert len(names) == 3
    assert not any(TIP in name or str(AMINA) in name for name in names)


async def moved(store: SqlStore, clock: FixedClock, shelf: Shelf, **known: Any) -> EvidenceId:
    """What lies at the other tip then."""
    name = await kept(store, clock)
    async with committed(store) as unit:
        evidence = replace(await unit.evidence.get(name), **known)
        await Keeping(unit, clock, SystemTokens(), shelf).move(AMINA, evidence, HOME)
    async with store.unit() as unit:
        (found,) = await unit.evidence.of_tip(HOME)
    assert found.id != name
    return found.id


async def test_what_was_fetched_is_not_asked_of_telegram_again(
    store: SqlStore, clock: FixedClock
) -> None:
    shelf = Shelf({(TIP, "original"): b"a film"})
    name = await moved(store, clock, shelf, original="original", copy="copy", sha256="ab")

    async with store.unit() as unit:
        found, source = await unit.evidence.get(name), await unit.evidence.source(name)
    assert (found.state, found.copy, found.sha256, source) == (
        EvidenceState.FETCHED, "", "ab", "",
    )  # fmt: skip
    assert await shelf.get(HOME, found.original) == b"a film"
    assert (JobKind.FILM, name) in {(job.kind, job.subject) for job in await jobs_in(store)}


async def test_what_was_not_fetched_yet_waits_there_too(store: SqlStore, clock: FixedClock) -> None:
    name = await moved(store, clock, Shelf())

    async with store.unit() as unit:
        assert await unit.evidence.source(name) == GIFT.file_id
    assert (JobKind.FETCH, name) in {(job.kind, job.subject) for job in await jobs_in(store)}


async def test_what_is_discarded_goes_with_its_key(store: SqlStore, clock: FixedClock) -> None:
    async with committed(store) as unit:
        await unit.tips.open_key(TIP)
        unit.tips.add(a_tip())
        unit.evidence.add(some_evidence(original="blob-one", copy="blob-two"))
        unit.evidence.add(some_evidence(EvidenceId("photo-two")))
    async with committed(store) as unit:
        await Keeping(unit, clock, SystemTokens(), Shelf()).discard(TIP)

    async with store.unit() as unit:
        assert await unit.evidence.of_tip(TIP) == []
        with pytest.raises(UnknownSubjectError):
            await unit.tips.get(TIP)
    jobs = {(job.kind, job.subject) for job in await jobs_in(store)}
    assert jobs == {
        (JobKind.DISCARD, "blob-one"),
        (JobKind.DISCARD, "blob-two"),
        (JobKind.SHRED, TIP),
    }


async def test_the_files_of_other_tips_stay(store: SqlStore, clock: FixedClock) -> None:
    other = TipId("tip-two")
    await kept(store, clock)
    await kept(store, clock, other)
    async with committed(store) as unit:
        await Keeping(unit, clock, SystemTokens(), Shelf()).discard(TIP)

    async with store.unit() as unit:
        assert len(await unit.evidence.of_tip(other)) == 1
