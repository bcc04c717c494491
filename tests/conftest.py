"""Parts that are costly to load, shared by a test run; and a hotline for each test that asks."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from locales.texts import Library
from nlp.reader import Reader
from places.atlas import Atlas
from tests.hotline import Hotline, open_hotline


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader.load()


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return Atlas.load()


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.load(strict=True)


@pytest.fixture
async def hotline(
    tmp_path: Path, reader: Reader, atlas: Atlas, library: Library
) -> AsyncIterator[Hotline]:
    async with open_hotline(tmp_path, reader, atlas, library) as opened:
        yield opened
