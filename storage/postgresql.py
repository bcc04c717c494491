"""PostgreSQL, reading: a few connections, outside transactions."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress
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

REFUSED = (ValueError, asyncpg.SyntaxOrAccessError, asyncpg.DataError)
"""Answers to a read that leave its connection as it was."""


class DeadConnectionError(OSError):
    """The connection was closed under a read."""


class PostgresReader:
    """A read that meets a dead connection is tried once more on a new one.

    Connections are lent by hand: what the driver's pool does around a read costs more than the
    read.
    """

    def __init__(self, url: URL) -> None:
        _, self._address = DIALECT.create_connect_args(url)
        self._compiled = Compilations(DIALECT)
        self._room = asyncio.Semaphore(READERS)
        self._idle: list[asyncpg.Connection] = []

    async def rows(self, statement: Executable, parameters: Mapping[str, Any]) -> Sequence[Row]:
        try:
            compiled = self._compiled.of(statement, parameters)
            found = await self._found(compiled.text, compiled.arguments(parameters))
            return compiled.rows(found)
        except FAILURES as error:
            raise translated(error) from None

    async def close(self) -> None:
        while self._idle:
            # The server may have hung up: then there is nothing to say good-bye to.
            with suppress(*LOST):
                await self._idle.pop().close()

    async def _found(self, text: str, arguments: Sequence[Any]) -> list[asyncpg.Record]:
        async with asyncio.timeout(QUEUE_PATIENCE):
            await self._room.acquire()
        try:
            return await self._fetched(text, arguments)
        except DeadConnectionError:
            # The others were most likely cut with it.
            self._hang_up()
            return await self._fetched(text, arguments)
        finally:
            self._room.release()

    async def _fetched(self, text: str, arguments: Sequence[Any]) -> list[asyncpg.Record]:
        connection = await self._connected()
        try:
            found: list[asyncpg.Record] = await connection.fetch(text, *arguments)
        except REFUSED:
            self._idle.append(connection)
            raise
        except BaseException as error:
            # Cut, or left by whoever waited: what is under way there nobody needs.
            connection.terminate()
            if isinstance(error, LOST):
                raise DeadConnectionError from error
            raise
        self._idle.append(connection)
        return found

    async def _connected(self) -> asyncpg.Connection:
        """The one that was used last: few are enough for most hours."""
        while self._idle:
            connection = self._idle.pop()
            if not connection.is_closed():
                return connection
        return await asyncpg.connect(
            **self._address, timeout=PATIENCE, connection_class=SparingConnection
        )

    def _hang_up(self) -> None:
        while self._idle:
            self._idle.pop().terminate()
