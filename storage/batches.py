"""Runs a list of writes on a connection."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from sqlalchemy import Connection

from storage.writer import Write


def execute_all(connection: Connection, writes: Sequence[Write]) -> None:
    """In order; neighbours with the same statement go to the driver in one call."""
    for _, group in groupby(writes, key=_statement_id):
        neighbours = list(group)
        connection.execute(neighbours[0][0], [row for _, row in neighbours])


def _statement_id(write: Write) -> int:
    return id(write[0])
