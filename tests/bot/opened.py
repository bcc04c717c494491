"""Parts of a line by themselves: a store of its own, a Telegram with a bot, a moment's patience."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from aiogram import Bot

from bot.bell import Bells
from bot.checkpoints import no_checkpoint
from bot.poller import Poller
from bot.telegram import build_bot
from simulator import Server, World, serve
from storage.keyfiles import load_keys
from storage.store import SqlStore
from tests.clock import FixedClock
from tests.fakes import FullStore
from tests.hotline import DATABASES, KEYS, TOKEN, USERNAME, hang_up, settings_for

Kept = TypeVar("Kept", bound=SqlStore)


@asynccontextmanager
async def opened(
    kind: type[Kept], blank: Path, folder: Path, clock: FixedClock
) -> AsyncIterator[Kept]:
    """A store on copies of the migrated, empty databases; a second time on what lies there."""
    for name in DATABASES:
        if not (folder / name).exists():
            shutil.copyfile(blank / name, folder / name)
    rings = load_keys(KEYS.link, KEYS.content)
    records, keys = (f"sqlite+aiosqlite:///{folder / name}" for name in DATABASES)
    store = await kind.open(
        url=records, keys_url=keys, link=rings.link, content=rings.content, clock=clock
    )
    try:
        yield store
    finally:
        await store.close()


@dataclass(frozen=True)
class Telegram:
    world: World
    server: Server
    bot: Bot


@asynccontextmanager
async def telegram(clock: FixedClock, folder: Path) -> AsyncIterator[Telegram]:
    """The simulator, and the bot's own client of it."""
    world = World(clock=clock.now)
    world.add_bot(TOKEN, USERNAME)
    server = await serve(world, pause=_at_once)
    bot = build_bot(settings_for(folder, server.url))
    try:
        yield Telegram(world, server, bot)
    finally:
        await hang_up(bot)
        await server.close()


@pytest.fixture(name="clock")
def quiet_clock() -> FixedClock:
    return FixedClock()


@pytest.fixture(name="store")
async def store_of(blank: Path, tmp_path: Path, clock: FixedClock) -> AsyncIterator[FullStore]:
    """With room, until a story says that there is none."""
    async with opened(FullStore, blank, tmp_path, clock) as one:
        one.is_full = False
        yield one


@pytest.fixture(name="line")
async def line_of(clock: FixedClock, tmp_path: Path) -> AsyncIterator[Telegram]:
    async with telegram(clock, tmp_path) as one:
        yield one


def poller(store: SqlStore, line: Telegram, points: list[str] | None = None) -> Poller:
    passed = no_checkpoint if points is None else points.append
    return Poller(store, line.bot, Bells(), passed)


async def _at_once(seconds: float) -> None:
    """Faults that wait do not wait here."""
