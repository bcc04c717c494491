"""What PostgreSQL's files and its write-ahead log still tell of former writing, and its removal."""

from __future__ import annotations

from contextlib import suppress

import asyncpg  # type: ignore[import-untyped]
from sqlalchemy import Table

from storage.rewriting import ON_POSTGRESQL, rewriting

# Shorter than deadlock_timeout: where two wait for each other, it is never the other who gives up.
PATIENT = "SET lock_timeout = '500ms'"
IMPATIENT = "RESET lock_timeout"


async def rewrite(connection: asyncpg.Connection, table: Table) -> bool:
    """False: somebody else works on it."""
    await connection.execute(PATIENT)
    try:
        async with connection.transaction():
            await connection.execute(f'LOCK TABLE "{table.name}" IN EXCLUSIVE MODE')
            for statement in rewriting(table, ON_POSTGRESQL):
                await connection.execute(statement)
        # Into a new file: in the old one dead rows stand between the living until written over.
        await connection.execute(f'VACUUM (FULL) "{table.name}"')
    except asyncpg.LockNotAvailableError:
        return False
    finally:
        await connection.execute(IMPATIENT)
    return True


async def cut_off(connection: asyncpg.Connection) -> bool:
    """What of the log no recovery needs is removed."""
    await connection.execute("VACUUM (SKIP_LOCKED)")
    # Where we may not, `ilbirs doctor` is red about it.
    with suppress(asyncpg.InsufficientPrivilegeError):
        await connection.execute("SELECT pg_switch_wal()")
        await connection.execute("CHECKPOINT")
    return True
