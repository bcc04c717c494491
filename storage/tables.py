"""The tables. What lies in clear is coarse or random; a `LargeBinary` is sealed or a keyed hash.

Two stores: `RECORDS`, and `KEYS` with the wrapped data keys, which is kept and backed up apart.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    false,
)

from storage.columns import Moment, RowId
from storage.custody_tables import anchors as anchors
from storage.custody_tables import custody as custody
from storage.metadata import KEYS as KEYS
from storage.metadata import RECORDS as RECORDS
from storage.metadata import parent as _parent
from storage.safety_tables import canaries as canaries
from storage.safety_tables import held_jobs as held_jobs
from storage.safety_tables import key_canaries as key_canaries
from storage.trail_tables import trails as trails

inbox = Table(
    "inbox",
    RECORDS,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("update_id", BigInteger, nullable=False, unique=True),
    Column("body", LargeBinary),
    Column("day", Date, nullable=False),
    sqlite_autoincrement=True,
)
Index(
    "ix_inbox_waiting",
    inbox.c.id,
    sqlite_where=inbox.c.body.is_not(None),
    postgresql_where=inbox.c.body.is_not(None),
)

conversations = Table(
    "conversations",
    RECORDS,
    Column("key", LargeBinary, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

return_addresses = Table(
    "return_addresses",
    RECORDS,
    Column("key", LargeBinary, primary_key=True),
    Column("chat", LargeBinary, nullable=False),
)

day_marks = Table(
    "day_marks",
    RECORDS,
    Column("key", LargeBinary, primary_key=True),
    Column("day", Date, nullable=False, index=True),
    Column("mark", LargeBinary, nullable=False),
)

receipts = Table(
    "receipts",
    RECORDS,
    Column("selector", LargeBinary, primary_key=True),
    Column("proof", LargeBinary, nullable=False),
    Column("cost", String, nullable=False),
    Column("tip_id", String, nullable=False, index=True),
    Column("key", String),
)

tips = Table(
    "tips",
    RECORDS,
    Column("id", String, primary_key=True),
    Column("case_id", String, index=True),
    Column("state", String, nullable=False),
    Column("day", String, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

evidence = Table(
    "evidence",
    RECORDS,
    Column("id", String, primary_key=True),
    Column("tip_id", String, nullable=False, index=True),
    Column("content", LargeBinary, nullable=False),
    Column("source", LargeBinary),
)

cases = Table(
    "cases",
    RECORDS,
    Column("id", String, primary_key=True),
    Column("tip_id", String, _parent("tips.id"), nullable=False, unique=True),
    Column("day", String, nullable=False),
    Column("country", String, nullable=False),
    Column("region", String, nullable=False),
    Column("cell", String, nullable=False),
    Column("taxon", String, nullable=False),
    Column("offence", String, nullable=False),
    Column("priority", Integer, nullable=False),
    Column("sources", Integer, nullable=False, server_default="1"),
    Column("is_burst", Boolean, nullable=False, server_default=false()),
    Column("facts", LargeBinary, nullable=False),
)

traces = Table(
    "traces",
    RECORDS,
    Column("digest", LargeBinary, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("tip_id", String, primary_key=True, index=True),
    sqlite_with_rowid=False,
)

sketches = Table(
    "sketches",
    RECORDS,
    Column("tip_id", String, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

suggestions = Table(
    "suggestions",
    RECORDS,
    Column("case_id", String, _parent("cases.id"), primary_key=True),
    Column("other_id", String, _parent("cases.id"), primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

dispatches = Table(
    "dispatches",
    RECORDS,
    Column("id", String, primary_key=True),
    Column("case_id", String, _parent("cases.id"), nullable=False, index=True),
    Column("desk", LargeBinary, nullable=False),
    Column("role", String, nullable=False),
    Column("state", String, nullable=False),
    Column("number", String, nullable=False, index=True),
    Column("reasons", LargeBinary, nullable=False),
    Column("seen", LargeBinary),
    Column("is_on_paper", Boolean, nullable=False, server_default=false()),
    Column("day", Date, index=True),
    Column("work", LargeBinary, nullable=False),
    Column("words", LargeBinary),
    Column("clock", LargeBinary),
    Column("topic", LargeBinary, nullable=False),
    Index(None, "desk", "state"),
    Index(None, "state", "day"),
)

notes = Table(
    "notes",
    RECORDS,
    Column("id", String, primary_key=True),
    Column("dispatch_id", String, _parent("dispatches.id"), nullable=False, index=True),
    Column("content", LargeBinary, nullable=False),
)

prompts = Table(
    "prompts",
    RECORDS,
    Column("key", LargeBinary, primary_key=True),
    Column("day", Date, nullable=False, index=True),
    Column("content", LargeBinary, nullable=False),
)

letters = Table(
    "letters",
    RECORDS,
    Column("id", String, primary_key=True),
    Column("dispatch_id", String, _parent("dispatches.id"), nullable=False, index=True),
    Column("tip_id", String, nullable=False, index=True),
    Column("state", String, nullable=False, index=True),
    Column("content", LargeBinary, nullable=False),
)

transfers = Table(
    "transfers",
    RECORDS,
    Column("id", String, primary_key=True),
    Column("case_id", String, _parent("cases.id"), nullable=False, index=True),
    Column("dispatch_id", String, index=True),
    Column("state", String, nullable=False, index=True),
    Column("content", LargeBinary, nullable=False),
    Column("words", LargeBinary),
)

amendments = Table(
    "amendments",
    RECORDS,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("case_id", String, nullable=False, index=True),
    Column("day", Date, nullable=False),
    Column("content", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)

sheets = Table(
    "sheets",
    RECORDS,
    Column("dispatch_id", String, _parent("dispatches.id"), primary_key=True),
    Column("number", String, nullable=False, index=True),
    Column("state", String, nullable=False, index=True),
    Column("content", LargeBinary, nullable=False),
    Column("told", LargeBinary),
)

dispatch_messages = Table(
    "dispatch_messages",
    RECORDS,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("dispatch_id", String, _parent("dispatches.id"), nullable=False, index=True),
    Column("content", LargeBinary, nullable=False),
)

desks = Table(
    "desks",
    RECORDS,
    Column("agency", String, primary_key=True),
    Column("state", String, nullable=False),
    Column("language", String, nullable=False),
    Column("is_guarded", Boolean, nullable=False),
    Column("chat_key", LargeBinary, unique=True),
    Column("content", LargeBinary, nullable=False),
)

officers = Table(
    "officers",
    RECORDS,
    Column("key", LargeBinary, primary_key=True),
    Column("agency", String, nullable=False, index=True),
    Column("content", LargeBinary, nullable=False),
)

campaigns = Table(
    "campaigns",
    RECORDS,
    Column("code", String, primary_key=True),
    Column("region", String, primary_key=True),
    Column("week", String, primary_key=True),
    Column("count", Integer, nullable=False),
)

outbox = Table(
    "outbox",
    RECORDS,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("kind", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("is_for_desk", Boolean, nullable=False, server_default=false()),
    Column("content", LargeBinary, nullable=False),
    Column("replace", String, nullable=False),
    Column("not_before", Moment, nullable=False),
    Column("rank", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("is_again", Boolean, nullable=False),
    Index(None, "replace", "state"),
    Index(None, "state", "rank", "id"),
    Index(None, "state", "not_before"),
    sqlite_autoincrement=True,
)

jobs = Table(
    "jobs",
    RECORDS,
    Column("kind", String, primary_key=True),
    Column("subject", String, primary_key=True),
    Column("due", Moment, nullable=False, index=True),
    Column("chat", LargeBinary),
    Column("attempts", Integer, nullable=False),
)

data_keys = Table(
    "data_keys",
    KEYS,
    Column("subject", String, primary_key=True),
    Column("wrapped", LargeBinary),
    Column("shredded", Date, index=True),
)
