"""Parts that are costly to load, shared by a test run; and a hotline for each test that asks."""

from __future__ import annotations

import asyncio
import gc
import signal
import ssl
from collections.abc import AsyncIterator
from functools import cache
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

# Whatever imports aiogram first, its types are built as they are in the product.
import bot  # noqa: F401

# What is costly to import waits for those who ask: the process that hands out tests never does.
if TYPE_CHECKING:
    from spacy.language import Language

    from bot.opening import Learned
    from locales.texts import Library
    from nlp.reader import Reader
    from places.atlas import Atlas
    from tests.hotline import Hotline


def pytest_configure() -> None:
    # A third of the time of importing: nearly all that is made then stays.
    gc.disable()
    # Each of aiogram's sessions reads the web's authorities anew (18 ms), though no test ever
    # speaks TLS: once is enough.
    setattr(ssl, "create_default_context", cache(ssl.create_default_context))  # noqa: B010
    # Where Python's own handler stands, each start of a loop spells out its whole task to put
    # another in its place (1 ms, several times a test).
    signal.signal(signal.SIGINT, _interrupt)
    # A busy machine is no fault of what is tested.
    slow = [HealthCheck.too_slow]
    settings.register_profile("patient", deadline=None, suppress_health_check=slow)
    settings.register_profile("quick", settings.get_profile("patient"), max_examples=10)
    settings.load_profile("patient")


def pytest_collection_finish(session: pytest.Session) -> None:
    """What was imported and collected stays: looking through it for cycles again and again costs
    more than the tests do. The product does the same once it has started."""
    _keep()
    # All cycles that the fast tests leave fit into memory: they are looked for once, at the end.
    is_quick = session.config.getoption("hypothesis_profile") == "quick"
    gc.set_threshold(0 if is_quick else 50_000, 20, 100)
    gc.enable()


def pytest_sessionfinish() -> None:
    """What only a collection finds in error is found here; pytest's own then has nothing to do."""
    gc.collect()
    _keep()


def _interrupt(_: int, __: FrameType | None) -> None:
    raise KeyboardInterrupt


def _keep() -> None:
    """What loading leaves behind is little: to look for it costs half a second a time."""
    gc.freeze()


@pytest.fixture(scope="session")
def pipeline() -> Language:
    """The reader's own, whose steps can be asked one by one."""
    from nlp.pipeline import build_pipeline, load_heads
    from nlp.reader import uncollected
    from nlp.settings import MODEL

    with uncollected():
        pipeline = build_pipeline()
        load_heads(pipeline, MODEL)
    _keep()
    return pipeline


@pytest.fixture(scope="session")
def reader(pipeline: Language) -> Reader:
    from nlp.reader import Reader
    from nlp.settings import MODEL, load_settings

    return Reader(pipeline, load_settings(MODEL))


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    from places.atlas import Atlas

    atlas = Atlas.load()
    _keep()
    return atlas


@pytest.fixture(scope="session")
def library() -> Library:
    from locales.texts import Library

    return Library.load(strict=True)


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Migrated, empty databases that every hotline of the run starts from."""
    from tests.hotline import make_blank

    return asyncio.run(make_blank(tmp_path_factory.mktemp("blank")))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Migrated databases that nobody opened yet: `records.db` and `keys.db`."""
    from storage.store import Addresses
    from tests.storage.homes import sqlite_url

    folder = tmp_path_factory.mktemp("template")
    urls = Addresses(sqlite_url(folder / "records.db"), sqlite_url(folder / "keys.db"))
    asyncio.run(urls.upgrade())
    return folder


@pytest.fixture(scope="session")
def learned(reader: Reader, atlas: Atlas, library: Library) -> Learned:
    from bot.opening import Learned
    from tests.recall import RecallingAtlas, RecallingReader

    return Learned(RecallingReader(reader), RecallingAtlas(atlas), library)


@pytest.fixture
async def hotline(tmp_path: Path, learned: Learned, blank: Path) -> AsyncIterator[Hotline]:
    from tests.hotline import open_hotline

    async with open_hotline(tmp_path, learned, blank=blank) as opened:
        yield opened
