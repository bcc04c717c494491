"""Every column that a ring seals or hashes, and under which name each of its boxes opens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, LargeBinary, Table, func, literal_column

from storage import anchors, custody_chain, jobs
from storage.cipher import record_name
from storage.compiled import Row
from storage.tables import (
    amendments,
    conversations,
    custody,
    data_keys,
    day_marks,
    desks,
    dispatch_messages,
    dispatches,
    evidence,
    held_jobs,
    inbox,
    officers,
    outbox,
    prompts,
    return_addresses,
    sheets,
    trails,
    transfers,
)
from storage.tables import anchors as anchors_table
from storage.tables import jobs as jobs_table

LINK, CONTENT = "link", "content"

Name = Callable[[Row], bytes]


@dataclass(frozen=True, slots=True, eq=False)
class SealedColumn:
    """`name` gives the box's authenticated name; without it the box stands under a keyed hash and
    moves by a way of its own, or goes by itself (`fades`)."""

    ring: str
    table: Table
    column: str
    name: Name | None = None
    where: ColumnElement[bool] | None = None
    fades: bool = False

    @property
    def key_id(self) -> ColumnElement[bytes]:
        """The four bytes after the version."""
        return func.substr(
            self.table.c[self.column], literal_column("2"), literal_column("4"), type_=LargeBinary
        )

    @property
    def filled(self) -> ColumnElement[bool]:
        filled: ColumnElement[bool] = self.table.c[self.column].is_not(None)
        return filled if self.where is None else filled & self.where


def _named(table: Table, column: str, *parts: str) -> Name:
    def name(row: Row) -> bytes:
        record = "|".join(str(getattr(row, part)) for part in parts)
        return record_name(table.name, record, column)

    return name


def _by(ring: str, table: Table, column: str, *parts: str) -> SealedColumn:
    return SealedColumn(ring, table, column, _named(table, column, *parts))


def _outbox(ring: str, where: ColumnElement[bool]) -> SealedColumn:
    return SealedColumn(ring, outbox, "content", _named(outbox, "content", "subject"), where)


def _job(row: Row) -> bytes:
    return jobs.name_of(row.kind, row.subject)


def _line(row: Row) -> bytes:
    return custody_chain.name_of(row.case_id, row.number)


NAMED = func.length(evidence.c.source) > 0
"""Rows from before names of files lay apart have nothing there."""

SEALED = (
    SealedColumn(LINK, conversations, "content"),
    SealedColumn(LINK, return_addresses, "chat"),
    SealedColumn(LINK, day_marks, "mark", fades=True),
    _by(LINK, inbox, "body", "update_id"),
    _outbox(LINK, ~outbox.c.is_for_desk),
    SealedColumn(LINK, evidence, "source", _named(evidence, "source", "id"), NAMED),
    SealedColumn(LINK, jobs_table, "chat", _job),
    SealedColumn(LINK, held_jobs, "chat", _job),
    SealedColumn(CONTENT, officers, "content"),
    SealedColumn(CONTENT, desks, "content"),
    SealedColumn(CONTENT, prompts, "content", fades=True),
    _outbox(CONTENT, outbox.c.is_for_desk),
    _by(CONTENT, dispatches, "seen", "id"),
    SealedColumn(CONTENT, dispatches, "work"),
    _by(CONTENT, dispatches, "topic", "id"),
    _by(CONTENT, dispatch_messages, "content", "dispatch_id"),
    SealedColumn(CONTENT, trails, "content"),
    _by(CONTENT, dispatches, "clock", "id"),
    _by(CONTENT, transfers, "content", "id"),
    _by(CONTENT, amendments, "content", "case_id"),
    _by(CONTENT, sheets, "content", "dispatch_id"),
    _by(CONTENT, sheets, "told", "dispatch_id"),
    SealedColumn(
        CONTENT, custody, "content", lambda row: custody_chain.name_of(row.case_id, row.number)
    ),
    SealedColumn(CONTENT, anchors_table, "content", lambda row: anchors.name_of(row.day)),
    _by(CONTENT, data_keys, "wrapped", "subject"),
)
HASHED = {
    (conversations.name, "key"), (return_addresses.name, "key"), (day_marks.name, "key"),
    (officers.name, "key"), (prompts.name, "key"), (desks.name, "chat_key"),
    (dispatches.name, "desk"), (trails.name, "key"),
    ("traces", "digest"), ("receipts", "selector"), ("receipts", "proof"), ("custody", "mac"),
}  # fmt: skip
BY_DATA_KEY = {
    ("tips", "content"), ("evidence", "content"), ("cases", "facts"), ("sketches", "content"),
    ("suggestions", "content"), ("dispatches", "reasons"), ("notes", "content"),
    ("letters", "content"), ("dispatches", "words"), ("transfers", "words"),
}  # fmt: skip
CANARIES = {("canaries", "content")}
