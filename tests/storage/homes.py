"""Where a store of a test lives: two databases made from migrated templates."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import make_url

from storage.keyfiles import Keyrings, KeyTexts, load_keys
from storage.store import SqlStore
from tests.clock import FixedClock
from tests.storage.samples import TIP, a_tip
from triage.ports import Unit

KEYS = KeyTexts(
    link="bGluayBrZXkgb2YgdGhlIHRlc3RzLCAzMiBieXRlcyE=",
    content="Y29udGVudCBrZXkgb2YgdGVzdHMsIDMyIGJ5dGVzISE=",
)
"""Fixed, so that a failure can be repeated."""


def keyrings() -> Keyrings:
    return load_keys(KEYS.link, KEYS.content)


@dataclass(frozen=True)
class Home:
    """Opens its store as often as a test wants, like a process that starts again."""

    records: str
    keys: str
    clock: FixedClock = field(default_factory=FixedClock)

    async def open(self, **changes: Any) -> SqlStore:
        rings = keyrings()
        given = {"link": rings.link, "content": rings.content, "clock": self.clock} | changes
        return await SqlStore.open(url=self.records, keys_url=self.keys, **given)

    def opened(self, **changes: Any) -> AbstractAsyncContextManager[SqlStore]:
        @asynccontextmanager
        async def lifetime() -> Any:
            store = await self.open(**changes)
            try:
                yield store
            finally:
                await store.close()

        return lifetime()


def sqlite_url(path: Path) -> str:
    return f"sqlite+aiosqlite:///{path}"


def sqlite_home(template: Path, folder: Path) -> Home:
    """Copies of the template's two files."""
    for name in ("records.db", "keys.db"):
        shutil.copy(template / name, folder / name)
    return Home(sqlite_url(folder / "records.db"), sqlite_url(folder / "keys.db"))


def look(home: Home, query: str, *values: object, file: str = "records.db") -> list[Any]:
    """What really lies in a SQLite file, past all our code; a change is committed."""
    folder = Path(make_url(home.records).database or "").parent
    with closing(sqlite3.connect(folder / file)) as connection, connection:
        return connection.execute(query, values).fetchall()


async def keep_tip(store: SqlStore) -> None:
    """The sample, with its key."""
    await store.unit().tips.open_key(TIP)
    await keep(store, lambda unit: unit.tips.add(a_tip()))


async def keep(store: SqlStore, change: Callable[[Unit], object]) -> None:
    """One committed unit with one change."""
    async with store.unit() as unit:
        change(unit)
        await unit.commit()
