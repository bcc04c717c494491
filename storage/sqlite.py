"""SQLite: one reading connection on the event loop, one writing connection on the writer's thread.

Core, not ORM: aggregates are sealed blobs, so that an ORM has nothing to map and costs 4 to 10
times the driver.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Executable, Row, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import StaticPool

from storage.batches import execute_all
from storage.failures import translated
from storage.writer import Write
from triage.errors import BrokenPromiseError

PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA busy_timeout=5000",
    "PRAGMA secure_delete=ON",
    "PRAGMA foreign_keys=ON",
    "PRAGMA temp_store=MEMORY",
)


def file_of(url: URL) -> Path:
    """The database file. Raises BrokenPromiseError for one in memory: nothing there is durable."""
    if not url.database or url.database == ":memory:":
        raise BrokenPromiseError("A SQLite URL must name a file, as in sqlite+aiosqlite:///a.db")
    return Path(url.database)


def prepare_file(path: Path) -> None:
    """Create the file so that its owner alone reads it; SQLite gives WAL the same mode."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def take_over_transactions(engine: Engine, pragmas: Sequence[str] = PRAGMAS) -> Engine:
    """The driver begins transactions late and shared; ours begin at once and exclusive."""

    def set_up(connection: Any, _: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(pragma)
        cursor.close()

    event.listen(engine, "connect", set_up)
    return engine


def begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _engine(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        hide_parameters=True,
        poolclass=StaticPool,
        connect_args={"check_same_thread": False},
    )
    return take_over_transactions(engine)


class SqliteLink:
    """The writing connection: BEGIN IMMEDIATE, durable at COMMIT (synchronous=FULL)."""

    def __init__(self, path: Path) -> None:
        self._engine = _engine(path)
        event.listen(self._engine, "begin", begin_immediate)
        self._connection = self._engine.connect()

    def perform(self, units: Sequence[Sequence[Write]]) -> None:
        try:
            with self._connection.begin():
                execute_all(self._connection, units)
        except (SQLAlchemyError, OverflowError) as error:
            self._undo()
            raise translated(error) from None

    def _undo(self) -> None:
        # A COMMIT that fails (an orphan row, a full disk) leaves SQLite in its transaction.
        if self._driver().in_transaction:
            self._driver().rollback()

    def sweep(self) -> None:
        # The log keeps old pages until it is cut off: a shredded key would lie there.
        self._driver().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()

    def _driver(self) -> Any:
        return self._connection.connection.driver_connection

    def close(self) -> None:
        self._connection.close()
        self._engine.dispose()


class SqliteReader:
    """Reads on the event loop's own thread: under WAL a read waits for nobody and takes
    microseconds, whereas a hop to a thread waits for the interpreter lock."""

    def __init__(self, path: Path) -> None:
        self._engine = _engine(path)
        self._connection = self._engine.connect()

    async def rows(
        self, statement: Executable, parameters: Mapping[str, Any]
    ) -> Sequence[Row[Any]]:
        try:
            return self._connection.execute(statement, parameters).all()
        except SQLAlchemyError as error:
            raise translated(error) from None

    async def close(self) -> None:
        self._connection.close()
        self._engine.dispose()
