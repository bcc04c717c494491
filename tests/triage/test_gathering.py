"""Gathering: what is surely one becomes one case, and nobody loses or learns anything by it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage.store import SqlStore
from tests.clock import FixedClock
from tests.triage.gathering_room import LEOPARD, SPOT, Room
from tests.triage.keeping_room import jobs_in, shown
from triage.model import (
    TRIAGE_DESK,
    Accusation,
    DispatchState,
    Place,
    PlaceKind,
    TipState,
)

AMINA, BAKYT, BERMET = 7, 8, 9
BRIBED = replace(LEOPARD, accuses=(Accusation("environment", "..."),))
UNKNOWN = replace(LEOPARD, taxa=(), parts=(), offence="possession")


@pytest.fixture
async def room(store: SqlStore, clock: FixedClock) -> Room:
    room = Room(store, clock)
    await room.opens("kg_sets", "kg_police", TRIAGE_DESK)
    return room


async def test_two_people_who_saw_one_thing_are_one_case_of_two_sources(room: Room) -> None:
    first, second = await room.tells(AMINA), await room.tells(BAKYT)

    case = await room.case_of(second)
    assert case == await room.case_of(first)
    assert case.sources == 2
    assert len(await room.dispatches_of(second)) == 2


async def test_a_joined_tip_is_shown_at_every_desk_and_told_to_its_reporter(room: Room) -> None:
    await room.tells(AMINA)
    second = await room.tells(BAKYT)

    kinds = [kind for kind, _ in await shown(room.store)]
    assert kinds.count("joined") == kinds.count("card_edit") == 2
    assert ("sent", second) in await shown(room.store)
    async with room.store.unit() as unit:
        assert (await unit.tips.get(second)).state is TipState.FORWARDED


async def test_the_second_source_raises_the_priority_once(room: Room) -> None:
    first = await room.tells(AMINA)
    assert (await room.case_of(first)).priority == 3

    await room.tells(BAKYT)
    await room.tells(BERMET)

    case = await room.case_of(first)
    assert (case.priority, case.sources) == (4, 3)


async def test_one_person_who_tells_it_thrice_is_one_source(room: Room) -> None:
    for _ in range(3):
        last = await room.tells(AMINA)

    case = await room.case_of(last)
    assert (case.sources, case.priority) == (1, 3)


async def test_who_was_forgotten_counts_as_nobody_new(room: Room) -> None:
    first = await room.tells(AMINA)
    async with room.store.unit() as unit:
        unit.conversations.unlink(first)
        await unit.commit()

    assert (await room.case_of(await room.tells(BAKYT))).sources == 1


async def test_who_is_in_danger_is_never_put_among_those_who_are_not(room: Room) -> None:
    first = await room.tells(AMINA)
    second = await room.tells(BAKYT, replace(LEOPARD, danger=True))

    assert await room.case_of(first) != await room.case_of(second)
    assert [one.other for one in await room.suggested_to(second)] == [
        (await room.case_of(first)).id
    ]


async def test_a_body_that_only_the_second_tip_calls_for_gets_the_case_too(room: Room) -> None:
    await room.opens("kg_border")
    await room.tells(AMINA)
    second = await room.tells(BAKYT, place=replace(SPOT, kind=PlaceKind.BORDER, border_km=0.5))

    assert (await room.case_of(second)).sources == 2
    assert "kg_border" in {one.agency for one in await room.dispatches_of(second)}


@pytest.mark.parametrize(
    ("words", "cases"),
    [("He sits in row 9", 2), ("He sits in row 5", 1), ("He sits there", 1)],
)
async def test_two_sellers_of_one_market_are_two_cases(room: Room, words: str, cases: int) -> None:
    first = await room.tells(AMINA, words="He sits in row 5")
    second = await room.tells(BAKYT, words=words)

    assert len({(await room.case_of(tip)).id for tip in (first, second)}) == cases


async def test_a_likely_case_is_suggested_with_its_reasons(room: Room) -> None:
    first = await room.tells(AMINA)
    second = await room.tells(BAKYT, UNKNOWN, replace(SPOT, radius_km=2.5))

    (suggestion,) = await room.suggested_to(second)
    assert suggestion.other == (await room.case_of(first)).id
    assert "joining-place" in {reason.key for reason in suggestion.reasons}


async def test_a_tip_that_accuses_opens_a_case_of_its_own_and_tells_the_accused_nothing(
    room: Room,
) -> None:
    first = await room.tells(AMINA)
    known, before = await room.case_of(first), await shown(room.store)

    second = await room.tells(BAKYT, BRIBED)

    assert await room.suggested_to(first) == []
    assert [one.other for one in await room.suggested_to(second)] == [known.id]
    assert "kg_sets" not in {one.agency for one in await room.dispatches_of(second)}
    new = (await shown(room.store))[len(before) :]
    assert {kind for kind, _ in new} <= {"card", "sent"}


async def test_a_plain_tip_after_an_accusing_one_finds_nothing_of_it(room: Room) -> None:
    await room.tells(AMINA, BRIBED)
    second = await room.tells(BAKYT)

    assert (await room.case_of(second)).sources == 1
    assert await room.suggested_to(second) == []


async def test_a_case_that_every_desk_was_asked_to_stop_takes_no_tip(room: Room) -> None:
    first = await room.tells(AMINA)
    async with room.store.unit() as unit:
        for one in await room.dispatches_of(first):
            unit.dispatches.note_state(one.id, DispatchState.STOPPED)
        await unit.commit()

    assert await room.case_of(await room.tells(BAKYT)) != await room.case_of(first)


async def test_a_joined_tip_taken_back_leaves_the_case_with_one_source_less(room: Room) -> None:
    first, second = await room.tells(AMINA), await room.tells(BAKYT)

    await room.takes_back(second)

    assert (await room.case_of(first)).sources == 1
    assert all(one.state is not DispatchState.STOPPED for one in await room.dispatches_of(first))


async def test_when_the_first_tip_is_taken_back_the_others_are_worked_on_anew(room: Room) -> None:
    first, second = await room.tells(AMINA), await room.tells(BAKYT)
    old = await room.case_of(first)

    await room.takes_back(first)
    assert [job.subject for job in await jobs_in(room.store)] == [second]
    await room.works(second)

    new = await room.case_of(second)
    assert (new.id != old.id, new.tip, new.sources) == (True, second, 1)
    assert len(await room.dispatches_of(second)) == 2


async def test_five_people_within_minutes_may_be_organised(room: Room) -> None:
    for person in range(5):
        last = await room.tells(person + 20)

    assert (await room.case_of(last)).is_burst
    assert (await room.case_of(last)).sources == 5


@pytest.mark.parametrize("place", [Place(country="KG"), replace(SPOT, lat=43.2)])
async def test_without_a_place_in_common_nothing_is_joined(room: Room, place: Place) -> None:
    first, second = await room.tells(AMINA), await room.tells(BAKYT, place=place)

    assert await room.case_of(first) != await room.case_of(second)


async def test_work_done_twice_on_a_joined_tip_joins_it_once(room: Room) -> None:
    first, second = await room.tells(AMINA), await room.tells(BAKYT)
    before = await shown(room.store)

    await room.works(second)

    assert await shown(room.store) == before
    assert (await room.case_of(first)).sources == 2
