"""A real store on SQLite, with a clock that a test moves."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.store import SqlStore
from tests.bot.opened import opened
from tests.clock import FixedClock


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
async def store(blank: Path, tmp_path: Path, clock: FixedClock) -> AsyncIterator[SqlStore]:
    async with opened(SqlStore, blank, tmp_path, clock) as one:
        yield one
