"""PostgreSQL, reading: a pool of connections, outside transactions."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

import asyncpg  # type: ignore[import-untyped]
from sqlalchemy import Executable
from sqlalchemy.engine import URL

from storage.compiled import Compilations, Row
from storage.failures import translated
from storage.postgreslink import DIALECT, FAILURES, LOST, PATIENCE, SparingConnection

READERS = 16
QUEUE_PATIENCE = 30.0
"""Seconds to wait until a connection is free."""


class DeadConnectionError(OSError):
    """The connection was closed under a read."""


class PostgresReader:
    """A read that meets a dead connection is tried once more on a new one."""

    def __init__(self, url: URL) -> None:
        _, self._address = DIALECT.create_connect_args(url)
        self._compiled = Compilations(DIALECT)
        self._opening = asyncio.Lock()
        self._pool: asyncpg.Pool | None = None

    async def rows(self, statement: Executable, parameters: Mapping[str, Any]) -> Sequence[Row]:
        try:
            compiled = self._compiled.of(statement, parameters)
            found = await self._found(compiled.text, compiled.arguments(parameters))
            return compiled.rows(found)
        except FAILURES as error:
            raise translated(error) from None

    async def close(self) -> None:
        if self._pool is not None:
            await self._pool.close()

    async def _found(self, text: str, arguments: Sequence[Any]) -> list[asyncpg.Record]:
        pool = self._pool or await self._opened()
        try:
            return await _fetched(pool, text, arguments)
        except DeadConnectionError:
            # The others were most likely cut with it.
            await pool.expire_connections()
        return await _fetched(pool, text, arguments)

    async def _opened(self) -> asyncpg.Pool:
        """It connects with the first read."""
        async with self._opening:
            if self._pool is None:
                self._pool = await asyncpg.create_pool(
                    **self._address,
                    timeout=PATIENCE,
                    min_size=0,
                    max_size=READERS,
                    reset=_leave_as_it_is,
                    connection_class=SparingConnection,
                )
        return self._pool


async def _fetched(pool: asyncpg.Pool, text: str, arguments: Sequence[Any]) -> list[asyncpg.Record]:
    async with asyncio.timeout(QUEUE_PATIENCE):
        connection = await pool.acquire()
    try:
        found: list[asyncpg.Record] = await connection.fetch(text, *arguments)
    except ValueError:
        raise
    except LOST as error:
        raise DeadConnectionError from error
    finally:
        await pool.release(connection)
    return found


async def _leave_as_it_is(_: asyncpg.Connection) -> None:
    """Reads leave nothing behind, and the driver's own clearing up is a round trip."""
