"""Yesterday's copy of the records with today's keys: nothing of what was shredded opens."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from typing import Any

import asyncpg  # type: ignore[import-untyped]
import pytest

from storage.database import parsed
from storage.sqlite import file_of
from storage.store import SqlStore
from storage.tables import RECORDS
from tests.storage.homes import Home, keep
from tests.storage.samples import CASE, DISPATCH, TIP, WORDS, a_dispatch
from tests.storage.test_casework import CLOSING, HOLDER
from tests.storage.test_emptying import OTHER_CASE, OTHER_DISPATCH, OTHER_TIP, fill
from triage.errors import UnknownSubjectError
from triage.model import DispatchState, Progress
from triage.ports import Unit

SAID = (
    *(WORDS, "two skins", "2 skins", "He sells on Sundays"),
    *("Which road?", "at the border", "41.4"),
)
"""Of the tip, of a closing, of a seizure, of a note, of a letter, of a transfer, of a file."""


def write_ends(unit: Unit) -> None:
    progress = Progress(HOLDER, (CLOSING,))
    for key, case in ((DISPATCH, CASE), (OTHER_DISPATCH, OTHER_CASE)):
        closed = a_dispatch(key, case=case, state=DispatchState.CLOSED, progress=progress)
        unit.dispatches.note_progress(closed)


async def everything(store: SqlStore, which: tuple[Any, Any, Any]) -> str:
    """All that any repository opens of a case, as text."""
    tip, case, dispatch = which
    unit = store.unit()
    found: list[object] = []
    with suppress(UnknownSubjectError):
        found.append(await unit.tips.get(tip))
    found += await unit.evidence.of_tip(tip)
    found += [await unit.cases.get(case), await unit.dispatches.get(dispatch)]
    found += await unit.notes.of(dispatch)
    found += await unit.letters.of_tip(tip)
    found += await unit.transfers.of_case(case)
    found += [await unit.traces.of(tip)]
    return repr(found)


async def test_on_sqlite_nothing_of_a_shredded_case_opens_again(sqlite: Home) -> None:
    async with sqlite.opened() as store:
        await fill(store)
        await keep(store, write_ends)
        await store.forget_history()
    path = file_of(parsed(sqlite.records))
    shutil.copy(path, path.with_suffix(".yesterday"))

    await shred(sqlite)
    shutil.copy(path.with_suffix(".yesterday"), path)

    await prove(sqlite)


@pytest.mark.postgres
async def test_on_postgresql_nothing_of_a_shredded_case_opens_again(postgresql: Home) -> None:
    async with postgresql.opened() as store:
        await fill(store)
        await keep(store, write_ends)
    rows = await dumped(postgresql)

    await shred(postgresql)
    await put_back(postgresql, rows)

    await prove(postgresql)


async def shred(home: Home) -> None:
    async with home.opened() as store:
        await keep(store, lambda unit: unit.tips.empty(TIP))
        await store.unit().tips.shred(TIP)
        await store.prune(home.clock.advance(days=7))


async def prove(home: Home) -> None:
    """Of the other case all opens: else the search could not fail."""
    async with home.opened() as store:
        gone = await everything(store, (TIP, CASE, DISPATCH))
        kept = await everything(store, (OTHER_TIP, OTHER_CASE, OTHER_DISPATCH))

    assert [words for words in SAID if words in gone] == []
    assert [words for words in SAID if words not in kept] == []


async def dumped(home: Home) -> dict[str, list[Any]]:
    async with connected(home) as connection:
        names = [table.name for table in RECORDS.sorted_tables]
        return {name: await connection.fetch(f"SELECT * FROM {name}") for name in names}


async def put_back(home: Home, rows: dict[str, list[Any]]) -> None:
    async with connected(home) as connection, connection.transaction():
        for name in reversed(rows):
            await connection.execute(f"DELETE FROM {name}")
        for name, found in rows.items():
            for row in found:
                marks = ", ".join(f"${at}" for at in range(1, len(row) + 1))
                columns = ", ".join(row.keys())
                insert = f"INSERT INTO {name} ({columns}) VALUES ({marks})"
                await connection.execute(insert, *row.values())


@asynccontextmanager
async def connected(home: Home) -> AsyncIterator[Any]:
    """A connection of the driver's own, past all our code."""
    url = parsed(home.records)
    given = {"host": url.query["host"], "user": url.username, "database": url.database}
    connection = await asyncpg.connect(**given)
    try:
        yield connection
    finally:
        await connection.close()


def test_a_closing_and_its_words_part_and_meet_again() -> None:
    progress = Progress(HOLDER, (CLOSING, replace(CLOSING, reason="", seized=())))

    assert progress.bare.told(progress.words) == progress
    assert "skins" not in repr(progress.bare)
