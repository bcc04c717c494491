"""A cleaner with its real sandbox, one for the tests of a file."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from evidence.cleaning import Cleaner


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def cleaner() -> AsyncIterator[Cleaner]:
    cleaner = Cleaner.start()
    yield cleaner
    await cleaner.stop()
