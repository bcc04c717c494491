"""Sheets: what is handed over on paper is found by its number, and sealed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from storage.store import SqlStore
from tests.clock import MORNING
from tests.storage.homes import Home, keep, look
from tests.storage.samples import DISPATCH, TIP, a_case, a_dispatch, a_tip
from triage.errors import BrokenPromiseError
from triage.model import (
    TRIAGE_DESK,
    DispatchId,
    HandedOver,
    Sheet,
    SheetAnswer,
    SheetState,
    Told,
    Volume,
)

SECOND = DispatchId("dispatch-two")
SHEET = Sheet(DISPATCH, "KT-482", since=MORNING)
HANDED = HandedOver(MORNING + timedelta(days=1), "Amina", "Bakyt", "12-34/26", Volume(1, 36, 2))


TOLD = Told("sheet-waits", MORNING, TRIAGE_DESK)


async def hold(store: SqlStore) -> None:
    """A case with two dispatches of one number: numbers are short."""
    await store.unit().tips.open_key(TIP)
    async with store.unit() as unit:
        unit.tips.add(a_tip())
        unit.cases.add(a_case())
        for dispatch in (DISPATCH, SECOND):
            unit.dispatches.add(a_dispatch(dispatch, is_on_paper=True))
        await unit.commit()


@pytest.fixture
async def held(store: SqlStore) -> SqlStore:
    await hold(store)
    return store


async def test_a_sheet_comes_back_as_it_was_saved(held: SqlStore) -> None:
    full = replace(
        SHEET,
        state=SheetState.ANSWERED,
        printed=Volume(1, 36, 2),
        handed=(HANDED,),
        answers=(SheetAnswer(MORNING, "Дело возбуждено"),),
        told=TOLD,
    )

    await keep(held, lambda unit: unit.sheets.save(full))

    assert await held.unit().sheets.get(DISPATCH) == full
    assert await held.unit().sheets.get(SECOND) is None


async def test_a_dispatch_knows_that_it_is_on_paper(held: SqlStore) -> None:
    assert (await held.unit().dispatches.get(DISPATCH)).is_on_paper


async def test_saving_a_sheet_again_changes_it(held: SqlStore) -> None:
    await keep(held, lambda unit: unit.sheets.save(SHEET))
    changed = replace(SHEET, state=SheetState.HANDED, handed=(HANDED,))

    await keep(held, lambda unit: unit.sheets.save(changed))

    assert await held.unit().sheets.all() == [changed]


async def test_what_is_told_and_what_is_handed_over_do_not_undo_each_other(
    held: SqlStore,
) -> None:
    await keep(held, lambda unit: unit.sheets.save(SHEET))
    handed = replace(SHEET, state=SheetState.HANDED, handed=(HANDED,))

    await keep(held, lambda unit: unit.sheets.note_told(DISPATCH, TOLD))
    await keep(held, lambda unit: unit.sheets.save(handed))

    assert await held.unit().sheets.get(DISPATCH) == replace(handed, told=TOLD)


async def test_sheets_of_one_number_are_all_found_the_oldest_first(held: SqlStore) -> None:
    older = Sheet(SECOND, "KT-482", since=MORNING - timedelta(days=1))
    for sheet in (SHEET, older):
        await keep(held, lambda unit, one=sheet: unit.sheets.save(one))  # type: ignore[misc]

    assert await held.unit().sheets.numbered("KT-482") == [older, SHEET]
    assert await held.unit().sheets.numbered("KT-483") == []


@pytest.mark.parametrize(
    ("state", "is_open"),
    [(SheetState.WAITING, True), (SheetState.HANDED, True), (SheetState.ANSWERED, False)],
)
async def test_what_is_answered_waits_for_nobody(
    held: SqlStore, state: SheetState, is_open: bool
) -> None:
    sheet = replace(SHEET, state=state)

    await keep(held, lambda unit: unit.sheets.save(sheet))

    assert await held.unit().sheets.unanswered() == ([sheet] if is_open else [])
    assert await held.unit().sheets.all() == [sheet]


async def test_a_sheet_needs_its_dispatch(store: SqlStore) -> None:
    with pytest.raises(BrokenPromiseError):
        await keep(store, lambda unit: unit.sheets.save(SHEET))


async def test_a_sheet_outlives_the_words_of_its_tip(held: SqlStore) -> None:
    await keep(held, lambda unit: unit.sheets.save(SHEET))

    await held.unit().tips.shred(TIP)

    assert await held.unit().sheets.get(DISPATCH) == SHEET


async def test_who_took_it_and_what_came_back_is_sealed(sqlite: Home) -> None:
    answered = replace(SHEET, handed=(HANDED,), answers=(SheetAnswer(MORNING, "refused"),))
    async with sqlite.opened() as store:
        await hold(store)
        await keep(store, lambda unit: unit.sheets.save(answered))

    [row] = look(sqlite, "SELECT number, state, content FROM sheets")
    assert row[:2] == ("KT-482", "waiting")
    assert not any(word in row[2] for word in (b"Bakyt", b"Amina", b"12-34", b"refused"))
