"""One commit each, and what then waits to be shown or done."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from storage.store import SqlStore
from tests.storage.homes import keep
from tests.storage.samples import AMINA, CASE
from triage.model import CaseId, ChatId, Conversation, Intention, Job, JobKind
from triage.ports import Unit

EVER = datetime(2100, 1, 1, tzinfo=UTC)

__all__ = [
    "EVER", "committed", "conversation_in", "intentions_in", "jobs_in", "keep", "log_of", "shown",
]  # fmt: skip


@asynccontextmanager
async def committed(store: SqlStore) -> AsyncIterator[Unit]:
    """A unit of work that is committed when its story went well."""
    async with store.unit() as unit:
        yield unit
        await unit.commit()


async def intentions_in(store: SqlStore) -> list[Intention]:
    return list(await store.due_intentions(EVER, limit=99))


async def shown(store: SqlStore) -> list[tuple[str, str]]:
    """(kind, subject) of all that waits to be sent."""
    return [(one.kind, one.subject) for one in await intentions_in(store)]


async def jobs_in(store: SqlStore) -> list[Job]:
    """What is to be done; every dispatch has a clock beside that, which has its own stories."""
    return list(await store.due_jobs(EVER, limit=99, but={JobKind.DUTY}))


async def log_of(store: SqlStore, case: CaseId = CASE) -> list[tuple[str, str]]:
    """(event, by whom) of the lines of its custody log."""
    async with store.unit() as unit:
        return [(event, by) for _, event, by in await unit.custody.of(case)]


async def conversation_in(store: SqlStore, chat: ChatId = AMINA) -> Conversation:
    async with store.unit() as unit:
        talk = await unit.conversations.get(chat)
    assert talk
    return talk
