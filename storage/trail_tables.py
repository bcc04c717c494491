"""The table of what was shown of a case at desks, beside its card."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, LargeBinary, String, Table, false

from storage.metadata import RECORDS, parent

trails = Table(
    "trails",
    RECORDS,
    Column("dispatch_id", String, parent("dispatches.id"), primary_key=True),
    Column("key", LargeBinary, primary_key=True),
    Column("day", Date, nullable=False),
    Column("tip_id", String, nullable=False, server_default=""),
    Column("stays", Boolean, nullable=False, server_default=false()),
    Column("content", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
