"""A connection that breaks while it commits: nobody knows whether it is written, so it is not
written again."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from storage.store import SqlStore
from tests.postgres import Postgres
from tests.storage.homes import Home, keep
from tests.storage.samples import AMINA
from tests.storage.wire import wired
from triage.errors import UncertainError
from triage.model import Intention, Kind

pytestmark = pytest.mark.postgres

SUBJECTS = [f"screen {number}" for number in range(5)]


async def wants(store: SqlStore, subject: str) -> None:
    await keep(store, lambda unit: unit.outbox.add(Intention(Kind.SCREEN, subject, chat=AMINA)))


async def test_units_whose_commit_nobody_heard_of_are_there_once(
    postgresql: Home, postgres: Postgres
) -> None:
    async with wired(postgres) as (wire, server):
        home = replace(postgresql, records=server.url("records"))
        async with home.opened() as store:
            wire.cut_after = b"INSERT INTO outbox"
            # The first one goes alone, and all others wait for it.
            first = store.mark_sending([0])
            told = await asyncio.gather(
                first, *(wants(store, one) for one in SUBJECTS), return_exceptions=True
            )
            due = await store.due_intentions(home.clock.now(), limit=100)

    assert sorted(one.subject for one in due) == SUBJECTS
    assert UncertainError in map(type, told)
