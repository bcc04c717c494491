"""Settings that are well, for tests that spoil one thing at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from bot.settings import Settings, load_settings
from storage.keyfiles import new_keys
from tests.cli.templates import Migrate, with_databases
from tests.cli.terminal import TOKEN

Configure = Callable[..., Settings]


@pytest.fixture
def configure(tmp_path: Path) -> Configure:
    """Settings of a line in an empty folder; whatever is given takes the place of what is well."""
    keys = new_keys()
    well = {
        "token": TOKEN,
        "link_key": keys.link,
        "content_key": keys.content,
        "database_url": f"sqlite+aiosqlite:///{tmp_path}/records/ilbirs.db",
        "keys_url": f"sqlite+aiosqlite:///{tmp_path}/wrapped/keys.db",
        "vault_dir": tmp_path / "vault",
    }
    return lambda **given: load_settings(**{**well, **given})


@pytest.fixture
def migrated(sqlite_template: Path) -> Migrate:
    """Puts two empty databases where the settings want them."""
    return partial(with_databases, sqlite_template)
