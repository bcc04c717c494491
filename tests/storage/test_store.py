"""Opening a store: the right tables, the right keys, nobody else."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from storage import migration
from storage.database import connect, locked
from storage.datakeys import DataKeys
from storage.keyring import Keyring
from storage.lock import ProcessLock, Seat
from storage.migration import Line
from storage.store import Addresses
from tests.clock import MORNING
from tests.storage.homes import Home, keep, keyrings, look, sqlite_url
from tests.storage.samples import (
    AMINA,
    CASE,
    CUSTOMS,
    RECEIPT,
    TIP,
    a_case,
    a_conversation,
    a_desk,
    a_tip,
)
from triage.errors import BrokenPromiseError, UnavailableError
from triage.model import Intention, Job, JobKind, Kind

WRONG = Keyring(bytes(range(32)))


async def test_an_empty_database_names_the_command_that_fills_it(tmp_path: Path) -> None:
    home = Home(sqlite_url(tmp_path / "a.db"), sqlite_url(tmp_path / "k.db"))

    with pytest.raises(UnavailableError, match="ilbirs db upgrade"):
        await home.open()


async def test_an_older_form_names_it_too(home: Home) -> None:
    await migration.downgrade(home.records, Line.RECORDS, "-1")

    with pytest.raises(UnavailableError, match="records has an older form"):
        await home.open()

    await migration.upgrade(home.records, Line.RECORDS)


async def test_a_store_can_be_created_in_one_step(tmp_path: Path) -> None:
    home = Home(sqlite_url(tmp_path / "a.db"), sqlite_url(tmp_path / "k.db"))

    async with home.opened(create=True) as store:
        assert await store.next_job() is None


async def test_keys_and_records_must_lie_apart(tmp_path: Path) -> None:
    home = Home(sqlite_url(tmp_path / "a.db"), sqlite_url(tmp_path / "a.db"))

    with pytest.raises(BrokenPromiseError, match="of their own"):
        await home.open(create=True)


@pytest.mark.parametrize("url", ["mysql://host/a", "nonsense", "", "oracle://x"])
async def test_other_databases_are_refused_in_words(url: str, tmp_path: Path) -> None:
    with pytest.raises(BrokenPromiseError, match=r"must begin with sqlite\+aiosqlite"):
        await Home(url, sqlite_url(tmp_path / "k.db")).open()


@pytest.mark.parametrize("url", ["sqlite+aiosqlite://", "sqlite+aiosqlite:///:memory:"])
async def test_memory_keeps_no_promise(url: str, tmp_path: Path) -> None:
    with pytest.raises(BrokenPromiseError, match="must name a file"):
        await Home(url, sqlite_url(tmp_path / "k.db")).open()


async def test_a_second_process_on_the_same_file_refuses_to_start(sqlite: Home) -> None:
    async with sqlite.opened():
        with pytest.raises(UnavailableError, match=r"works on records\.db"):
            await sqlite.open()

    async with sqlite.opened():
        pass


async def test_nobody_migrates_under_a_running_process(sqlite: Home) -> None:
    async with sqlite.opened():
        with pytest.raises(UnavailableError, match="Another process"):
            await Addresses(sqlite.records, sqlite.keys).upgrade()


HOLD = """
import sys, time
from pathlib import Path
from storage.lock import ProcessLock
lock = ProcessLock(Path(sys.argv[1]))
sys.stdout.write("held\\n"), sys.stdout.flush(), time.sleep(60)
"""


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    database = tmp_path / "a.db"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(database)], stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(UnavailableError):
            ProcessLock(database)
        other.kill()
        other.wait()

    ProcessLock(database).release()


async def test_a_command_works_beside_a_running_bot(home: Home) -> None:
    async with home.opened() as store, home.opened(is_alone=False) as beside:
        await keep(beside, lambda unit: unit.desks.save(a_desk()))
        await keep(store, lambda unit: unit.conversations.save(a_conversation()))

        assert await store.unit().desks.get(CUSTOMS) == a_desk()
        assert await beside.unit().conversations.get(AMINA) == a_conversation()


async def test_a_new_database_is_for_its_owner_alone(tmp_path: Path) -> None:
    home = Home(sqlite_url(tmp_path / "a.db"), sqlite_url(tmp_path / "k.db"))

    async with home.opened(create=True) as store:
        await store.accept([(1, b"{}")])
        modes = {name: os.stat(tmp_path / name).st_mode & 0o077 for name in os.listdir(tmp_path)}

    assert {"a.db", "a.db-wal", "a.db.lock", "k.db"} <= modes.keys()
    assert set(modes.values()) == {0}


@pytest.mark.parametrize("ring", ["link", "content"])
async def test_a_wrong_key_is_refused_at_the_start_by_the_name_of_its_setting(
    home: Home, ring: str
) -> None:
    async with home.opened():
        pass

    for is_alone in (True, False):
        with pytest.raises(BrokenPromiseError, match=f"ILBIRS_{ring.upper()}_KEY") as refused:
            await home.open(**{ring: WRONG}, is_alone=is_alone)
        assert "Nothing was changed" in str(refused.value)
    async with home.opened() as store:
        assert await store.survey().of(ring) == {}


async def test_a_wrong_key_is_noticed_where_no_canary_was_ever_planted(sqlite: Home) -> None:
    async with sqlite.opened() as store:
        await store.unit().tips.open_key(TIP)
        await keep(store, lambda unit: unit.conversations.save(a_conversation()))
    look(sqlite, "DELETE FROM canaries")
    look(sqlite, "DELETE FROM canaries", file="keys.db")

    with pytest.raises(BrokenPromiseError, match="ILBIRS_CONTENT_KEY"):
        await sqlite.open(content=WRONG)
    with pytest.raises(BrokenPromiseError, match="ILBIRS_LINK_KEY"):
        await sqlite.open(link=WRONG)
    assert look(sqlite, "SELECT count(*) FROM canaries") == [(1,)]


async def test_a_worker_without_link_keys_reads_cases_and_writes_cards(home: Home) -> None:
    async with home.opened() as store:
        await store.unit().tips.open_key(TIP)
        await keep(store, lambda unit: unit.tips.add(a_tip()))

    async with home.opened(link=None) as worker:
        await keep(worker, lambda unit: unit.cases.add(a_case()))
        await keep(worker, lambda unit: unit.outbox.add(Intention(Kind.CARD, "d", agency=CUSTOMS)))
        await keep(worker, lambda unit: unit.jobs.put(Job(JobKind.WORK, TIP, MORNING)))
        assert await worker.unit().cases.get(CASE) == a_case()
        assert len(await worker.due_jobs(MORNING, limit=5)) == 1


async def test_a_worker_without_link_keys_reaches_no_reporter(home: Home) -> None:
    async with home.opened(link=None) as worker:
        unit = worker.unit()
        for closed in (
            unit.conversations.get(AMINA),
            unit.conversations.return_address(TIP),
            unit.receipts.find(RECEIPT),
            worker.accept([(1, b"{}")]),
        ):
            with pytest.raises(BrokenPromiseError, match="no link keys"):
                await closed
        with pytest.raises(BrokenPromiseError, match="no link keys"):
            unit.outbox.add(Intention(Kind.SCREEN, "s", chat=AMINA))


async def test_a_row_moved_to_another_place_does_not_open(sqlite: Home) -> None:
    async with sqlite.opened() as store:
        await store.accept([(1, b"first"), (2, b"second")])
    look(sqlite, "UPDATE inbox SET body = (SELECT body FROM inbox WHERE id = 1) WHERE id = 2")

    async with sqlite.opened() as store:
        with pytest.raises(BrokenPromiseError, match="damaged or moved"):
            await store.waiting_updates(after=1, limit=1)


async def test_closing_finishes_what_waits(sqlite: Home) -> None:
    store = await sqlite.open()
    saving = keep(store, lambda unit: unit.conversations.save(a_conversation()))
    async with asyncio.TaskGroup() as group:
        group.create_task(saving)
        await asyncio.sleep(0)
        await store.close()

    async with sqlite.opened() as store:
        assert await store.unit().conversations.get(AMINA) == a_conversation()


async def test_keys_that_another_process_holds_leave_the_records_free(sqlite: Home) -> None:
    with locked(sqlite.keys), pytest.raises(UnavailableError, match=r"works on keys\.db"):
        await sqlite.open()

    async with sqlite.opened() as store:
        assert await store.next_job() is None


async def test_more_keys_than_are_remembered_still_open(sqlite: Home) -> None:
    database = connect(sqlite.keys, is_alone=True)
    keys = DataKeys(database, keyrings().content, sqlite.clock, most=2)
    for number in range(5):
        await keys.make(f"tip-{number}")

    boxes = [(await keys.get(f"tip-{number}")).seal(b"words", b"name") for number in range(5)]
    for number, box in enumerate(boxes):
        assert (await keys.get(f"tip-{number}")).open(box, b"name") == b"words"
    await database.close()


async def test_a_key_destroyed_by_another_process_leaves_the_memory_of_this_one(home: Home) -> None:
    async with home.opened() as store, home.opened(is_alone=False) as beside:
        await store.unit().tips.open_key(TIP)
        assert await beside.data_keys.find(TIP)

        await store.data_keys.shred(TIP)

        assert await beside.data_keys.find(TIP), "it would read on"
        await beside.forget_keys()
        assert await beside.data_keys.find(TIP) is None


@pytest.mark.postgres
async def test_a_seat_has_room_for_one_process(postgresql: Home) -> None:
    worker, bot = {"seats": {Seat.WORKER}}, {"seats": {Seat.BOT}}
    async with postgresql.opened(**bot), postgresql.opened(**worker) as first:
        await keep(first, lambda unit: unit.jobs.put(Job(JobKind.WORK, TIP, MORNING)))
        with pytest.raises(UnavailableError, match="works on this database as bot"):
            await postgresql.open(**bot)
        with pytest.raises(UnavailableError, match="as bot"):
            await postgresql.open()


@pytest.mark.postgres
async def test_the_role_that_comes_first_leaves_the_other_its_seat_at_the_keys(
    postgresql: Home,
) -> None:
    async with (
        postgresql.opened(link=None, seats={Seat.WORKER}),
        postgresql.opened(seats={Seat.BOT}) as bot,
    ):
        await bot.unit().tips.open_key(TIP)

        assert await bot.data_keys.find(TIP)
