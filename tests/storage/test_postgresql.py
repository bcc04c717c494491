"""PostgreSQL, reading: connections die, are few, and are given back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import asyncpg  # type: ignore[import-untyped]
import pytest
from sqlalchemy import func, select

from storage.database import parsed
from storage.postgreslink import DIALECT, READ_AT_ONCE, SparingConnection
from storage.postgresql import READERS, PostgresReader
from tests.postgres import Postgres
from tests.storage.homes import Home
from triage.errors import UnavailableError

ALLOW = "ALTER DATABASE records ALLOW_CONNECTIONS"
CUT = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE datname = 'records' AND pid <> pg_backend_pid()"
)
WHO = select(func.pg_backend_pid().label("pid"))
NAP = select(func.pg_backend_pid().label("pid"), func.pg_sleep(0.2).label("nap"))

pytestmark = pytest.mark.postgres


@pytest.fixture
async def reader(postgresql: Home) -> AsyncIterator[PostgresReader]:
    opened = PostgresReader(parsed(postgresql.records))
    yield opened
    await opened.close()


async def who(reader: PostgresReader) -> int:
    """The server's process that answered."""
    (row,) = await reader.rows(WHO, {})
    pid: int = row.pid
    return pid


async def nap(reader: PostgresReader) -> int:
    (row,) = await reader.rows(NAP, {})
    pid: int = row.pid
    return pid


async def crowd(reader: PostgresReader, number: int) -> set[int]:
    """Who answers so many at a time."""
    async with asyncio.TaskGroup() as group:
        naps = [group.create_task(nap(reader)) for _ in range(number)]
    return {each.result() for each in naps}


async def test_one_connection_is_enough_for_reads_in_turn(reader: PostgresReader) -> None:
    assert len({await who(reader) for _ in range(5)}) == 1


async def test_many_reads_share_the_connections_there_are(reader: PostgresReader) -> None:
    answered = await crowd(reader, READERS + 5)

    assert len(answered) == READERS


async def test_a_dead_connection_is_replaced(reader: PostgresReader, postgres: Postgres) -> None:
    before = await who(reader)

    await postgres.execute("postgres", CUT)

    assert await who(reader) != before


async def test_a_connection_that_dies_under_a_read_is_replaced(
    reader: PostgresReader, postgres: Postgres
) -> None:
    before = await who(reader)
    async with asyncio.TaskGroup() as group:
        reading = group.create_task(nap(reader))
        await asyncio.sleep(0.05)
        await postgres.execute("postgres", CUT)

    assert reading.result() != before


async def test_all_connections_may_die_at_once(reader: PostgresReader, postgres: Postgres) -> None:
    before = await crowd(reader, READERS)

    await postgres.execute("postgres", CUT)

    assert not before & await crowd(reader, READERS)


async def test_a_server_that_stays_away_means_try_again(
    reader: PostgresReader, postgres: Postgres
) -> None:
    await who(reader)
    await postgres.execute("postgres", f"{ALLOW} false", CUT)
    try:
        with pytest.raises(UnavailableError, match="did not answer"):
            await who(reader)
    finally:
        await postgres.execute("postgres", f"{ALLOW} true")

    assert await who(reader)


async def test_a_read_that_fails_gives_its_connection_back(reader: PostgresReader) -> None:
    for _ in range(READERS + 1):
        with pytest.raises(UnavailableError):
            await reader.rows(select(func.no_such_word()), {})

    assert await who(reader)


async def test_a_read_that_nobody_waits_for_gives_its_connection_back(
    reader: PostgresReader,
) -> None:
    for _ in range(READERS + 1):
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(nap(reader), 0.02)

    assert await who(reader)


async def test_first_reads_at_once_open_one_pool(reader: PostgresReader) -> None:
    answered = await crowd(reader, 3)

    assert len(answered) == 3
    assert await who(reader) in answered


async def test_a_reader_that_was_never_used_closes(postgresql: Home) -> None:
    await PostgresReader(parsed(postgresql.records)).close()


async def test_a_connection_makes_little_room_for_each_read(postgresql: Home) -> None:
    _, address = DIALECT.create_connect_args(parsed(postgresql.records))
    connection = await asyncpg.connect(**address, connection_class=SparingConnection)
    transport = connection._transport
    await connection.close()
    assert transport.max_size == READ_AT_ONCE < type(transport).max_size


async def test_an_answer_longer_than_a_read_arrives_whole(reader: PostgresReader) -> None:
    long = select(func.repeat("skin ", READ_AT_ONCE).label("words"))
    (row,) = await reader.rows(long, {})
    assert row.words == "skin " * READ_AT_ONCE
