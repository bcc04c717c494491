"""PostgreSQL: a pool for reading, one writing connection with a loop of its own in its thread.

The writes of a process come from one connection, so that units never deadlock and inbox rows
become visible in the order of their numbers.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Executable, Row
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine

from storage.batches import execute_all
from storage.failures import translated
from storage.writer import Write

READERS = 8


class PostgresLink:
    """The writing connection; a lost one is opened again with the next unit."""

    def __init__(self, url: URL) -> None:
        self._runner = asyncio.Runner()
        self._engine = create_async_engine(
            url, hide_parameters=True, pool_size=1, max_overflow=0, pool_pre_ping=True
        )

    def perform(self, writes: Sequence[Write]) -> None:
        try:
            self._runner.run(self._perform(writes))
        except (SQLAlchemyError, OSError) as error:
            raise translated(error) from None

    async def _perform(self, writes: Sequence[Write]) -> None:
        async with self._engine.begin() as connection:
            await connection.run_sync(execute_all, writes)

    def sweep(self) -> None:
        # Autovacuum would come later: a shredded key lies in a dead row until then.
        try:
            self._runner.run(self._vacuum())
        except (SQLAlchemyError, OSError) as error:
            raise translated(error) from None

    async def _vacuum(self) -> None:
        async with self._engine.connect() as connection:
            await connection.execution_options(isolation_level="AUTOCOMMIT")
            await connection.exec_driver_sql("VACUUM")

    def close(self) -> None:
        self._runner.run(self._engine.dispose())
        self._runner.close()


class PostgresReader:
    """Reads outside transactions, each on a pooled connection."""

    def __init__(self, url: URL) -> None:
        self._engine = create_async_engine(
            url,
            hide_parameters=True,
            isolation_level="AUTOCOMMIT",
            pool_size=READERS,
            max_overflow=READERS,
        )

    async def rows(
        self, statement: Executable, parameters: Mapping[str, Any]
    ) -> Sequence[Row[Any]]:
        try:
            return await self._read(statement, parameters)
        except (SQLAlchemyError, OSError) as error:
            if not (isinstance(error, DBAPIError) and error.connection_invalidated):
                raise translated(error) from None
        return await self._read_again(statement, parameters)

    async def _read(
        self, statement: Executable, parameters: Mapping[str, Any]
    ) -> Sequence[Row[Any]]:
        async with self._engine.connect() as connection:
            return (await connection.execute(statement, parameters)).all()

    async def _read_again(
        self, statement: Executable, parameters: Mapping[str, Any]
    ) -> Sequence[Row[Any]]:
        """The server was restarted: its old connections are gone, a new one may answer."""
        try:
            return await self._read(statement, parameters)
        except (SQLAlchemyError, OSError) as error:
            raise translated(error) from None

    async def close(self) -> None:
        await self._engine.dispose()
