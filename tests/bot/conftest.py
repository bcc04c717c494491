"""A post office, a shop and a Telegram, each with a store of its own; PostgreSQL for the kill
test, as the storage tests start it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.store import SqlStore
from tests.bot.opened import Telegram, opened, telegram
from tests.bot.post import Post, post_office
from tests.bot.shop import Shop, open_shop
from tests.clock import FixedClock
from tests.storage.conftest import postgres, postgres_addresses, postgresql

__all__ = ["line", "post", "postgres", "postgres_addresses", "postgresql", "shop"]


@pytest.fixture
async def post(blank: Path, tmp_path: Path) -> AsyncIterator[Post]:
    clock = FixedClock()
    async with opened(SqlStore, blank, tmp_path, clock) as store:
        yield post_office(store, clock)


@pytest.fixture
async def shop(blank: Path, tmp_path: Path) -> AsyncIterator[Shop]:
    async with open_shop(blank, tmp_path) as one:
        yield one


@pytest.fixture
async def line(tmp_path: Path) -> AsyncIterator[Telegram]:
    async with telegram(FixedClock(), tmp_path) as one:
        yield one
