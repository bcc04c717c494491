"""The store as short commands open it: beside a running bot, making nothing that is not there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.clock import SystemClock
from bot.keys import load_keyrings
from bot.settings import Settings
from storage.database import is_sqlite, parsed
from storage.sqlite import file_of
from storage.store import SqlStore
from triage.errors import UnavailableError


def database_files(settings: Settings) -> list[Path]:
    """The SQLite files of the settings; PostgreSQL has none."""
    addresses = [parsed(url) for url in (settings.database_url, settings.keys_url)]
    return [file_of(address) for address in addresses if is_sqlite(address)]


def sealed_folders(settings: Settings) -> list[Path]:
    """Where databases and vault of this machine lie."""
    homes = [file.parent for file in database_files(settings)]
    return [home.resolve() for home in (*homes, settings.vault_dir)]


def places_of(settings: Settings) -> list[Path]:
    """Where databases, vault and key file of this machine lie."""
    file = settings.key_file
    return [*sealed_folders(settings), *([file.parent] if file else [])]


def prove_databases(settings: Settings) -> None:
    """Raises UnavailableError where no database is."""
    if not all(file.exists() for file in database_files(settings)):
        raise UnavailableError("There is no database yet. Run: ilbirs db upgrade")


@asynccontextmanager
async def open_beside(settings: Settings) -> AsyncIterator[SqlStore]:
    """Takes no lock. Raises UnavailableError where no database is."""
    prove_databases(settings)
    keyrings = load_keyrings(settings)
    store = await SqlStore.open(
        url=settings.database_url,
        keys_url=settings.keys_url,
        link=keyrings.link,
        content=keyrings.content,
        clock=SystemClock(),
        is_alone=False,
    )
    try:
        yield store
    finally:
        await store.close()
