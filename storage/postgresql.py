"""PostgreSQL, reading: a pool of connections, outside transactions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Executable, Row
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine

from storage.failures import translated

READERS = 8


class PostgresReader:
    """A read that meets a dead connection is tried once more on a new one."""

    def __init__(self, url: URL) -> None:
        self._engine = create_async_engine(
            url,
            hide_parameters=True,
            isolation_level="AUTOCOMMIT",
            pool_size=READERS,
            max_overflow=READERS,
            pool_reset_on_return=None,
        )

    async def rows(
        self, statement: Executable, parameters: Mapping[str, Any]
    ) -> Sequence[Row[Any]]:
        try:
            return await self._read(statement, parameters)
        except (SQLAlchemyError, OSError) as error:
            if not _is_lost(error):
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
        try:
            return await self._read(statement, parameters)
        except (SQLAlchemyError, OSError) as error:
            raise translated(error) from None

    async def close(self) -> None:
        await self._engine.dispose()


def _is_lost(error: Exception) -> bool:
    return isinstance(error, DBAPIError) and error.connection_invalidated
