"""A database by URL: reads at once, writes through its one writer, and holds its lock."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, Protocol

from sqlalchemy import Executable, Table
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from storage.compiled import Row
from storage.lock import EVERY_SEAT, ProcessLock, Seat, prove_one_process
from storage.postgreslink import PostgresLink
from storage.postgresql import PostgresReader
from storage.sqlite import SqliteLink, SqliteReader, file_of, prepare_file
from storage.writer import Write, Writer
from triage.errors import BrokenPromiseError, UnavailableError

DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}


class Reader(Protocol):
    async def rows(self, statement: Executable, parameters: Mapping[str, Any]) -> Sequence[Row]: ...

    async def close(self) -> None: ...


def parsed(url: str) -> URL:
    """The URL with the driver we use. Raises BrokenPromiseError for any other database."""
    try:
        made = make_url(url)
        return made.set(drivername=DRIVERS[made.get_backend_name()])
    except (ArgumentError, KeyError):
        raise BrokenPromiseError(
            "A database URL must begin with sqlite+aiosqlite:/// or postgresql+asyncpg://"
        ) from None


def prove_address(url: str) -> None:
    """Raises BrokenPromiseError for what we cannot open."""
    address = parsed(url)
    if is_sqlite(address):
        file_of(address)


def prove_seats(url: str, seats: Collection[Seat]) -> None:
    """Raises UnavailableError where one process does everything, and this one would not."""
    if is_sqlite(parsed(url)):
        prove_one_process(seats)


def is_sqlite(url: URL) -> bool:
    return url.get_backend_name() == "sqlite"


class Database:
    """Open until `close`. Made by `connect`."""

    def __init__(self, reader: Reader, writer: Writer, lock: ProcessLock | None) -> None:
        self._reader = reader
        self._writer = writer
        self._lock = lock
        self._rewritten: dict[str, int] = {}
        """Of each table, after how many units."""

    async def rows(self, statement: Executable, **parameters: object) -> Sequence[Row]:
        """Everything the statement finds, as last committed. Raises UnavailableError."""
        return await self._reader.rows(statement, parameters)

    async def row(self, statement: Executable, **parameters: object) -> Row | None:
        found = await self._reader.rows(statement, parameters)
        return found[0] if found else None

    async def commit(self, writes: Sequence[Write]) -> None:
        """All durable on return, or none and an error."""
        await self._writer.commit(writes)

    async def forget_history(self, tables: Iterable[Table]) -> None:
        """What was deleted from them or overwritten is gone from the database's files on return,
        and so is which rows were written together, and in which order. Nothing to do where nothing
        was written since; what somebody else works on just then waits for the next time."""
        units = self._writer.units
        stale = [table for table in tables if self._rewritten.get(table.name) != units]
        for table in stale:
            if await self._writer.rewrite(table):
                self._rewritten[table.name] = units
        if stale:
            await self._writer.cut_off()

    async def truncate_log(self) -> None:
        """What SQLite's log still holds of overwritten pages is gone on return. PostgreSQL's waits
        for `forget_history`: to cut it off takes too long for every tip."""
        if isinstance(self._reader, SqliteReader):
            await self._writer.cut_off()

    async def close(self) -> None:
        await self._writer.close()
        await self._reader.close()
        if self._lock:
            self._lock.release()


@contextmanager
def locked(url: str) -> Iterator[None]:
    """Nobody else works on the SQLite file meanwhile; PostgreSQL locks by itself."""
    address = parsed(url)
    lock = ProcessLock(file_of(address)) if is_sqlite(address) else None
    try:
        yield
    finally:
        if lock:
            lock.release()


def connect(url: str, *, is_alone: bool, seats: Collection[Seat] = EVERY_SEAT) -> Database:
    """`is_alone` takes the lock of a SQLite file, or the `seats` with the first write on
    PostgreSQL: UnavailableError when another process has them."""
    address = parsed(url)
    if not is_sqlite(address):
        writer = Writer(partial(PostgresLink, address, seats if is_alone else ()))
        return Database(PostgresReader(address), writer, None)
    path = file_of(address)
    lock = ProcessLock(path) if is_alone else None
    try:
        prepare_file(path)
        return Database(SqliteReader(path), Writer(partial(SqliteLink, path)), lock)
    except UnavailableError:
        if lock:
            lock.release()
        raise
