"""PostgreSQL, forgetting: what its files and its write-ahead log still tell of former writing."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

import asyncpg  # type: ignore[import-untyped]
from sqlalchemy import Table

from storage.rewriting import ON_POSTGRESQL, rewriting

# Shorter than deadlock_timeout: where two wait for each other, it is never the other who gives up.
PATIENT = "SET lock_timeout = '500ms'"
IMPATIENT = "RESET lock_timeout"


async def sweep(connection: asyncpg.Connection, tables: Sequence[Table]) -> bool:
    """False: somebody was reading or writing all the while, and some of it is still there."""
    await connection.execute(PATIENT)
    try:
        is_whole = await _rewritten(connection, tables) and await _packed(connection, tables)
        await connection.execute("VACUUM")
    finally:
        await connection.execute(IMPATIENT)
    await _cut(connection)
    return is_whole


async def _rewritten(connection: asyncpg.Connection, tables: Sequence[Table]) -> bool:
    names = ", ".join(table.name for table in tables)
    try:
        async with connection.transaction():
            await connection.execute(f"LOCK TABLE {names} IN EXCLUSIVE MODE")
            for statement in rewriting(tables, ON_POSTGRESQL):
                await connection.execute(statement)
    except asyncpg.LockNotAvailableError:
        return False
    return True


async def _packed(connection: asyncpg.Connection, tables: Sequence[Table]) -> bool:
    """Into new files: in the old ones dead rows stand between the living until written over."""
    try:
        for table in tables:
            await connection.execute(f"VACUUM (FULL) {table.name}")
    except asyncpg.LockNotAvailableError:
        return False
    return True


async def _cut(connection: asyncpg.Connection) -> None:
    """What of the log no recovery needs is removed."""
    # Where we may not, `ilbirs doctor` is red about it.
    with suppress(asyncpg.InsufficientPrivilegeError):
        await connection.execute("SELECT pg_switch_wal()")
        await connection.execute("CHECKPOINT")
