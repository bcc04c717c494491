"""From print to answer: each step is written down, none is skipped, and the reporter hears."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from storage.store import SqlStore
from tests.clock import FixedClock
from tests.storage.samples import CASE, DISPATCH, TIP, a_dispatch
from tests.triage.keeping_room import committed, log_of, shown
from tests.triage.papered import NUMBER, PROSECUTOR, accusing, keep_paper, on_paper
from triage.casework import Casework
from triage.freezing import Freezing
from triage.model import (
    AgencyKey,
    DispatchId,
    DispatchState,
    Sheet,
    SheetAnswer,
    SheetState,
    TipState,
)
from triage.sheets import SheetError, Sheets, Trouble

SECURITY = AgencyKey("kg_scns")
SECOND = DispatchId("dispatch-two")


@pytest.fixture
async def registry(store: SqlStore, clock: FixedClock) -> SqlStore:
    await keep_paper(store)
    return store


async def prints(store: SqlStore, clock: FixedClock, number: str = NUMBER) -> None:
    async with committed(store) as unit:
        sheets = Sheets(unit, clock)
        sheets.note_print(await sheets.find(number))


async def hands_over(
    store: SqlStore, clock: FixedClock, *, by: str = "Amina", to: str = "Bakyt"
) -> None:
    async with committed(store) as unit:
        sheets = Sheets(unit, clock)
        await sheets.hand_over(await sheets.find(NUMBER), by=by, to=to, registered="12-34")


async def answers(store: SqlStore, clock: FixedClock, words: str = "registered") -> None:
    async with committed(store) as unit:
        sheets = Sheets(unit, clock)
        sheets.answer(await sheets.find(NUMBER), words)


async def sheet_in(store: SqlStore) -> Sheet:
    async with store.unit() as unit:
        sheet = await unit.sheets.get(DISPATCH)
    assert sheet
    return sheet


async def trouble(act: object) -> Trouble:
    with pytest.raises(SheetError) as caught:
        await act  # type: ignore[misc]
    return caught.value.trouble


async def test_a_print_is_logged(registry: SqlStore, clock: FixedClock) -> None:
    await prints(registry, clock)

    assert await log_of(registry) == [("sheet printed", PROSECUTOR)]
    assert (await sheet_in(registry)).state is SheetState.WAITING


async def test_who_when_and_to_whom_is_kept(registry: SqlStore, clock: FixedClock) -> None:
    await prints(registry, clock)
    clock.advance(days=1)

    await hands_over(registry, clock)

    sheet = await sheet_in(registry)
    [handed] = sheet.handed
    assert sheet.state is SheetState.HANDED
    assert (handed.at, handed.by, handed.to) == (clock.now(), "Amina", "Bakyt")
    assert (handed.registered, handed.volume) == ("12-34", sheet.printed)
    assert await log_of(registry) == [
        ("sheet printed", PROSECUTOR),
        ("handed over by Amina", f"{PROSECUTOR}:Bakyt"),
    ]


async def test_the_reporter_hears_the_words_that_any_agency_s_officer_sends(
    registry: SqlStore, clock: FixedClock
) -> None:
    await prints(registry, clock)

    await hands_over(registry, clock)

    async with registry.unit() as unit:
        dispatch = await unit.dispatches.get(DISPATCH)
        tip = await unit.tips.get(TIP)
    assert (dispatch.state, dispatch.seen_by, tip.state) == (
        DispatchState.SEEN, "Bakyt", TipState.SEEN
    )  # fmt: skip
    assert set(await shown(registry)) == {("sheet", DISPATCH), ("seen", TIP)}


async def test_a_fuller_print_may_be_handed_over_again_and_the_reporter_hears_once(
    registry: SqlStore, clock: FixedClock
) -> None:
    await prints(registry, clock)
    await hands_over(registry, clock)
    async with committed(registry) as unit:
        unit.outbox.drop(f"seen:{TIP}")

    await prints(registry, clock)
    await hands_over(registry, clock, to="Ermek")

    assert [one.to for one in (await sheet_in(registry)).handed] == ["Bakyt", "Ermek"]
    assert ("seen", TIP) not in await shown(registry)


async def test_an_answer_ends_the_wait(registry: SqlStore, clock: FixedClock) -> None:
    await prints(registry, clock)
    await hands_over(registry, clock)

    await answers(registry, clock, " Дело 77 возбуждено ")

    sheet = await sheet_in(registry)
    assert sheet.state is SheetState.ANSWERED
    assert sheet.answers == (SheetAnswer(clock.now(), "Дело 77 возбуждено"),)
    assert (await log_of(registry))[-1] == ("answered", PROSECUTOR)
    assert ("sheet", DISPATCH) not in await shown(registry)
    async with registry.unit() as unit:
        assert await Sheets(unit, clock).unanswered() == []


async def test_a_second_answer_stands_beside_the_first(
    registry: SqlStore, clock: FixedClock
) -> None:
    await prints(registry, clock)
    await hands_over(registry, clock)
    await answers(registry, clock, "registered")

    await answers(registry, clock, "closed")

    assert [one.words for one in (await sheet_in(registry)).answers] == ["registered", "closed"]


async def test_no_step_is_skipped(registry: SqlStore, clock: FixedClock) -> None:
    assert await trouble(hands_over(registry, clock)) is Trouble.NOT_PRINTED
    assert await trouble(answers(registry, clock)) is Trouble.NOT_HANDED
    assert await log_of(registry) == []


@pytest.mark.parametrize(("by", "to"), [("", "Bakyt"), ("Amina", " "), ("", "")])
async def test_nobody_hands_it_to_nobody(
    registry: SqlStore, clock: FixedClock, by: str, to: str
) -> None:
    await prints(registry, clock)

    assert await trouble(hands_over(registry, clock, by=by, to=to)) is Trouble.NO_NAME


async def test_an_answer_has_words(registry: SqlStore, clock: FixedClock) -> None:
    await prints(registry, clock)
    await hands_over(registry, clock)

    assert await trouble(answers(registry, clock, " ")) is Trouble.NO_WORDS


async def test_what_was_taken_back_is_neither_printed_nor_handed_over(
    registry: SqlStore, clock: FixedClock
) -> None:
    await prints(registry, clock)
    async with committed(registry) as unit:
        await Casework(unit, clock).stop(TIP)
        await unit.tips.shred(TIP)

    assert await trouble(prints(registry, clock)) is Trouble.TAKEN_BACK
    assert await trouble(hands_over(registry, clock)) is Trouble.TAKEN_BACK


async def test_what_came_back_is_kept_though_the_tip_was_taken_back(
    registry: SqlStore, clock: FixedClock
) -> None:
    await prints(registry, clock)
    await hands_over(registry, clock)
    async with committed(registry) as unit:
        await Casework(unit, clock).stop(TIP)
        await unit.tips.shred(TIP)

    await answers(registry, clock, "we have destroyed it")

    assert (await sheet_in(registry)).state is SheetState.ANSWERED


async def test_to_a_body_that_was_accused_since_nothing_more_goes(
    store: SqlStore, clock: FixedClock
) -> None:
    await keep_paper(store, accusing(PROSECUTOR))

    assert await trouble(prints(store, clock)) is Trouble.ACCUSED
    assert await log_of(store) == []


async def test_what_lies_on_paper_for_a_body_that_becomes_accused_is_called_back_at_once(
    registry: SqlStore, clock: FixedClock
) -> None:
    async with committed(registry) as unit:
        await Freezing(unit).freeze(await unit.cases.get(CASE), accusing(PROSECUTOR).facts)

    assert await trouble(prints(registry, clock)) is Trouble.ACCUSED
    assert ("sheet", DISPATCH) in await shown(registry)


async def test_who_is_not_accused_keeps_the_sheet(registry: SqlStore, clock: FixedClock) -> None:
    async with committed(registry) as unit:
        await Freezing(unit).freeze(await unit.cases.get(CASE), accusing(SECURITY).facts)

    await prints(registry, clock)
    assert await shown(registry) == []


@pytest.mark.parametrize("number", ["kt-482", " KT-482 "])
async def test_a_number_is_found_as_people_write_it(
    registry: SqlStore, clock: FixedClock, number: str
) -> None:
    await prints(registry, clock, number)

    assert (await sheet_in(registry)).printed


async def test_a_number_that_is_none_is_said_so(registry: SqlStore, clock: FixedClock) -> None:
    assert await trouble(prints(registry, clock, "KT-999")) is Trouble.UNKNOWN


async def test_of_two_sheets_with_one_number_the_body_decides(
    registry: SqlStore, clock: FixedClock
) -> None:
    async with committed(registry) as unit:
        unit.dispatches.add(a_dispatch(SECOND, agency=SECURITY, is_on_paper=True))
        unit.sheets.save(on_paper(dispatch=SECOND))

    assert await trouble(prints(registry, clock)) is Trouble.SEVERAL
    async with registry.unit() as unit:
        found = await Sheets(unit, clock).find(NUMBER, SECURITY)
    assert found.dispatch.id == SECOND


async def test_the_oldest_that_waits_comes_first(registry: SqlStore, clock: FixedClock) -> None:
    older = replace(on_paper(dispatch=SECOND), since=clock.now() - timedelta(days=1))
    async with committed(registry) as unit:
        unit.dispatches.add(a_dispatch(SECOND, agency=SECURITY, is_on_paper=True))
        unit.sheets.save(older)

    async with registry.unit() as unit:
        waiting = await Sheets(unit, clock).unanswered()
    assert [one.dispatch.agency for one in waiting] == [SECURITY, PROSECUTOR]
