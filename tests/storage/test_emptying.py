"""Emptying a tip: what is sealed with its key leaves the rows and the files, what counts stays."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from places.cells import H3Cells
from storage import migration
from storage.migration import Line
from storage.sqlite import INCREMENTAL, file_of
from storage.store import SqlStore
from tests.postgres import Postgres
from tests.storage.homes import Home, keep, look
from tests.storage.samples import (
    CASE,
    DISPATCH,
    PHOTO,
    RECEIPT,
    TIP,
    WORDS,
    a_case,
    a_dispatch,
    a_tip,
    some_evidence,
)
from tests.storage.test_casework import LETTER, NOTE, TRANSFER
from tests.storage.test_stolen import everything_in
from tests.triage.sketched import SKINS
from triage.errors import UnknownSubjectError
from triage.model import (
    CaseId,
    DispatchId,
    EvidenceId,
    LetterId,
    NoteId,
    Suggestion,
    TipId,
    TransferId,
)
from triage.ports import Unit
from triage.sketching import clues_of

OTHER_TIP, OTHER_CASE = TipId("tip-two"), CaseId("case-two")
OTHER_DISPATCH = DispatchId("dispatch-two")
CLUES = clues_of(SKINS, H3Cells())
BOXES = (
    "SELECT content FROM tips UNION ALL SELECT content FROM evidence"
    " UNION ALL SELECT facts FROM cases UNION ALL SELECT reasons FROM dispatches"
    " UNION ALL SELECT content FROM notes UNION ALL SELECT content FROM letters"
    " UNION ALL SELECT content FROM transfers UNION ALL SELECT content FROM sketches"
    " UNION ALL SELECT content FROM suggestions"
)


def write_tip(unit: Unit, tip: TipId, case: CaseId, dispatch: DispatchId) -> None:
    unit.tips.add(a_tip(tip))
    unit.evidence.add(some_evidence(EvidenceId(f"photo of {tip}"), tip=tip))
    unit.cases.add(a_case(case, tip))
    unit.dispatches.add(a_dispatch(dispatch, case=case))
    unit.traces.leave(tip, SKINS, CLUES)


def write_work(unit: Unit, tip: TipId, case: CaseId, dispatch: DispatchId) -> None:
    unit.notes.add(replace(NOTE, dispatch=dispatch, id=NoteId(f"note of {tip}")))
    unit.letters.save(replace(LETTER, id=LetterId(f"letter of {tip}"), dispatch=dispatch, tip=tip))
    transfer = TransferId(f"transfer of {tip}")
    unit.transfers.save(replace(TRANSFER, id=transfer, case=case, source=dispatch))


async def fill(store: SqlStore) -> None:
    for tip in (TIP, OTHER_TIP):
        await store.unit().tips.open_key(tip)
    for write in (write_tip, write_work):
        async with store.unit() as unit:
            write(unit, TIP, CASE, DISPATCH)
            write(unit, OTHER_TIP, OTHER_CASE, OTHER_DISPATCH)
            await unit.commit()
    async with store.unit() as unit:
        unit.cases.suggest(Suggestion(OTHER_CASE, CASE, ()))
        await unit.receipts.add(RECEIPT, TIP)
        await unit.commit()


@pytest.fixture
async def full(store: SqlStore) -> SqlStore:
    await fill(store)
    return store


async def test_nothing_of_an_emptied_tip_opens_though_its_key_is_there(full: SqlStore) -> None:
    await keep(full, lambda unit: unit.tips.empty(TIP))

    unit = full.unit()
    assert await full.data_keys.find(TIP) is not None
    with pytest.raises(UnknownSubjectError):
        await unit.tips.get(TIP)
    assert await unit.receipts.find(RECEIPT) is None
    assert await unit.traces.of(TIP) is None
    for found in (
        await unit.evidence.of_tip(TIP),
        await unit.letters.of_tip(TIP),
        await unit.notes.of(DISPATCH),
        await unit.transfers.of_case(CASE),
        await unit.cases.suggestions(OTHER_CASE),
        (await unit.dispatches.get(DISPATCH)).reasons,
    ):
        assert not found


async def test_day_region_taxon_and_offence_of_its_case_still_count(full: SqlStore) -> None:
    await keep(full, lambda unit: unit.tips.empty(TIP))

    case = await full.unit().cases.get(CASE)
    was = a_case()
    assert (case.day, case.region, case.taxon, case.offence, case.priority) == (
        *(was.day, was.region, was.taxon, was.offence, was.priority),
    )
    assert (case.cell, case.facts.place.name, case.facts.reading.taxa) == ("", "", ())


async def test_another_tip_keeps_all_that_is_its_own(full: SqlStore) -> None:
    await keep(full, lambda unit: unit.tips.empty(TIP))

    unit = full.unit()
    assert (await unit.tips.get(OTHER_TIP)).content.words == WORDS
    assert (await unit.cases.get(OTHER_CASE)).facts == a_case().facts
    for kept in (
        await unit.evidence.of_tip(OTHER_TIP),
        await unit.letters.of_tip(OTHER_TIP),
        await unit.notes.of(OTHER_DISPATCH),
        await unit.transfers.of_case(OTHER_CASE),
        (await unit.dispatches.get(OTHER_DISPATCH)).reasons,
    ):
        assert kept


async def test_who_read_a_tip_before_it_was_emptied_fills_it_no_more(full: SqlStore) -> None:
    async with full.unit() as late:
        tip, case = await late.tips.get(TIP), await late.cases.get(CASE)
        await keep(full, lambda unit: unit.tips.empty(TIP))
        late.tips.revise(tip)
        late.cases.revise(case)
        late.evidence.save(some_evidence(PHOTO))
        await late.commit()

    with pytest.raises(UnknownSubjectError):
        await full.unit().tips.get(TIP)
    assert (await full.unit().cases.get(CASE)).facts.place.name == ""


async def test_no_file_of_sqlite_holds_a_box_of_a_shredded_tip(
    sqlite: Home, tmp_path: Path
) -> None:
    async with sqlite.opened() as store:
        await fill(store)
        before = {box for (box,) in look(sqlite, BOXES)}
        assert all(box in everything_in(tmp_path) for box in before)

        await keep(store, lambda unit: unit.tips.empty(TIP))
        await store.unit().tips.shred(TIP)
        after = {box for (box,) in look(sqlite, BOXES)}

        assert len(before - after) == 9
        assert not [box for box in before - after if box[:40] in everything_in(tmp_path)]


async def test_what_many_deletions_freed_leaves_the_file(sqlite: Home, tmp_path: Path) -> None:
    async with sqlite.opened() as store:
        await store.accept([(number, b"words" * 2000) for number in range(60)])
        await store.forget_history()
        full = (tmp_path / "records.db").stat().st_size
        async with store.unit() as unit:
            for number in range(60):
                unit.finish_update(number)
            await unit.commit()

        await store.prune(sqlite.clock.advance(days=9))
        await store.forget_history()

        assert (tmp_path / "records.db").stat().st_size < full / 2


async def test_a_database_of_an_older_time_gives_pages_back_once_it_is_upgraded(
    sqlite: Home,
) -> None:
    async with sqlite.opened() as store:
        await fill(store)
    path = file_of_home(sqlite)
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        old.execute("PRAGMA auto_vacuum=0")
        old.execute("VACUUM")
    assert look(sqlite, "PRAGMA auto_vacuum") == [(0,)]

    await migration.upgrade(sqlite.records, Line.RECORDS)

    assert look(sqlite, "PRAGMA auto_vacuum") == [(INCREMENTAL,)]
    async with sqlite.opened() as store:
        assert (await store.unit().tips.get(TIP)).content.words == WORDS


def file_of_home(home: Home) -> Path:
    from storage.database import parsed

    return file_of(parsed(home.records))


@pytest.mark.postgres
async def test_dead_rows_of_postgresql_hold_only_sealed_bytes(
    postgres: Postgres, postgresql: Home
) -> None:
    async with postgresql.opened() as store:
        await fill(store)
        await keep(store, lambda unit: unit.tips.empty(TIP))
        await store.unit().tips.shred(TIP)
    await postgres.execute("records", "CHECKPOINT")

    lying = everything_in(postgres.socket / "cluster")

    for clear in (WORDS, "He sells on Sundays", "Which road?", "at the border", "telegram-file-id"):
        assert clear.encode() not in lying
    # Else the search above could not fail.
    assert b"panthera_uncia" in lying
