"""The custody log: chained a case, in one order for all who write, also what came before chains."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

import pytest

from storage import custody_chain, migration
from storage.cipher import record_name
from storage.codec import dump
from storage.custody_adoption import ADOPTED
from storage.keyring import Keyring
from storage.migration import Line
from storage.store import SqlStore
from tests.clock import MORNING
from tests.storage.homes import Home, keep, keyrings, look
from tests.storage.samples import CASE, TIP, a_case, a_tip
from triage.errors import BrokenPromiseError
from triage.model import CaseId, CustodyLine, Happening, JobKind, beginning

OTHER = CaseId("another")
OLD = "insert into custody (case_id, day, content) values (?, '2026-05-04', ?)"


async def write(store: SqlStore, *events: str, case: CaseId = CASE) -> None:
    async with store.unit() as unit:
        for event in events:
            unit.custody.add(case, event, by="kg_customs:Bakyt", at=MORNING)
        await unit.commit()


def is_whole(lines: Sequence[CustodyLine]) -> bool:
    return all(two.previous == one.digest for one, two in pairwise(lines))


async def test_each_line_follows_the_one_before_it(store: SqlStore) -> None:
    await write(store, "received", "dispatched")
    await write(store, "seen")
    await write(store, "received", case=OTHER)

    first, second, third = await store.unit().custody.lines(CASE)
    assert [line.number for line in (first, second, third)] == [1, 2, 3]
    assert first.previous == beginning(CASE).digest
    assert (second.previous, third.previous) == (first.digest, second.digest)
    (alone,) = await store.unit().custody.lines(OTHER)
    assert alone.previous == beginning(OTHER).digest


async def test_what_is_said_twice_has_two_digests(store: SqlStore) -> None:
    """Else a guess of what happened could be tried against a digest that was given out."""
    await write(store, "seen", "seen")

    first, second = await store.unit().custody.lines(CASE)
    assert first.body != second.body


async def test_many_who_write_at_once_make_one_chain(store: SqlStore) -> None:
    async with asyncio.TaskGroup() as group:
        for number in range(20):
            group.create_task(write(store, f"press {number}"))

    lines = await store.unit().custody.lines(CASE)
    assert {line.event for line in lines} == {f"press {number}" for number in range(20)}
    assert is_whole(lines)


async def test_two_processes_make_one_chain(home: Home) -> None:
    async with home.opened() as one, home.opened(is_alone=False) as other:
        async with asyncio.TaskGroup() as group:
            for number in range(10):
                group.create_task(write(one, f"one {number}"))
                group.create_task(write(other, f"other {number}"))

        lines = await one.unit().custody.lines(CASE)
    assert [line.number for line in lines] == list(range(1, 21))
    assert is_whole(lines)


async def test_a_unit_that_fails_leaves_no_line(store: SqlStore) -> None:
    async with store.unit() as unit:
        unit.custody.add(CASE, "seen", at=MORNING)
        unit.cases.take(CaseId("nowhere"), "nothing")  # type: ignore[arg-type]
    await write(store, "taken")

    assert [line.event for line in await store.unit().custody.lines(CASE)] == ["taken"]


async def test_a_line_outlives_a_new_content_key(sqlite: Home) -> None:
    async with sqlite.opened() as store:
        await write(store, "seen")

    known = keyrings().content.every_key()[0]
    rotated = Keyring(bytes(range(32)), [known._secret])
    async with sqlite.opened(content=rotated) as store:
        await write(store, "taken")
        rows = await store._holdings.records.rows(custody_chain.OF, case=CASE)
        lines = await store.unit().custody.lines(CASE)
    assert [line.event for line in lines] == ["seen", "taken"]
    assert rows[0].mac[:4] == known.id != rows[1].mac[:4]
    for line, row in zip(lines, rows, strict=True):
        assert custody_chain.is_ours(line, row.mac, rotated)


async def test_a_row_moved_to_another_number_does_not_open(sqlite: Home) -> None:
    async with sqlite.opened() as store:
        await write(store, "seen")
        look(sqlite, "update custody set number = 2")

        with pytest.raises(BrokenPromiseError, match="moved"):
            await store.unit().custody.lines(CASE)


async def loosen(home: Home) -> None:
    """The log as it was before lines were chained."""
    await migration.downgrade(home.records, Line.RECORDS, "0007")
    for case, event in ((CASE, "dispatched"), (OTHER, "dispatched"), (CASE, "seen")):
        old = Happening(MORNING + timedelta(minutes=len(event)), event, "kg_customs:Bakyt")
        name = record_name("custody", case, "content")
        look(home, OLD, case, keyrings().content.seal(dump(old), name))
    await migration.upgrade(home.records, Line.RECORDS)


async def test_what_was_written_before_is_chained_when_the_line_starts(sqlite: Home) -> None:
    await loosen(sqlite)

    async with sqlite.opened() as store:
        await write(store, "taken")
        lines = await store.unit().custody.lines(CASE)

    assert [line.event for line in lines] == ["dispatched", "seen", "taken"]
    assert [line.detail for line in lines] == [ADOPTED, ADOPTED, ""]
    assert lines[2].previous == lines[1].digest


async def test_the_files_of_a_case_from_before_are_entered_soon(sqlite: Home) -> None:
    async with sqlite.opened() as store, store.unit() as unit:
        await unit.tips.open_key(TIP)
        unit.tips.add(a_tip())
        unit.cases.add(a_case())
        await unit.commit()
    await loosen(sqlite)

    async with sqlite.opened() as store:
        jobs = await store.due_jobs(sqlite.clock.now(), limit=10)
    assert [(job.kind, job.subject) for job in jobs] == [(JobKind.ENTER, TIP)]


async def test_old_lines_put_back_are_not_made_genuine(sqlite: Home) -> None:
    await loosen(sqlite)
    async with sqlite.opened() as store:
        await write(store, "taken")
    look(sqlite, "update custody set mac = null where number = 1")

    async with sqlite.opened() as store:
        with pytest.raises(BrokenPromiseError, match="never chained"):
            await store.unit().custody.lines(CASE)


async def test_old_lines_that_were_spoiled_are_left_as_they_are(sqlite: Home) -> None:
    await loosen(sqlite)
    look(
        sqlite, "update custody set content = zeroblob(300) where number = 1 and case_id = ?", CASE
    )

    async with sqlite.opened() as store:
        assert len(await store.unit().custody.lines(OTHER)) == 1
        with pytest.raises(BrokenPromiseError):
            await store.unit().custody.lines(CASE)


async def test_work_goes_on_over_a_spoiled_line(sqlite: Home) -> None:
    async with sqlite.opened() as store:
        await write(store, "seen")
        look(sqlite, "update custody set content = zeroblob(300)")
        await write(store, "taken")

    assert look(sqlite, "select number from custody order by number") == [(1,), (2,)]


async def test_a_line_says_where_it_was_written_in_utc(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.custody.add(CASE, "seen", at=MORNING, detail="a file"))

    (line,) = await store.unit().custody.lines(CASE)
    assert (line.at, line.detail) == (MORNING, "a file")
