"""One database as a file of lines, and back: all of its rows as they stood at one moment.

Rows stay sealed as they are. Unlike a copy of a database file this holds no freed page and no log,
so that nothing travels along that was deleted; and it goes from SQLite to PostgreSQL and back.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import IO, Any, TypeVar

from sqlalchemy import Connection, MetaData, Table, event, select, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from storage import migration
from storage.backup.sealing_off import Route
from storage.database import is_sqlite, parsed
from storage.migration import Line
from triage.errors import BrokenPromiseError, UnavailableError

T = TypeVar("T")
BATCH = 500
REVISION = "revision"
OLD_FORM = "The database of the {} has an older form. Run: ilbirs db upgrade"
NOT_EMPTY = (
    "There are rows in the database of the {} already: a restore goes into an empty place only. "
    "Nothing was changed."
)
BY_ITSELF = {"alembic_version", "canaries"}


async def write(url: str, line: Line, file: IO[str]) -> int:
    """How many rows were written. Nobody who works on the database waits for it."""
    revision = await migration.current(url)
    if revision != migration.head(line):
        raise UnavailableError(OLD_FORM.format(line.value))
    file.write(json.dumps({REVISION: revision, "line": line.value}) + "\n")
    return await _on(url, lambda connection: _written(connection, line.metadata, file))


async def read(url: str, line: Line, file: Path, route: Route) -> int:
    """Into a database without rows, in one commit. Raises BrokenPromiseError for another one."""
    with file.open() as lines:
        head = json.loads(next(lines))
        if head.get("line") != line.value:
            raise BrokenPromiseError(f"{file.name} is no backup of the {line.value}.")
        await migration.upgrade(url, line, head[REVISION])
        count = await _on(url, lambda connection: _loaded(connection, lines, line, route))
    await migration.upgrade(url, line)
    return count


def _written(connection: Connection, metadata: MetaData, file: IO[str]) -> int:
    count = 0
    for table in metadata.sorted_tables:
        # By their keys: the order in which they lie may tell which were written together.
        rows = select(table).order_by(*table.primary_key.columns)
        for row in connection.execute(rows.execution_options(yield_per=BATCH)).mappings():
            file.write(json.dumps([table.name, {k: _plain(v) for k, v in row.items()}]) + "\n")
            count += 1
    return count


def _loaded(connection: Connection, lines: Iterator[str], line: Line, route: Route) -> int:
    tables = MetaData()
    tables.reflect(connection)
    for table in tables.sorted_tables:
        if table.name not in BY_ITSELF and connection.execute(select(table).limit(1)).first():
            raise BrokenPromiseError(NOT_EMPTY.format(line.value))
    for name in BY_ITSELF & {"canaries"} & tables.tables.keys():
        connection.execute(tables.tables[name].delete())
    count = 0
    while batch := list(islice(lines, BATCH)):
        for name, rows in _grouped(batch, tables, route):
            connection.execute(tables.tables[name].insert(), rows)
            count += len(rows)
    for table in tables.sorted_tables:
        _count_on(connection, table)
    return count


def _grouped(
    batch: Sequence[str], tables: MetaData, route: Route
) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Rows of one table that follow each other go in together."""
    at, rows = "", list[dict[str, Any]]()
    for one in batch:
        name, row = json.loads(one)
        name, row = route(name, {k: _value(v) for k, v in row.items()}, tables.tables.keys())
        if rows and name != at:
            yield at, rows
            rows = []
        at = name
        rows.append(row)
    if rows:
        yield at, rows


def _count_on(connection: Connection, table: Table) -> None:
    """PostgreSQL would begin to number at one again; SQLite looks for itself."""
    if connection.dialect.name == "postgresql" and "id" in table.columns:
        found = connection.execute(
            text("SELECT pg_get_serial_sequence(:table, 'id')"), {"table": table.name}
        ).scalar()
        if found:
            # Names of our own tables: nothing that anybody wrote.
            highest = f"(SELECT coalesce(max(id), 0) + 1 FROM {table.name})"  # noqa: S608
            connection.execute(text(f"SELECT setval('{found}', {highest}, false)"))


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return {"b": b64encode(value).decode()}
    if isinstance(value, datetime):
        return {"t": value.isoformat()}
    return {"d": value.isoformat()} if isinstance(value, date) else value


READERS: Mapping[str, Callable[[str], Any]] = {
    "b": b64decode, "t": datetime.fromisoformat, "d": date.fromisoformat,
}  # fmt: skip


def _value(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    [(kind, written)] = value.items()
    return READERS[kind](written)


async def _on(url: str, work: Callable[[Connection], T]) -> T:
    """In one transaction that sees one moment."""
    address = parsed(url)
    given = {} if is_sqlite(address) else {"isolation_level": "REPEATABLE READ"}
    engine = create_async_engine(address, hide_parameters=True, poolclass=NullPool, **given)
    if is_sqlite(address):
        event.listen(engine.sync_engine, "connect", _leave_alone)
        event.listen(engine.sync_engine, "begin", _begin)
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(work)
    finally:
        await engine.dispose()


def _leave_alone(connection: Any, _: object) -> None:
    # The driver would begin late, and each table would be read at a moment of its own.
    connection.isolation_level = None


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
