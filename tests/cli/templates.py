"""Databases of today's form where settings want them, copied instead of migrated anew."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from bot.settings import Settings
from cli.beside import database_files

Migrate = Callable[[Settings], Settings]


def with_databases(template: Path, settings: Settings) -> Settings:
    """The same settings, once both of their databases are there, and empty."""
    for name, file in zip(("records.db", "keys.db"), database_files(settings), strict=True):
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(template / name, file)
    return settings
