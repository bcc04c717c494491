"""PostgreSQL, writing: one connection with a loop of its own in the writer's thread.

The writes of a process come from one connection, so that units never deadlock and inbox rows
become visible in the order of their numbers. Statements are compiled once and go to the driver as
they are: through the engine each would cost three times as much.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import asyncpg  # type: ignore[import-untyped]
from asyncpg.transaction import Transaction  # type: ignore[import-untyped]
from sqlalchemy import Executable
from sqlalchemy.dialects.postgresql.asyncpg import dialect
from sqlalchemy.engine import URL, Dialect
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler

from storage.batches import interleaved
from storage.columns import Moment
from storage.failures import translated
from storage.writer import Write

DIALECT: Dialect = dialect()  # type: ignore[no-untyped-call]
PATIENCE = 10.0
"""Seconds to wait for a connection."""

LOST = (OSError, asyncpg.InterfaceError, asyncpg.PostgresConnectionError)


@dataclass(frozen=True, slots=True)
class Compiled:
    """A statement as the driver wants it, and how a row becomes its arguments."""

    text: str
    compiler: SQLCompiler

    def arguments(self, row: Mapping[str, Any]) -> list[Any]:
        known = self.compiler.construct_params(dict(row))
        return [self._bound(name, known[name]) for name in self.compiler.positiontup or ()]

    def _bound(self, name: str, value: Any) -> Any:
        kind = self.compiler.binds[name].type
        return kind.process_bind_param(value, DIALECT) if isinstance(kind, Moment) else value


class PostgresLink:
    """A lost connection is opened again with the next unit."""

    def __init__(self, url: URL) -> None:
        self._runner = asyncio.Runner()
        _, self._address = DIALECT.create_connect_args(url)
        self._connection: asyncpg.Connection | None = None
        self._compiled: dict[int, Compiled] = {}

    def perform(self, units: Sequence[Sequence[Write]]) -> None:
        try:
            self._runner.run(self._perform(units))
        except (asyncpg.PostgresError, ValueError, *LOST) as error:
            raise translated(error) from None

    def sweep(self) -> None:
        # Autovacuum would come later: a shredded key lies in a dead row until then.
        try:
            self._runner.run(self._vacuum())
        except (asyncpg.PostgresError, *LOST) as error:
            raise translated(error) from None

    def close(self) -> None:
        if self._connection is not None:
            self._runner.run(self._connection.close())
        self._runner.close()

    async def _perform(self, units: Sequence[Sequence[Write]]) -> None:
        transaction = await self._begun()
        try:
            for statement, rows in interleaved(units):
                await self._execute(statement, rows)
        except BaseException:
            await transaction.rollback()
            raise
        await transaction.commit()

    async def _execute(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None:
        compiled = self._of(statement, rows[0])
        connection = await self._connected()
        if len(rows) == 1:
            await connection.execute(compiled.text, *compiled.arguments(rows[0]))
        else:
            await connection.executemany(compiled.text, [compiled.arguments(row) for row in rows])

    async def _begun(self) -> Transaction:
        """A connection may have died since the last unit: then nothing is lost by a new one."""
        try:
            return await self._begin()
        except LOST:
            if self._connection is not None:
                self._connection.terminate()
            self._connection = None
        return await self._begin()

    async def _begin(self) -> Transaction:
        transaction: Transaction = (await self._connected()).transaction()
        await transaction.start()
        return transaction

    async def _connected(self) -> asyncpg.Connection:
        if self._connection is None or self._connection.is_closed():
            self._connection = await asyncpg.connect(**self._address, timeout=PATIENCE)
        return self._connection

    async def _vacuum(self) -> None:
        await (await self._connected()).execute("VACUUM")

    def _of(self, statement: Executable, row: Mapping[str, Any]) -> Compiled:
        if id(statement) not in self._compiled:
            self._compiled[id(statement)] = compiled_for_driver(statement, row)
        return self._compiled[id(statement)]


def compiled_for_driver(statement: Executable, row: Mapping[str, Any]) -> Compiled:
    assert isinstance(statement, ClauseElement)
    compiler = statement.compile(dialect=DIALECT, column_keys=list(row))
    assert isinstance(compiler, SQLCompiler)
    assert not compiler.post_compile_params, "a write cannot hold a list of values"
    return Compiled(str(compiler), compiler)
