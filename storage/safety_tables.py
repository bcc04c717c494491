"""The tables by which a wrong key is noticed, and where a restore puts jobs on hold."""

from __future__ import annotations

from sqlalchemy import Column, Integer, LargeBinary, MetaData, String, Table

from storage.columns import Moment
from storage.metadata import KEYS, RECORDS


def _canaries(metadata: MetaData) -> Table:
    return Table(
        "canaries",
        metadata,
        Column("ring", String, primary_key=True),
        Column("key", String, primary_key=True),
        Column("content", LargeBinary, nullable=False),
    )


canaries = _canaries(RECORDS)
key_canaries = _canaries(KEYS)

held_jobs = Table(
    "held_jobs",
    RECORDS,
    Column("kind", String, primary_key=True),
    Column("subject", String, primary_key=True),
    Column("due", Moment, nullable=False),
    Column("chat", LargeBinary),
    Column("attempts", Integer, nullable=False),
)
