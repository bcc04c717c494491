"""What the role without link keys leaves to the one that has them, and what that makes of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.process_roles import ProcessRole
from storage.keyfiles import load_keys
from storage.store import SqlStore
from tests.bot.shop import Shop, open_shop
from tests.hotline import DATABASES, KEYS
from tests.storage.samples import AMINA, TIP, a_conversation
from tests.triage.keeping_room import committed, jobs_in, shown
from triage.errors import LinkClosedError
from triage.model import EvidenceState, JobKind


@asynccontextmanager
async def without_link_keys(shop: Shop, folder: Path) -> AsyncIterator[None]:
    """The same rows, as a worker sees them."""
    records, keys = (f"sqlite+aiosqlite:///{folder / name}" for name in DATABASES)
    content = load_keys(KEYS.link, KEYS.content).content
    whole = shop.jobs.store
    shop.jobs.store = worker = await SqlStore.open(
        url=records, keys_url=keys, link=None, content=content, clock=shop.clock, is_alone=False
    )
    shop.jobs.kinds = ProcessRole.WORKER.jobs
    try:
        yield
    finally:
        await worker.close()
        shop.jobs.store, shop.jobs.kinds = whole, ProcessRole.BOT.jobs


async def kinds_in(shop: Shop) -> list[JobKind]:
    return [job.kind for job in await jobs_in(shop.store)]


async def test_a_bad_file_found_by_a_worker_is_told_by_the_bot(shop: Shop, tmp_path: Path) -> None:
    async with committed(shop.store) as unit:
        unit.conversations.save(a_conversation())
    await shop.receives_a_file(b"MZ no picture at all")
    await shop.runs()

    async with without_link_keys(shop, tmp_path):
        await shop.runs()
        assert (await shop.evidence()).state is EvidenceState.REFUSED

    left = [(job.kind, job.chat) for job in await jobs_in(shop.store)]
    assert (JobKind.NOTICE, AMINA) in left
    await shop.runs()
    assert await shown(shop.store) == [("screen", (await shop.evidence()).trouble)]


async def test_a_worker_touches_nothing_that_is_not_its_own(shop: Shop, tmp_path: Path) -> None:
    await shop.receives_a_file(b"no picture")

    async with without_link_keys(shop, tmp_path):
        assert await shop.runs() == 0
        assert await shop.jobs.next() is None

    assert await kinds_in(shop) == [JobKind.FETCH]


async def test_that_a_tip_went_on_is_left_for_the_bot_to_tell(shop: Shop, tmp_path: Path) -> None:
    async with committed(shop.store) as unit:
        unit.conversations.link(TIP, AMINA)
    await shop.receives_a_tip()
    async with without_link_keys(shop, tmp_path):
        for _ in range(3):
            await shop.runs()
            shop.clock.advance(minutes=1)
        assert JobKind.TELL in await kinds_in(shop)

    await shop.runs()

    assert ("sent", TIP) in await shown(shop.store)
    assert JobKind.TELL not in await kinds_in(shop)


async def test_what_only_link_keys_can_answer_is_worked_on_by_the_bot(
    blank: Path, tmp_path: Path
) -> None:
    async with open_shop(blank, tmp_path, LinkClosedError("one reporter?")) as shop:
        await shop.receives_a_tip()

        async with without_link_keys(shop, tmp_path):
            await shop.runs()

        [job] = await jobs_in(shop.store)
        assert (job.kind, job.subject, job.attempts) == (JobKind.JOIN, TIP, 0)
