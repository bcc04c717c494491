"""The tables of the custody log: its lines, and what anchors them each day."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Integer, LargeBinary, String, Table

from storage.metadata import RECORDS

custody = Table(
    "custody",
    RECORDS,
    Column("case_id", String, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("day", Date, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("mac", LargeBinary),
    sqlite_with_rowid=False,
)
Index(None, custody.c.day)

anchors = Table(
    "anchors",
    RECORDS,
    Column("day", Date, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)
