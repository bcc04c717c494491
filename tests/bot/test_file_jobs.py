"""Jobs about files: fetched and sealed, or said to be lost, once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.shop import Shop, open_shop
from tests.fakes import Fetched
from tests.storage.samples import AMINA, TIP, some_evidence
from tests.triage.keeping_room import committed, jobs_in, shown
from triage.errors import RefusedError, UnavailableError
from triage.model import EvidenceState, JobKind


@pytest.fixture
async def shop(blank: Path, tmp_path: Path) -> AsyncIterator[Shop]:
    async with open_shop(blank, tmp_path) as one:
        yield one


async def test_a_file_is_fetched_and_sealed_and_then_looked_at(shop: Shop) -> None:
    await shop.receives_a_file(b"no picture")

    await shop.runs()

    kept = await shop.evidence()
    assert await shop.jobs.workshop.vault.get(TIP, kept.original) == b"no picture"
    assert [(job.kind, job.chat) for job in await jobs_in(shop.store)] == [(JobKind.CLEAN, AMINA)]


@pytest.mark.parametrize(
    ("key", "state"),
    [("evidence-too-big", EvidenceState.TOO_BIG), ("evidence-lost", EvidenceState.LOST)],
)
async def test_a_file_that_telegram_will_not_give_is_said_once(
    shop: Shop, key: str, state: EvidenceState
) -> None:
    await shop.receives_a_file(RefusedError(key))

    await shop.runs()

    assert (await shop.evidence()).state is state
    assert await shown(shop.store) == [("screen", key)]
    assert await jobs_in(shop.store) == []


async def test_a_file_that_does_not_come_is_asked_for_eight_times(shop: Shop) -> None:
    await shop.receives_a_file(UnavailableError("Telegram's files"))
    tries = 0
    while await jobs_in(shop.store):
        tries += await shop.runs()
        shop.clock.advance(minutes=5)

    assert tries == 8
    assert (await shop.evidence()).state is EvidenceState.LOST
    assert await shown(shop.store) == [("screen", "evidence-lost")]


async def test_a_file_known_to_be_too_big_is_not_asked_for(shop: Shop) -> None:
    await shop.receives_a_file(b"")
    async with committed(shop.store) as unit:
        unit.evidence.save(some_evidence(size=20 * 2**20 + 1))

    await shop.runs()

    assert (await shop.evidence()).state is EvidenceState.TOO_BIG
    downloads = shop.jobs.workshop.downloads
    assert isinstance(downloads, Fetched)
    assert downloads.asked == []
