"""One theft for all the tests that look at what was taken; PostgreSQL for the worker's memory."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.opening import Learned
from tests.storage.conftest import postgres, postgres_addresses, postgresql
from tests.thief.crowd import gather
from tests.thief.night import Loot, steal

__all__ = ["postgres", "postgres_addresses", "postgresql"]

TIPS, PEOPLE, SEED = 90, 27, 4
"""`python -m tests.thief` has the thousand of three hundred."""


@pytest.fixture(scope="module")
def loot(tmp_path_factory: pytest.TempPathFactory, learned: Learned, blank: Path) -> Loot:
    folder = tmp_path_factory.mktemp("theft")
    return asyncio.run(steal(folder, learned, blank, gather(TIPS, PEOPLE, SEED)))
