"""The audit: whatever was changed in a log, an anchor, a row or a file is found and named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from storage.custody_findings import Fault
from tests.clock import MORNING
from tests.storage.custody_room import ANCHORED, CASES, LATER, House, build, write
from triage.model import CaseId, EvidenceState, TipId

ONE, TWO = "case_id = 'one'", "case_id = 'two'"
ALL = ANCHORED + LATER


@pytest.fixture
async def house(sqlite_template: Path, tmp_path: Path) -> House:
    return await build(sqlite_template, tmp_path)


def flip(house: House, table: str, column: str, where: str) -> None:
    ((content,),) = house.runs(f"select {column} from {table} where {where}")
    spoiled = bytearray(content)
    spoiled[20] ^= 1
    house.runs(f"update {table} set {column} = ? where {where}", bytes(spoiled))


async def found(house: House) -> list[tuple[Fault, str, int]]:
    audited = await house._audited(None)
    return [(one.fault, one.case or one.what, one.line) for one in audited.findings]


async def test_a_house_that_nobody_touched_is_whole(house: House) -> None:
    audited = await house._audited(None)

    assert audited.findings == []
    assert (audited.cases, audited.lines, audited.files) == (3, 3 * ALL, 3)


@pytest.mark.parametrize(
    ("spoil", "fault", "line"),
    [
        (f"update custody set number = 99 where {ONE} and number = {ALL}", Fault.MISSING, ALL),
        (f"delete from custody where {ONE} and number = 3", Fault.MISSING, 3),
        (f"update custody set day = '2026-05-05' where {ONE} and number = 4", Fault.MISDATED, 4),
        (f"update custody set mac = zeroblob(36) where {ONE} and number = 5", Fault.FORGED, 5),
        (f"update custody set mac = null where {ONE} and number = 5", Fault.SPOILED, 5),
        (f"update custody set number = 'x' where {ONE} and number = 2", Fault.MISSING, 2),
        (f"update custody set day = 'x' where {ONE} and number = 2", Fault.SPOILED, 1),
        (f"delete from custody where {ONE} and number > 3", Fault.CUT, 4),
        (f"delete from custody where {ONE}", Fault.CUT, 1),
        (
            "insert into custody select 'one', 9, day, content, mac from custody "
            f"where {ONE} and number = 8",
            Fault.SPOILED,
            9,
        ),
        (
            "update custody set content = (select content from custody as other "
            f"where other.case_id = 'two' and other.number = 3) where {ONE} and number = 3",
            Fault.SPOILED,
            3,
        ),
    ],
)
async def test_the_first_broken_line_is_named(
    house: House, spoil: str, fault: Fault, line: int
) -> None:
    house.runs(spoil)

    assert (await found(house))[0] == (fault, "one", line)


async def test_a_flipped_byte_in_a_line_is_found(house: House) -> None:
    flip(house, "custody", "content", f"{TWO} and number = 4")

    assert await found(house) == [(Fault.SPOILED, "two", 4)]


async def test_a_case_may_lose_no_log_that_was_never_anchored(house: House) -> None:
    house.runs("delete from anchors")
    house.runs(f"delete from custody where {ONE}")

    assert await found(house) == [(Fault.EMPTY, "one", 0), (Fault.FILE_UNKNOWN, "one", 0)]


@pytest.mark.parametrize("gone", range(1, LATER + 1))
async def test_only_the_newest_lines_can_be_cut_off_unseen(house: House, gone: int) -> None:
    """Whoever may write to the database cuts off what no anchor has held yet."""
    house.runs(f"delete from custody where {ONE} and number > {ALL - gone}")
    assert await found(house) == []

    house.runs(f"delete from custody where {ONE} and number >= {ANCHORED}")
    assert await found(house) == [(Fault.CUT, "one", ANCHORED)]


async def test_an_anchor_is_missed_by_the_next(house: House) -> None:
    house.runs("delete from anchors where day = '2026-05-03'")

    assert await found(house) == [(Fault.ANCHOR_LOOSE, "2026-05-04", 0)]


async def test_an_anchor_that_was_changed_is_named_by_its_day(house: House) -> None:
    flip(house, "anchors", "content", "day = '2026-05-03'")

    assert (Fault.ANCHOR_SPOILED, "2026-05-03", 0) in await found(house)


async def test_a_log_written_anew_by_who_has_the_keys_is_not_what_was_anchored(
    house: House,
) -> None:
    house.runs(f"delete from custody where {ONE}")
    async with house.home.opened() as store, store.unit() as unit:
        await write(store, "one", ALL)
        assert len(await unit.custody.lines(CaseId("one"))) == ALL

    faults = await found(house)
    assert faults[0] == (Fault.ALTERED, "one", ANCHORED)


@pytest.mark.parametrize(
    ("query", "file", "fault"),
    [
        ("delete from evidence where id = 'file-one'", "records.db", Fault.FILE_MISSING),
        ("update evidence set tip_id = 'tip-two' where id = 'file-one'", "records.db", None),
        ("update tips set case_id = 'x' where id = 'tip-one'", "records.db", Fault.FILE_MISSING),
        ("update tips set case_id = 'two' where id = 'tip-one'", "records.db", None),
        ("update evidence set id = 'other' where id = 'file-one'", "records.db", None),
        ("update data_keys set wrapped = null where subject = 'tip-one'", "keys.db", None),
        ("update data_keys set wrapped = zeroblob(99) where subject = 'tip-one'", "keys.db", None),
    ],
)
async def test_a_file_that_left_without_a_word_is_missed(
    house: House, query: str, file: str, fault: Fault | None
) -> None:
    house.runs(query, file=file)

    faults = await found(house)
    assert faults
    assert fault is None or faults == [(fault, "one", 2)]


async def test_a_file_of_a_tip_that_was_taken_back_may_be_gone(house: House) -> None:
    async with house.home.opened() as store:
        async with store.unit() as unit:
            (line, *_) = await unit.custody.lines(CaseId("one"))
            unit.custody.add(CaseId("one"), "withdrawn", at=line.at, detail="tip:tip-one")
            await unit.commit()
        await store.data_keys.shred("tip-one")

    assert await found(house) == []


async def test_an_original_that_retention_took_may_be_gone(house: House) -> None:
    async with house.home.opened() as store, store.unit() as unit:
        (file,) = await unit.evidence.of_tip(TipId("tip-one"))
        unit.evidence.save(replace(file, original=""))
        await unit.commit()
    assert await found(house) == [(Fault.FILE_MISSING, "one", 2)]

    async with house.home.opened() as store, store.unit() as unit:
        removed = "file-one tip:tip-one"
        unit.custody.add(CaseId("one"), "original removed", at=MORNING, detail=removed)
        await unit.commit()
    assert await found(house) == []


async def test_a_file_that_was_refused_after_it_came_may_be_gone(house: House) -> None:
    async with house.home.opened() as store, store.unit() as unit:
        (file,) = await unit.evidence.of_tip(TipId("tip-one"))
        unit.evidence.save(replace(file, original="", state=EvidenceState.REFUSED))
        refused = "file-one tip:tip-one refused"
        unit.custody.add(CaseId("one"), "file not kept", at=MORNING, detail=refused)
        await unit.commit()

    assert await found(house) == []


async def test_a_file_in_the_vault_is_the_one_that_came(house: House) -> None:
    first, second = (house.vault / f"original-{name}" for name in CASES[:2])
    first.write_bytes(second.read_bytes())
    second.unlink()

    assert await found(house) == [
        (Fault.FILE_ALTERED, "one", 2),
        (Fault.FILE_MISSING, "two", 2),
    ]


async def test_one_case_can_be_looked_at_alone(house: House) -> None:
    house.runs(f"delete from custody where {ONE} and number = 3")

    assert (await house._audited(CaseId("two"))).findings == []
    assert (await house._audited(CaseId("one"))).cases == 1
