"""Where rows of a backup go when they come back: what would be sent or done goes on hold."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from storage.outbox import HELD, SENDING
from storage.tables import held_jobs, jobs, outbox
from triage.model import JobKind

FORGETTING = frozenset({
    JobKind.DISCARD, JobKind.RETAIN, JobKind.SHRED, JobKind.SHRED_CASE, JobKind.UNLINK,
    JobKind.ENTER, JobKind.STRAY,
})  # fmt: skip
"""They forget, or write down: nothing of them is sent, and no hold may delay them."""

Row = dict[str, Any]
Route = Callable[[str, Row, Collection[str]], tuple[str, Row]]


def on_hold(table: str, row: Row, known: Collection[str]) -> tuple[str, Row]:
    """Since the backup was made all of this may have happened: a person lets it go."""
    if table == outbox.name:
        again = row["is_again"] or row["state"] == SENDING
        return table, row | {"state": HELD, "is_again": again}
    if table == jobs.name and row["kind"] not in FORGETTING and held_jobs.name in known:
        return held_jobs.name, row
    return table, row


def as_it_was(table: str, row: Row, known: Collection[str]) -> tuple[str, Row]:
    return table, row
