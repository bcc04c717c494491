"""Jobs about files: fetched and sealed, or said to be lost, once."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace

import pytest

from bot.file_jobs import ROOM
from evidence.cleaning import Cleaned
from tests.bot.shop import Shop
from tests.fakes import Fetched
from tests.storage.samples import AMINA, TIP, some_evidence
from tests.triage.keeping_room import committed, jobs_in, shown
from triage.errors import RefusedError, UnavailableError
from triage.model import EvidenceId, EvidenceKind, EvidenceState, Job, JobKind


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


@dataclass
class Stuck:
    """A cleaner that is never done until it is let go."""

    opened: asyncio.Event = field(default_factory=asyncio.Event)
    busy: asyncio.Event = field(default_factory=asyncio.Event)
    waiting: int = 0

    async def clean(self, blob: bytes, kind: EvidenceKind, mime: str) -> Cleaned:
        self.waiting += 1
        if self.waiting == ROOM[JobKind.FILM]:
            self.busy.set()
        await self.opened.wait()
        return Cleaned(EvidenceState.HELD, "sha", "video/mp4", trouble="desk-held-film")


async def receive_films(shop: Shop, count: int) -> Stuck:
    stuck = Stuck()
    shop.jobs.workshop = replace(shop.jobs.workshop, cleaner=stuck)
    async with committed(shop.store) as unit:
        await unit.tips.open_key(TIP)
        for name in (EvidenceId(f"film-{at}") for at in range(count)):
            film = some_evidence(name, kind=EvidenceKind.VIDEO, original="blob")
            unit.evidence.add(replace(film, state=EvidenceState.FETCHED))
            unit.jobs.put(Job(JobKind.FILM, name, due=shop.clock.now()))
    await shop.jobs.workshop.vault.put(TIP, "blob", b"film")
    return stuck


async def test_more_films_than_are_looked_at_once_hide_nothing_else(shop: Shop) -> None:
    stuck = await receive_films(shop, 120)
    shop.clock.advance(seconds=1)
    await shop.puts(JobKind.DISCARD, "gone")

    async with asyncio.TaskGroup() as group:
        await shop.jobs.take(group)
        await stuck.busy.wait()
        assert await shop.jobs.take(group) == 1
        assert stuck.waiting == ROOM[JobKind.FILM]
        stuck.opened.set()

    assert [job.kind for job in await jobs_in(shop.store)].count(JobKind.FILM) == 20
