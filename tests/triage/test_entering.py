"""Entering: every file of a case stands in its log, whichever came first."""

from __future__ import annotations

from typing import Any

import pytest

from storage.store import SqlStore
from tests.clock import FixedClock
from tests.storage.samples import CASE, TIP, a_case, a_tip, some_evidence
from tests.triage.keeping_room import committed
from triage.entering import NOT_KEPT, RECEIVED, Entering, entered_soon, note_received
from triage.model import EvidenceId, EvidenceState

HASH = "ab" * 32


@pytest.fixture
async def tip(store: SqlStore) -> None:
    async with committed(store) as unit:
        await unit.tips.open_key(TIP)
        unit.tips.add(a_tip(case=None))


async def open_case(store: SqlStore, clock: FixedClock) -> None:
    async with committed(store) as unit:
        unit.cases.add(a_case())
        await note_received(unit, clock, a_case(), TIP)


async def give(store: SqlStore, **changes: Any) -> None:
    async with committed(store) as unit:
        unit.evidence.add(some_evidence(**{"sha256": HASH, "original": "vault-name"} | changes))


async def enter(store: SqlStore, clock: FixedClock) -> list[tuple[str, str]]:
    """What the log says then."""
    async with committed(store) as unit:
        await Entering(unit, clock).run(entered_soon(TIP, clock.now()))
    return [(line.event, line.detail) for line in await store.unit().custody.lines(CASE)]


@pytest.mark.usefixtures("tip")
async def test_a_file_is_entered_once_by_what_it_is(store: SqlStore, clock: FixedClock) -> None:
    await open_case(store, clock)
    await give(store)
    await enter(store, clock)

    entered = (RECEIVED, f"{some_evidence().id} tip:{TIP} sha256:{HASH}")
    assert await enter(store, clock) == [("received", ""), entered]


@pytest.mark.usefixtures("tip")
async def test_nothing_is_entered_of_a_draft(store: SqlStore, clock: FixedClock) -> None:
    await give(store)

    assert await enter(store, clock) == []


@pytest.mark.usefixtures("tip")
async def test_a_file_that_was_not_kept_is_entered_without_a_hash(
    store: SqlStore, clock: FixedClock
) -> None:
    await open_case(store, clock)
    await give(store, id=EvidenceId("bad"), state=EvidenceState.REFUSED, original="", sha256="")
    await give(store, id=EvidenceId("soon"), state=EvidenceState.WAITING, original="", sha256="")

    assert await enter(store, clock) == [("received", ""), (NOT_KEPT, f"bad tip:{TIP} refused")]


@pytest.mark.usefixtures("tip")
@pytest.mark.parametrize("files", [0, 1])
async def test_a_new_case_asks_for_its_files(
    store: SqlStore, clock: FixedClock, files: int
) -> None:
    for _ in range(files):
        await give(store)
    await open_case(store, clock)

    jobs = await store.due_jobs(clock.now(), limit=10)
    assert [(job.kind, job.subject) for job in jobs] == [("enter", TIP)] * files
