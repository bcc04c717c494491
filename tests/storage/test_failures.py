"""Failures of a database: said in our words, overcome when they can be, never quoting a row."""

from __future__ import annotations

import asyncio
import os
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.columns import Moment
from storage.postgreslink import DIALECT
from storage.store import SqlStore
from tests.clock import MORNING, FixedClock
from tests.postgres import Postgres
from tests.storage.homes import Home, keep, look
from tests.storage.samples import AMINA, CUSTOMS, a_conversation, a_desk
from triage.errors import BrokenPromiseError, UnavailableError
from triage.model import ChatId, Intention, Job, JobKind, Kind

ALLOW = "ALTER DATABASE records ALLOW_CONNECTIONS"
HANG_UP = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"


@pytest.mark.postgres
async def test_connections_that_were_cut_are_made_anew(
    postgresql: Home, postgres: Postgres
) -> None:
    async with postgresql.opened() as store:
        await keep(store, lambda unit: unit.conversations.save(a_conversation()))
        await store.next_job()

        await postgres.execute("postgres", HANG_UP)

        assert await store.unit().conversations.get(AMINA) == a_conversation()
        await keep(store, lambda unit: unit.conversations.save(a_conversation(language="ru")))
        assert await store.unit().conversations.get(AMINA) == a_conversation(language="ru")


@pytest.mark.postgres
async def test_a_server_that_is_away_means_try_again(postgresql: Home, postgres: Postgres) -> None:
    gone = Home(postgresql.records, postgres.url("keys"))
    async with gone.opened() as store:
        await postgres.execute("postgres", f"{ALLOW} false", HANG_UP)
        try:
            with pytest.raises(UnavailableError):
                await store.next_job()
            with pytest.raises(UnavailableError):
                await keep(store, lambda unit: unit.conversations.forget(AMINA))
        finally:
            await postgres.execute("postgres", f"{ALLOW} true")

        assert await store.next_job() is None
        await keep(store, lambda unit: unit.conversations.save(a_conversation()))


async def test_a_moment_without_a_zone_is_refused(store: SqlStore) -> None:
    naive = Job(JobKind.WORK, "tip", datetime(2026, 5, 4))

    with pytest.raises(BrokenPromiseError):
        await keep(store, lambda unit: unit.jobs.put(naive))

    assert await store.next_job() is None


async def test_a_value_beyond_its_column_fails_alone(store: SqlStore) -> None:
    async def too_large() -> None:
        with pytest.raises(BrokenPromiseError):
            await store.accept([(2**70, b"{}")])

    async with asyncio.TaskGroup() as group:
        group.create_task(too_large())
        group.create_task(store.accept([(7, b"{}")]))

    ((_, number, _),) = await store.waiting_updates(after=0, limit=5)
    assert number == 7


async def test_a_missing_table_says_try_again_not_what_was_written(sqlite: Home) -> None:
    async with sqlite.opened() as store:
        look(sqlite, "DROP TABLE desks")

        with pytest.raises(UnavailableError) as away:
            await keep(store, lambda unit: unit.desks.save(a_desk()))
        with pytest.raises(UnavailableError):
            await store.unit().desks.get(CUSTOMS)

    assert str(away.value) == "The database did not answer: OperationalError."


async def test_a_damaged_row_is_a_broken_promise(sqlite: Home) -> None:
    async with sqlite.opened() as store:
        await keep(store, lambda unit: unit.outbox.add(Intention(Kind.SCREEN, "s", chat=ChatId(1))))
        look(sqlite, "UPDATE outbox SET content = x'00'")

        with pytest.raises(BrokenPromiseError, match="unknown form"):
            await store.due_intentions(MORNING, limit=1)


def test_moments_come_back_in_utc_from_either_database() -> None:
    moment = Moment()

    assert moment.process_result_value(datetime(2026, 5, 4, 6, 30), DIALECT) == MORNING
    assert moment.process_result_value(MORNING, DIALECT) == MORNING
    assert moment.process_result_value(None, DIALECT) is None
    assert moment.process_bind_param(None, DIALECT) is None


def test_the_clock_of_the_tests_stands_until_it_is_moved() -> None:
    clock = FixedClock()

    assert clock.now() == clock.now() == MORNING
    assert (
        clock.advance(days=1, minutes=5) == clock.now() == datetime(2026, 5, 5, 6, 35, tzinfo=UTC)
    )


async def test_a_closed_store_leaves_no_writer_and_no_log(sqlite: Home, tmp_path: Path) -> None:
    async with sqlite.opened():
        assert writers() == 2

    assert writers() == 0
    assert not [name for name in os.listdir(tmp_path) if name.endswith("-wal")]


def writers() -> int:
    return sum(thread.name == "storage-writer" for thread in threading.enumerate())
