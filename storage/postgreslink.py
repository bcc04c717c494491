"""PostgreSQL, writing: one connection with a loop of its own in the writer's thread.

The writes of a process come from one connection, so that units never deadlock and inbox rows
become visible in the order of their numbers.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

import asyncpg  # type: ignore[import-untyped]
from asyncpg.transaction import Transaction  # type: ignore[import-untyped]
from sqlalchemy import Executable, Table
from sqlalchemy.dialects.postgresql.asyncpg import dialect
from sqlalchemy.engine import URL, Dialect

from storage.batches import interleaved
from storage.compiled import Compilations
from storage.failures import UNFIT, translated
from storage.lock import LOCK_CLASS, Seat
from storage.postgresmemory import cut_off, rewrite
from storage.writer import Write
from triage.errors import UnavailableError, UncertainError

DIALECT: Dialect = dialect()  # type: ignore[no-untyped-call]
PATIENCE = 10.0
"""Seconds to wait for a connection."""
SEAT_PATIENCE = 5.0
"""Seconds to wait for a seat: the server may not have noticed yet that who had it is gone."""
READ_AT_ONCE = 16 * 1024
"""Bytes of the largest read from the server; a longer answer takes several."""

TAKE_SEAT = "SELECT pg_advisory_lock({}, {})"

LOST = (
    OSError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    asyncpg.PostgresConnectionError,
)
FAILURES = (asyncpg.PostgresError, *LOST, *UNFIT)


class SparingConnection(asyncpg.Connection):  # type: ignore[misc]
    """Reads in small portions.

    asyncio makes room for 256 KB at each read and shrinks it to what came. What stays of that for
    long (the columns of a prepared statement) lies in the memory like a post in a field: between
    thousands of them no such room is found again, and the process grows without holding more.
    """

    def __init__(self, protocol: Any, transport: Any, *rest: Any) -> None:
        super().__init__(protocol, transport, *rest)
        transport.max_size = READ_AT_ONCE


class PostgresLink:
    """A lost connection is opened again with the next unit. It holds the locks of its `seats`:
    what is written, is written by the one process that has them."""

    def __init__(self, url: URL, seats: Collection[Seat] = ()) -> None:
        self._seats = sorted(seats)
        self._runner = asyncio.Runner()
        _, self._address = DIALECT.create_connect_args(url)
        self._connection: asyncpg.Connection | None = None
        self._compiled = Compilations(DIALECT)

    def perform(self, units: Sequence[Sequence[Write]]) -> None:
        try:
            self._runner.run(self._perform(units))
        except FAILURES as error:
            raise translated(error) from None

    def rewrite(self, table: Table) -> bool:
        return self._forget(partial(rewrite, table=table))

    def cut_off(self) -> bool:
        return self._forget(cut_off)

    def _forget(self, errand: Callable[[asyncpg.Connection], Awaitable[bool]]) -> bool:
        async def run() -> bool:
            return await errand(await self._connected())

        try:
            return self._runner.run(run())
        except (asyncpg.PostgresError, *LOST) as error:
            raise translated(error) from None

    def close(self) -> None:
        if self._connection is not None:
            # The server may have hung up: then there is nothing to say good-bye to.
            with suppress(*LOST):
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
        await self._commit(transaction)

    async def _commit(self, transaction: Transaction) -> None:
        try:
            await transaction.commit()
        except LOST as error:
            raise UncertainError(f"Perhaps it is written: {type(error).__name__}.") from None

    async def _execute(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None:
        compiled = self._compiled.of(statement, rows[0])
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
            self._connection = await self._seated()
        return self._connection

    async def _seated(self) -> asyncpg.Connection:
        connection = await asyncpg.connect(
            **self._address, timeout=PATIENCE, connection_class=SparingConnection
        )
        try:
            for seat in self._seats:
                await connection.execute(TAKE_SEAT.format(LOCK_CLASS, seat), timeout=SEAT_PATIENCE)
        except TimeoutError:
            connection.terminate()
            raise UnavailableError(
                f"Another process works on this database as {seat.name.lower()}. Stop it first."
            ) from None
        return connection
