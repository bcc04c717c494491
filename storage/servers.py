"""What a PostgreSQL server is set to keep of its writing: the doctor asks."""

from __future__ import annotations

from collections.abc import Sequence

import asyncpg  # type: ignore[import-untyped]

from storage.database import is_sqlite, parsed
from storage.postgreslink import DIALECT, PATIENCE

SETTINGS = {
    "wal_recycle": "off",
    "archive_mode": "off",
    "wal_keep_size": "0",
    "summarize_wal": "off",
    "track_commit_timestamp": "off",
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_parameter_max_length_on_error": "0",
}
"""With anything else statements, or records of the log, stay after `forget_history`."""
KEPT = "SELECT name, setting FROM pg_settings WHERE name = ANY($1) ORDER BY name"
SLOTS = "SELECT count(*) FROM pg_replication_slots"
RIGHTS = """
SELECT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
    OR has_function_privilege('pg_switch_wal()', 'EXECUTE')
    AND EXISTS (SELECT FROM pg_roles
                WHERE rolname = 'pg_checkpoint' AND pg_has_role(oid, 'USAGE'))
"""
NO_RIGHT = "the line may not cut the log off (pg_checkpoint, pg_switch_wal)"


async def kept_by(url: str) -> Sequence[str]:
    """In words for an operator; nothing of SQLite. Raises what the driver raises."""
    address = parsed(url)
    if is_sqlite(address):
        return []
    _, given = DIALECT.create_connect_args(address)
    connection = await asyncpg.connect(**given, timeout=PATIENCE)
    try:
        return await _kept(connection)
    finally:
        await connection.close()


async def _kept(connection: asyncpg.Connection) -> list[str]:
    rows = await connection.fetch(KEPT, [*SETTINGS])
    found = [f"{name}={value}" for name, value in rows if SETTINGS[name] != value]
    if slots := await connection.fetchval(SLOTS):
        found.append(f"{slots} replication slots")
    return found if await connection.fetchval(RIGHTS) else [*found, NO_RIGHT]
