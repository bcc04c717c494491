"""Rewriting: every row of a table written anew in one transaction, in the order of its key.

Until then places in files, numbers of transactions and journals tell which rows were written
together: the row of a conversation, and the tip that came out of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Table

ON_SQLITE = (
    'CREATE TEMP TABLE anew AS SELECT * FROM main."{table}"',
    'DELETE FROM main."{table}"',
    'INSERT INTO main."{table}" SELECT * FROM anew ORDER BY {key}',
    "DROP TABLE anew",
)
# Not an UPDATE: a long value that is only carried along keeps its place, and its number.
ON_POSTGRESQL = (
    'WITH gone AS (DELETE FROM "{table}" RETURNING *) '
    'INSERT INTO "{table}" SELECT * FROM gone ORDER BY {key}',
)


def rewriting(table: Table, way: Sequence[str]) -> list[str]:
    """The statements of the transaction."""
    key = ", ".join(f'"{column.name}"' for column in table.primary_key.columns)
    return [statement.format(table=table.name, key=key) for statement in way]
