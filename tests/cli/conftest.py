"""A terminal in an empty folder, and a Telegram for it to talk to."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from simulator import Server, World, serve
from tests.cli.terminal import TOKEN, Terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


@pytest.fixture
async def world() -> World:
    world = World()
    world.add_bot(TOKEN, "ilbirs_bot")
    return world


@pytest.fixture
async def telegram(world: World) -> AsyncIterator[Server]:
    server = await serve(world)
    yield server
    await server.close()


@pytest.fixture
async def configured(terminal: Terminal, telegram: Server) -> Terminal:
    """Settings, keys and databases are there; no desk yet."""
    terminal.configures(telegram.url)
    await terminal.runs("db", "upgrade")
    return terminal
