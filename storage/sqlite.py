"""SQLite: one reading connection on the event loop, one writing connection on the writer's thread.

The driver alone, no engine: aggregates are sealed blobs, so that an ORM has nothing to map and
costs 4 to 10 times the driver.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Executable, Table
from sqlalchemy.dialects.sqlite.pysqlite import dialect
from sqlalchemy.engine import URL, Dialect

from storage.batches import neighbours
from storage.compiled import Compilations, Row
from storage.failures import UNFIT, translated
from storage.rewriting import ON_SQLITE, rewriting
from storage.writer import Write
from triage.errors import BrokenPromiseError

DIALECT: Dialect = dialect()
READS, WRITES = Compilations(DIALECT), Compilations(DIALECT)
"""Of every connection of the process: what was compiled for one serves all."""

INCREMENTAL = 2
"""SQLite's number for `auto_vacuum=INCREMENTAL`: freed pages leave the file when it is swept."""

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


def let_shrink(path: Path) -> None:
    """A database of the time before it gave freed pages back is written anew, once."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        if connection.execute("PRAGMA auto_vacuum").fetchone() == (INCREMENTAL,):
            return
        connection.execute("PRAGMA secure_delete=ON")
        connection.execute(f"PRAGMA auto_vacuum={INCREMENTAL}")
        connection.execute("VACUUM")


def _connected(path: Path) -> sqlite3.Connection:
    """The driver begins no transaction by itself. Raises UnavailableError."""
    try:
        connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        for pragma in PRAGMAS:
            connection.execute(pragma).close()
    except sqlite3.Error as error:
        raise translated(error) from None
    return connection


def revision_in(path: Path) -> str | None:
    """The migration a file stands at; None when it has none. It waits for no writer."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        if str(error) == "no such table: alembic_version":
            return None
        raise translated(error) from None
    return str(found[0]) if found else None


class SqliteLink:
    """The writing connection: BEGIN IMMEDIATE, durable at COMMIT (synchronous=FULL)."""

    def __init__(self, path: Path) -> None:
        self._connection = _connected(path)

    def perform(self, units: Sequence[Sequence[Write]]) -> None:
        try:
            with self._transaction():
                for statement, rows in neighbours(units):
                    self._run(statement, rows)
        except (sqlite3.Error, *UNFIT) as error:
            raise translated(error) from None

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            self._undo()
            raise

    def _run(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None:
        compiled = WRITES.of(statement, rows[0])
        self._connection.executemany(compiled.text, map(compiled.arguments, rows))

    def _undo(self) -> None:
        # A COMMIT that fails (an orphan row, a full disk) leaves SQLite in its transaction.
        if self._connection.in_transaction:
            self._connection.rollback()

    def rewrite(self, table: Table) -> bool:
        try:
            with self._transaction():
                for statement in rewriting(table, ON_SQLITE):
                    self._connection.execute(statement).close()
        except sqlite3.Error as error:
            raise translated(error) from None
        return True

    def cut_off(self) -> bool:
        # Pages that deletions freed go back to the disk, one a step: `execute` takes but one.
        self._connection.executescript("PRAGMA incremental_vacuum").close()
        # The log keeps old pages until it is cut off: a shredded key would lie there.
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
        return True

    def close(self) -> None:
        self._connection.close()


class SqliteReader:
    """Reads on the event loop's own thread: under WAL a read waits for nobody and takes
    microseconds, whereas a hop to a thread waits for the interpreter lock."""

    def __init__(self, path: Path) -> None:
        self._connection = _connected(path)

    async def rows(self, statement: Executable, parameters: Mapping[str, Any]) -> Sequence[Row]:
        try:
            compiled = READS.of(statement, parameters)
            found = self._connection.execute(compiled.text, compiled.arguments(parameters))
            return compiled.rows(found.fetchall())
        except (sqlite3.Error, *UNFIT) as error:
            raise translated(error) from None

    async def close(self) -> None:
        self._connection.close()
