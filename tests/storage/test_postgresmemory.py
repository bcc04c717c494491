"""PostgreSQL, forgetting: transactions, pieces of long values and the log tell nothing any more."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg  # type: ignore[import-untyped]
import pytest

from storage.conversations import SAVE
from storage.database import Database, connect, parsed
from storage.postgreslink import DIALECT
from storage.tables import conversations
from tests.postgres import Postgres
from tests.storage.homes import Home

pytestmark = pytest.mark.postgres

KEYS = [secrets.token_bytes(32) for _ in range(6)]
LONG = secrets.token_bytes(5000)
"""Lies in pieces beside its row, and all of them bear the value's number."""
PATIENCE = 60.0
NUMBERS = "SELECT DISTINCT xmin::text FROM conversations"
TOAST = "SELECT reltoastrelid::regclass::text FROM pg_class WHERE relname = 'conversations'"
AGE = "SELECT substr(chunk_data, 1, 32) FROM {} WHERE chunk_seq = 0 ORDER BY chunk_id"
READ = "LOCK TABLE conversations IN ACCESS SHARE MODE"
WRITE = "LOCK TABLE conversations IN ROW EXCLUSIVE MODE"


@pytest.fixture
async def database(postgresql: Home) -> AsyncIterator[Database]:
    opened = connect(postgresql.records, is_alone=False)
    for key in KEYS:
        await opened.commit([(SAVE, {"key": key, "content": b"draft"})])
        await opened.commit([(SAVE, {"key": key, "content": key + LONG})])
    yield opened
    await opened.close()


@pytest.fixture
async def other(postgresql: Home) -> AsyncIterator[asyncpg.Connection]:
    _, address = DIALECT.create_connect_args(parsed(postgresql.records))
    connection = await asyncpg.connect(**address)
    yield connection
    await connection.close()


async def by_age(other: asyncpg.Connection) -> list[bytes]:
    """The keys, in the order in which their long values were numbered."""
    rows = await other.fetch(AGE.format(await other.fetchval(TOAST)))
    return [bytes(row[0]) for row in rows]


def lying_in(folder: Path) -> bytes:
    return b"".join(one.read_bytes() for one in folder.rglob("*") if one.is_file())


async def test_one_transaction_wrote_all_rows_in_the_order_of_their_keys(
    database: Database, other: asyncpg.Connection
) -> None:
    assert len(await other.fetch(NUMBERS)) == len(KEYS)
    assert await by_age(other) == KEYS

    await database.forget_history([conversations])

    assert len(await other.fetch(NUMBERS)) == 1
    assert await by_age(other) == sorted(KEYS)


async def test_each_row_lies_there_once_and_the_log_has_none(
    database: Database, postgres: Postgres
) -> None:
    cluster = postgres.socket / "cluster"
    await postgres.execute("records", "CHECKPOINT")
    assert lying_in(cluster / "pg_wal").count(KEYS[0]) > 1

    await database.forget_history([conversations])

    assert KEYS[0] not in lying_in(cluster / "pg_wal")
    # In the row, in its index, and at the beginning of the long value.
    assert lying_in(cluster / "base").count(KEYS[0]) == 3


@pytest.mark.parametrize("lock", [READ, WRITE])
async def test_whoever_works_on_a_table_is_not_disturbed_and_it_waits_for_the_next_time(
    database: Database, other: asyncpg.Connection, postgres: Postgres, lock: str
) -> None:
    async with other.transaction():
        await other.execute(lock)
        await database.forget_history([conversations])
        assert set(await by_age(other)) == {*KEYS}

    # The server's own sweeper may work on it too.
    async with asyncio.timeout(PATIENCE):
        while lying_in(postgres.socket / "cluster" / "base").count(KEYS[0]) != 3:
            await database.forget_history([conversations])
            await asyncio.sleep(0.1)
