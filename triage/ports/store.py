"""The unit of work over every repository, and what the loops of the process need."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime, timedelta
from typing import Protocol

from triage.model import Intention, Job, JobKind
from triage.ports.casework import Amendments, Letters, Notes, Prompts, Trails, Transfers
from triage.ports.files import Evidences
from triage.ports.reporters import Conversations, Receipts
from triage.ports.repositories import (
    Anchors,
    Campaigns,
    Cases,
    CustodyLog,
    Desks,
    Dispatches,
    Jobs,
    Officers,
    Outbox,
    Sheets,
    Tips,
    Traces,
)


class Unit(Protocol):
    """One unit of work over every repository."""

    conversations: Conversations
    receipts: Receipts
    tips: Tips
    evidence: Evidences
    cases: Cases
    traces: Traces
    dispatches: Dispatches
    notes: Notes
    prompts: Prompts
    letters: Letters
    trails: Trails
    transfers: Transfers
    amendments: Amendments
    sheets: Sheets
    desks: Desks
    officers: Officers
    custody: CustodyLog
    anchors: Anchors
    campaigns: Campaigns
    outbox: Outbox
    jobs: Jobs

    def finish_update(self, update_id: int) -> None:
        """The update's body goes; its bare number stays eight days against late redelivery."""

    async def commit(self) -> None: ...


class Store(Protocol):
    """The database. What stands beside `unit` serves the loops of the process."""

    def unit(self) -> AbstractAsyncContextManager[Unit]: ...

    async def accept(self, updates: Sequence[tuple[int, bytes]]) -> None:
        """Write updates (id, raw JSON) sealed and durable; known ids are passed over."""

    async def waiting_updates(self, *, after: int, limit: int) -> Sequence[tuple[int, int, bytes]]:
        """(row, update_id, raw JSON), oldest first, with row > `after`."""

    async def due_intentions(self, now: datetime, *, limit: int) -> Sequence[Intention]:
        """Unsent intentions that are due, by priority (5 first), reporters before desks, age.
        Those that were being sent when the process died come marked `is_again`."""

    async def next_intention(self) -> datetime | None: ...

    async def mark_sending(self, intentions: Sequence[int]) -> None: ...

    async def postpone(
        self, intentions: Sequence[int], *, until: datetime, again: bool = False
    ) -> None:
        """Back to waiting. `again`: the outcome is unknown, so a second copy must say so."""

    async def due_jobs(
        self, now: datetime, *, limit: int, but: Collection[JobKind] = ()
    ) -> Sequence[Job]:
        """The longest overdue first; those of some kinds are left where they are."""

    async def next_job(self, *, but: Collection[JobKind] = ()) -> datetime | None: ...

    async def forget_keys(self) -> None:
        """Keys of tips that another process destroyed leave this one's memory."""

    async def forget_history(self) -> None:
        """Nothing on the disk tells any more what was deleted, or which rows were written together.
        Raises UnavailableError: some of it is still there."""

    async def prune(self, now: datetime, kept: Mapping[str, timedelta]) -> None:
        """Forget what has outlived its use, by the kind of row: update numbers after eight days,
        questions to officers after one."""
