"""`ilbirs db upgrade`: both databases brought to today's form."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from bot.settings import load_settings
from cli.beside import database_files
from storage.store import Addresses


def upgrade(echo: Callable[[str], None]) -> None:
    settings = load_settings()
    for file in database_files(settings):
        file.parent.mkdir(parents=True, exist_ok=True)
    asyncio.run(Addresses(settings.database_url, settings.keys_url).upgrade())
    echo("Both databases have today's form.")
