"""Traces: what tips leave for joining is found by its hash and gone with its tip."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from places.cells import H3Cells
from storage.keyfiles import load_keys, new_keys
from storage.store import SqlStore
from storage.traces import NEAREST
from tests.clock import MORNING
from tests.storage.homes import KEYS, Home, keep, keyrings, look
from tests.storage.samples import TIP, a_case, a_tip
from tests.triage.sketched import SKINS
from triage.model import CaseId, Neighbour, Sketch, TipId
from triage.ports import Unit
from triage.sketching import clues_of

CELLS = H3Cells()
PLATE = "plate 01kg123abc"
MARKED = replace(SKINS, marks=(PLATE,))
LONG_AGO = date(2026, 1, 1)


async def leave(store: SqlStore, tip: TipId = TIP, sketch: Sketch = MARKED) -> None:
    await store.unit().tips.open_key(tip)

    def change(unit: Unit) -> None:
        unit.tips.add(a_tip(tip))
        unit.cases.add(a_case(CaseId(f"case of {tip}"), tip))
        unit.traces.leave(tip, sketch, clues_of(sketch, CELLS))

    await keep(store, change)


async def near(store: SqlStore, sketch: Sketch = MARKED, since: date = LONG_AGO) -> list[Neighbour]:
    return list(await store.unit().traces.near(clues_of(sketch, CELLS), since))


async def test_a_tip_near_another_finds_it_with_its_case_and_sketch(store: SqlStore) -> None:
    await leave(store)

    assert await near(store) == [Neighbour(TIP, CaseId(f"case of {TIP}"), MARKED)]


async def test_who_shares_nothing_finds_nobody(store: SqlStore) -> None:
    await leave(store)

    assert await near(store, replace(SKINS, lat=52.0)) == []
    assert await near(store, replace(SKINS, lat=None, cues=())) == []


async def test_a_mark_is_found_wherever_it_was_seen(store: SqlStore) -> None:
    await leave(store)

    assert len(await near(store, replace(MARKED, lat=None))) == 1


async def test_what_came_before_is_out_of_sight(store: SqlStore) -> None:
    await leave(store)
    today = MORNING.date()

    assert len(await near(store, since=today)) == 1
    assert await near(store, since=today + timedelta(days=1)) == []


async def test_a_tip_without_a_case_is_no_neighbour(store: SqlStore) -> None:
    await leave(store)

    await keep(store, lambda unit: unit.cases.release(TIP))

    assert await near(store) == []


async def test_what_is_left_anew_replaces_what_was_left(store: SqlStore) -> None:
    await leave(store)
    moved = replace(MARKED, lat=52.0, marks=())

    await keep(store, lambda unit: unit.traces.leave(TIP, moved, clues_of(moved, CELLS)))

    assert await near(store) == []
    assert await store.unit().traces.of(TIP) == moved


async def test_who_shares_most_comes_first_and_no_more_than_a_few(store: SqlStore) -> None:
    for number in range(NEAREST + 2):
        await leave(store, TipId(f"tip-{number:02}"), replace(SKINS, taxa=("Lynx lynx",)))
    await leave(store, TIP, SKINS)

    found = await near(store, SKINS)

    assert found[0].tip == TIP
    assert len(found) == NEAREST


async def test_a_shredded_tip_leaves_nothing(store: SqlStore) -> None:
    await leave(store)

    async with store.unit() as unit:
        await unit.tips.shred(TIP)
        assert await near(store) == []
        await unit.commit()

    assert await store.unit().traces.of(TIP) is None


async def test_a_shredded_tip_s_traces_are_not_in_the_file(sqlite: Home) -> None:
    async with sqlite.opened() as store:
        await leave(store)
        assert look(sqlite, "SELECT * FROM traces")
        async with store.unit() as unit:
            await unit.tips.shred(TIP)
            await unit.commit()

    assert look(sqlite, "SELECT * FROM traces") == []
    assert look(sqlite, "SELECT * FROM sketches") == []


async def test_the_file_tells_neither_cell_nor_mark_nor_moment(sqlite: Home) -> None:
    async with sqlite.opened() as store:
        await leave(store)

    rows = look(sqlite, "SELECT digest, day, tip_id FROM traces")
    assert len(rows) == len(clues_of(MARKED, CELLS).left)
    assert {day for _, day, _ in rows} == {"2026-05-04"}
    assert all(len(digest) == 16 for digest, _, _ in rows)
    assert b"cell" not in b"".join(digest for digest, _, _ in rows)


async def test_another_key_gives_other_hashes_and_the_retired_one_still_finds(
    sqlite: Home,
) -> None:
    async with sqlite.opened() as store:
        await leave(store)
    turned = load_keys(KEYS.link, f"{new_keys().content},{KEYS.content}").content

    async with sqlite.opened(content=turned) as store:
        assert len(await near(store)) == 1
        assert keyrings().content.digests("trace", b"x")[0] == turned.digests("trace", b"x")[1]


@pytest.mark.parametrize("count", [1, 3])
async def test_a_case_counts_its_sources_and_keeps_its_first_tip_first(
    store: SqlStore, count: int
) -> None:
    await leave(store)
    case = CaseId(f"case of {TIP}")
    for number in range(count):
        tip = TipId(f"a-{number}")
        await store.unit().tips.open_key(tip)
        await keep(store, lambda unit, tip=tip: unit.tips.add(a_tip(tip)))  # type: ignore[misc]
        await keep(store, lambda unit, tip=tip: unit.cases.take(case, tip))  # type: ignore[misc]
    grown = replace(a_case(case), sources=1 + count, priority=5, is_burst=True)

    await keep(store, lambda unit: unit.cases.corroborate(grown))

    assert await store.unit().cases.get(case) == grown
    assert (await store.unit().cases.tips_of(case))[0] == TIP
    assert len(await store.unit().cases.tips_of(case)) == 1 + count
