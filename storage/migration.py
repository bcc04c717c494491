"""Moves a database from one form of its tables to another, by the scripts in `migrations/`."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import cache, partial
from io import StringIO
from pathlib import Path
from typing import Any, TypeVar

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, MetaData, event
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from storage.database import is_sqlite, parsed
from storage.sqlite import INCREMENTAL, file_of, let_shrink, prepare_file, revision_in
from storage.tables import KEYS, RECORDS

SCRIPTS = Path(__file__).parent / "migrations"
T = TypeVar("T")


class Line(Enum):
    """Which of the two stores: each has a line of migrations of its own."""

    RECORDS = "records"
    KEYS = "keys"

    @property
    def metadata(self) -> MetaData:
        return RECORDS if self is Line.RECORDS else KEYS


async def upgrade(url: str, line: Line, revision: str = "head") -> None:
    await _on(url, partial(_command, line, command.upgrade, revision))
    address = parsed(url)
    if is_sqlite(address):
        let_shrink(file_of(address))


async def downgrade(url: str, line: Line, revision: str = "base") -> None:
    await _on(url, partial(_command, line, command.downgrade, revision))


async def current(url: str) -> str | None:
    """The revision the database stands at; None when it is empty."""
    address = parsed(url)
    if is_sqlite(address):
        # Every command asks: the driver alone answers forty times as fast as an engine.
        prepare_file(file_of(address))
        return revision_in(file_of(address))
    return await _on(url, _revision)


async def is_current(url: str, line: Line) -> bool:
    return await current(url) == head(line)


async def check(url: str, line: Line) -> list[str]:
    """How the database differs from the tables in code; empty when it does not."""
    return await _on(url, partial(_differences, line))


@cache
def head(line: Line) -> str | None:
    return ScriptDirectory.from_config(_config(line)).get_current_head()


def revisions(line: Line) -> list[str]:
    """Every revision of the line, the first one first."""
    scripts = ScriptDirectory.from_config(_config(line))
    return [script.revision for script in scripts.walk_revisions()][::-1]


def _config(line: Line, connection: Connection | None = None) -> Config:
    config = Config(stdout=StringIO())
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", str(SCRIPTS / line.value).replace("%", "%%"))
    config.attributes.update(connection=connection, metadata=line.metadata)
    return config


def _command(
    line: Line, run: Callable[[Config, str], None], revision: str, connection: Connection
) -> None:
    run(_config(line, connection), revision)


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _differences(line: Line, connection: Connection) -> list[str]:
    context = MigrationContext.configure(connection)
    return [str(difference) for difference in compare_metadata(context, line.metadata)]


async def _on(url: str, work: Callable[[Connection], T]) -> T:
    address = parsed(url)
    engine = create_async_engine(address, hide_parameters=True, poolclass=NullPool)
    if is_sqlite(address):
        prepare_file(file_of(address))
        _take_over_transactions(engine.sync_engine)
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(work)
    finally:
        await engine.dispose()


def _take_over_transactions(engine: Engine) -> None:
    """The driver begins late and shared; we begin at once and exclusive."""
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin_immediate)


def _set_up(connection: Any, _: object) -> None:
    connection.isolation_level = None
    # Foreign keys stay off: a batch migration drops and renames tables.
    cursor = connection.cursor()
    cursor.execute("PRAGMA secure_delete=ON")
    # Heard only before the first table is made.
    cursor.execute(f"PRAGMA auto_vacuum={INCREMENTAL}")
    cursor.close()


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
