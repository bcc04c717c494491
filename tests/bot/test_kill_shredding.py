"""Killed while a case is shredded, the line goes on where it was: all of it goes, and once."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from aiogram.methods import SendMessage

from bot.checkpoints import SHRED_POINTS
from bot.clock import SystemClock
from bot.opening import open_store
from bot.settings import load_settings
from bot.telegram import build_bot
from storage.folder import LocalVault
from storage.store import SqlStore
from storage.vault import SealedVault
from tests.bot.killed import start_line
from tests.bot.test_kill import PATIENCE, POLICE, Story, story
from tests.hotline import hang_up
from tests.storage.homes import Home
from tests.storage.samples import CASE, DISPATCH, TIP, a_case, a_dispatch, a_tip, some_evidence
from tests.triage.keeping_room import jobs_in
from triage.model import Closing, DispatchState, JobKind, Progress
from triage.ports import Unit

pytestmark = pytest.mark.slow

LONG_AGO = timedelta(days=61)
"""A day longer than a case may be kept in which nothing was found."""
CARD = "Case KT-482: an old card"
SHREDDING = {JobKind.SHRED_CASE, JobKind.SHRED, JobKind.UNLINK, JobKind.DISCARD}


async def close_long_ago(told: Story) -> None:
    """A case of the police with a file and a card, closed two months ago."""
    given = load_settings(**told.settings)
    shown = await show_card(told)
    async with open_store(given, SystemClock(), create=True) as store:
        await store.unit().tips.open_key(TIP)
        async with store.unit() as unit:
            write_case(unit, shown)
            await unit.commit()
        vault = SealedVault(LocalVault(given.vault_dir), store.data_keys)
        await vault.put(TIP, "blob", b"a photo of two skins")


async def show_card(told: Story) -> int:
    bot = build_bot(load_settings(**told.settings))
    message = await bot(SendMessage(chat_id=told.desk.id, text=CARD))
    await hang_up(bot)
    return message.message_id


def write_case(unit: Unit, shown: int) -> None:
    since = SystemClock().now() - LONG_AGO
    day = since.date().isoformat()
    found = Progress(closings=(Closing("nothing_found", "Bakyt", since, reason="a tale"),))
    unit.tips.add(a_tip(day=day))
    unit.evidence.add(some_evidence(original="blob"))
    unit.cases.add(a_case(day=day))
    unit.dispatches.add(
        a_dispatch(
            agency=POLICE,
            state=DispatchState.CLOSED,
            since=since,
            progress=found,
            messages=(shown,),
        )
    )


async def tell(told: Story, point: str) -> None:
    await close_long_ago(told)
    doomed = start_line(told.settings, kill_at=point)
    await told.until(lambda: not doomed.is_alive())
    assert doomed.exitcode == -9

    second = start_line(told.settings)
    await rest(told)
    second.terminate()
    second.join(10)

    await prove(told)


async def rest(told: Story) -> None:
    """Until nothing of it is left to do."""
    vault = Path(str(told.settings["vault_dir"]))
    await told.until(lambda: not told.desk.sees(CARD) and not list(vault.iterdir()))
    given = load_settings(**told.settings)
    async with open_store(given, SystemClock(), is_alone=False) as store:
        for _ in range(PATIENCE * 20):
            if not await is_shredding(store):
                return
            await asyncio.sleep(0.05)


async def is_shredding(store: SqlStore) -> bool:
    return any(job.kind in SHREDDING for job in await jobs_in(store))


async def prove(told: Story) -> None:
    async with open_store(load_settings(**told.settings), SystemClock()) as store:
        assert await store.data_keys.find(TIP) is None
        assert (await store.unit().cases.get(CASE)).facts.place.name == ""
        assert await left(store) == ("", "")
        log = [event for _, event, _ in await store.unit().custody.of(CASE)]
        assert log.count("shredded") == 1


async def left(store: SqlStore) -> tuple[str, str]:
    """Who ended the case, and why, as its hand-over still tells it."""
    closing = (await store.unit().dispatches.get(DISPATCH)).progress.closing
    assert closing is not None
    return closing.by, closing.reason


@pytest.mark.parametrize("point", SHRED_POINTS)
async def test_a_kill_on_sqlite_leaves_nothing_half_shredded(point: str, tmp_path: Path) -> None:
    async with story(tmp_path) as told:
        await tell(told, point)


@pytest.mark.postgres
@pytest.mark.parametrize("point", SHRED_POINTS[1:4])
async def test_a_kill_on_postgresql_leaves_nothing_half_shredded(
    point: str, tmp_path: Path, postgresql: Home
) -> None:
    async with story(tmp_path, postgresql.records, postgresql.keys) as told:
        await tell(told, point)
