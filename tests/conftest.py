"""Parts that are costly to load, shared by a test run; and a hotline for each test that asks."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from locales.texts import Library
from nlp.reader import Reader
from places.atlas import Atlas
from tests.hotline import Hotline, make_blank, open_hotline


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader.load()


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return Atlas.load()


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.load(strict=True)


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Migrated, empty databases that every hotline of the run starts from."""
    return asyncio.run(make_blank(tmp_path_factory.mktemp("blank")))


@pytest.fixture
async def hotline(
    tmp_path: Path, reader: Reader, atlas: Atlas, library: Library, blank: Path
) -> AsyncIterator[Hotline]:
    async with open_hotline(tmp_path, reader, atlas, library, blank=blank) as opened:
        yield opened
