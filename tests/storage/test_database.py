"""A database, whichever it is: what is written is read, what does not fit is refused in words."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Executable, func, select

from storage import conversations, custody_chain, inbox, jobs, outbox, receipts, sending, tables
from storage.database import Database, connect
from storage.writer import Write
from tests.clock import MORNING
from tests.storage.homes import Home, sqlite_url
from triage.errors import BrokenPromiseError, UnavailableError

COUNT = select(func.count().label("number")).select_from(tables.receipts)
KEYS = [bytes([number]) * 32 for number in range(6)]


@pytest.fixture
async def database(home: Home) -> AsyncIterator[Database]:
    opened = connect(home.records, is_alone=False)
    yield opened
    await opened.close()


def a_job(**changes: Any) -> Write:
    plain = {"kind": "work", "subject": "tip", "due": MORNING, "chat": None, "attempts": 0}
    return jobs.PUT, plain | changes


def an_intention(**changes: Any) -> Write:
    plain = {"kind": "screen", "subject": "s", "agency": None, "content": b"box", "replace": ""}
    when = {"not_before": MORNING, "rank": 1, "state": "waiting", "is_again": False}
    return outbox.ADD, plain | when | changes


def a_receipt(selector: bytes, tip: str = "tip") -> Write:
    return receipts.ADD, {"selector": selector, "proof": b"p", "cost": "c", "tip_id": tip}


async def the_row(database: Database, statement: Executable, **given: object) -> Any:
    (row,) = await database.rows(statement, **given)
    return row


async def due(database: Database) -> Any:
    return await the_row(database, jobs.DUE, now=MORNING, most=5, held=[])


@pytest.mark.parametrize("length", [1, 2, 3, 6])
async def test_a_list_of_any_length_finds_its_rows(database: Database, length: int) -> None:
    await database.commit([(conversations.SAVE, {"key": key, "content": key}) for key in KEYS])

    rows = await database.rows(conversations.GET, keys=KEYS[:length])

    assert {row.key for row in rows} == set(KEYS[:length])


async def test_an_empty_list_finds_nothing(database: Database) -> None:
    await database.commit([(conversations.SAVE, {"key": b"k", "content": b"c"})])

    assert await database.rows(conversations.GET, keys=[]) == []


async def test_a_moment_of_any_zone_is_kept_and_compared_in_utc(database: Database) -> None:
    bishkek = timezone(timedelta(hours=6))
    await database.commit([a_job(due=datetime(2026, 5, 4, 12, 30, tzinfo=bishkek))])

    row = await the_row(database, jobs.DUE, now=MORNING.astimezone(bishkek), most=5, held=[])

    assert (row.due, row.due.tzinfo) == (MORNING, UTC)
    before = MORNING - timedelta(seconds=1)
    assert await database.row(jobs.DUE, now=before.astimezone(bishkek), most=5, held=[]) is None


async def test_the_earliest_moment_is_a_moment_and_of_nothing_nothing(database: Database) -> None:
    assert (await the_row(database, jobs.NEXT, held=[])).earliest is None

    await database.commit([a_job()])

    assert (await the_row(database, jobs.NEXT, held=[])).earliest == MORNING


async def test_nothing_and_bytes_come_back_as_they_went(database: Database) -> None:
    await database.commit([a_job()])
    assert (await due(database)).chat is None

    await database.commit([a_job(chat=b"\x00\xff\x00")])
    assert (await due(database)).chat == b"\x00\xff\x00"


@pytest.mark.parametrize("is_again", [True, False])
async def test_a_truth_stays_a_truth(database: Database, is_again: bool) -> None:
    await database.commit([an_intention(is_again=is_again)])

    row = await the_row(database, sending.DUE, now=MORNING, most=1)

    assert row.is_again is is_again


async def test_a_day_stays_a_day(database: Database) -> None:
    row = {"case_id": "case", "number": 1, "day": date(2026, 5, 4), "content": b"", "mac": b""}
    await database.commit([(custody_chain.ADD, row)])

    assert (await the_row(database, custody_chain.OF, case="case")).day == date(2026, 5, 4)


async def test_writes_of_one_statement_keep_their_order_among_others(database: Database) -> None:
    between: Write = (sending.RECOVER, {})
    writes = [an_intention(subject=f"{number}") for number in range(4)]
    await database.commit([*writes[:3], between, writes[3]])

    due = await database.rows(sending.DUE, now=MORNING, most=9)

    rows = await database.rows(sending.THESE, these=[row.id for row in due])
    told = {row.id: row.subject for row in rows}
    assert [told[row.id] for row in due] == ["0", "1", "2", "3"]


async def test_a_refused_row_is_not_quoted_and_takes_its_unit_along(database: Database) -> None:
    await database.commit([a_receipt(b"known")])

    with pytest.raises(BrokenPromiseError) as broken:
        await database.commit([a_receipt(b"other"), a_receipt(b"known", "tip-of-amina")])

    assert "tip-of-amina" not in str(broken.value)
    assert broken.value.__suppress_context__
    assert (await the_row(database, COUNT)).number == 1


UNFIT: list[Write] = [
    a_job(due=datetime(2026, 5, 4)),
    a_job(due="secret"),
    a_job(subject="secret \ud800"),
    an_intention(is_again="secret"),
    (inbox.ADD, {"update_id": 2**70, "body": b"secret", "day": date(2026, 5, 4)}),
    (inbox.ADD, {"update_id": 1, "body": b"secret", "day": "secret"}),
    (outbox.DROP, {"secret": "secret"}),
]


@pytest.mark.parametrize("write", UNFIT)
async def test_an_unfit_value_is_refused_and_not_quoted(database: Database, write: Write) -> None:
    with pytest.raises(BrokenPromiseError, match="cannot hold") as broken:
        await database.commit([a_receipt(b"same unit"), write])

    assert "secret" not in str(broken.value)
    assert (await the_row(database, COUNT)).number == 0


async def test_a_later_row_without_a_parameter_is_refused_too(database: Database) -> None:
    _, whole = a_receipt(b"whole")

    with pytest.raises(BrokenPromiseError, match="cannot hold"):
        await database.commit([(receipts.ADD, whole), (receipts.ADD, {"selector": b"half"})])

    assert (await the_row(database, COUNT)).number == 0


async def test_a_read_that_cannot_be_asked_is_a_broken_promise(database: Database) -> None:
    with pytest.raises(BrokenPromiseError):
        await database.rows(jobs.DUE, now=datetime(2026, 5, 4), most=5)
    with pytest.raises(BrokenPromiseError):
        await database.rows(jobs.DUE, now=MORNING, most=2**70)
    with pytest.raises(BrokenPromiseError):
        await database.rows(jobs.DUE, now=MORNING)


async def test_what_the_database_does_not_know_means_try_again(database: Database) -> None:
    with pytest.raises(UnavailableError) as away:
        await database.rows(select(func.no_such_word("secret").label("answer")))

    assert "secret" not in str(away.value)


async def test_a_refused_unit_leaves_the_writer_ready(database: Database) -> None:
    for _ in range(3):
        with pytest.raises(BrokenPromiseError):
            await database.commit([a_receipt(b"twin"), a_receipt(b"twin")])

    await database.commit([a_receipt(b"twin")])
    assert (await the_row(database, COUNT)).number == 1


async def test_a_file_that_does_not_open_is_locked_by_nobody(tmp_path: Path) -> None:
    path = tmp_path / "records.db"
    path.write_text("no database" * 100)
    with pytest.raises(UnavailableError, match="did not answer"):
        connect(sqlite_url(path), is_alone=True)
    path.unlink()

    await connect(sqlite_url(path), is_alone=True).close()
