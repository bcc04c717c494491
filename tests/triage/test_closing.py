"""Who sits at a withheld desk reads of it nowhere else: the other desk is closed too."""

from __future__ import annotations

import pytest

from storage.store import SqlStore
from tests.clock import FixedClock
from tests.triage.freezing_room import BRIBED, FreezingRoom
from tests.triage.keeping_room import committed
from triage.closing import closed_desks, is_known_at, people_at
from triage.errors import StrangerError
from triage.model import SECOND_TRIAGE_DESK, TRIAGE_DESK, AgencyKey, Officer

AMINA = 7
INSPECTOR, POLICEMAN, READER = 71, 72, 73
SETS, POLICE, OVERSIGHT = map(AgencyKey, ("kg_sets", "kg_police", "kg_scns"))


@pytest.fixture
async def room(store: SqlStore, clock: FixedClock) -> FreezingRoom:
    room = FreezingRoom(store, clock)
    await room.opens(SETS, POLICE, TRIAGE_DESK)
    await sits(room, INSPECTOR, SETS)
    await sits(room, POLICEMAN, POLICE)
    return room


async def sits(room: FreezingRoom, person: int, agency: AgencyKey) -> None:
    async with committed(room.store) as unit:
        unit.officers.save(Officer(agency, person, "Bakyt", is_lead=False))


async def closed(room: FreezingRoom, *withheld: AgencyKey) -> frozenset[AgencyKey]:
    async with room.store.unit() as unit:
        return await closed_desks(unit, withheld)


async def test_a_desk_where_nobody_of_the_accused_sits_is_open(room: FreezingRoom) -> None:
    await sits(room, READER, TRIAGE_DESK)

    assert await closed(room, SETS) == {SETS}


async def test_a_desk_where_one_of_them_sits_is_closed(room: FreezingRoom) -> None:
    await sits(room, INSPECTOR, TRIAGE_DESK)

    assert await closed(room, SETS) == {SETS, TRIAGE_DESK}
    assert await closed(room, POLICE) == {POLICE}


async def test_people_are_known_by_the_desks_asked_for(room: FreezingRoom) -> None:
    await sits(room, INSPECTOR, POLICE)

    async with room.store.unit() as unit:
        assert await people_at(unit, [POLICE, OVERSIGHT]) == {
            POLICE: {INSPECTOR, POLICEMAN},
            OVERSIGHT: set(),
        }


async def test_nothing_withheld_closes_nothing(room: FreezingRoom) -> None:
    assert await closed(room) == frozenset()


async def test_what_accuses_finds_another_triage_desk(room: FreezingRoom) -> None:
    await sits(room, INSPECTOR, TRIAGE_DESK)
    await room.opens(SECOND_TRIAGE_DESK)

    told = await room.tells(AMINA, BRIBED)

    assert await room.told_about(told) == {SECOND_TRIAGE_DESK: "triage"}


async def test_oversight_where_one_of_them_sits_is_passed_over(room: FreezingRoom) -> None:
    await room.opens(OVERSIGHT)
    await sits(room, INSPECTOR, OVERSIGHT)

    told = await room.tells(AMINA, BRIBED)

    assert await room.told_about(told) == {TRIAGE_DESK: "triage"}


async def test_a_copy_where_one_of_them_sits_is_frozen_too(room: FreezingRoom) -> None:
    await sits(room, INSPECTOR, POLICE)
    first = await room.tells(AMINA)

    more = await room.adds(first)

    assert not (await room.sight(POLICE, first)).is_open
    assert await room.told_about(more) == {TRIAGE_DESK: "triage"}


async def test_who_shares_an_officer_with_a_closed_desk_is_open(room: FreezingRoom) -> None:
    await sits(room, INSPECTOR, POLICE)
    await sits(room, POLICEMAN, TRIAGE_DESK)

    told = await room.tells(AMINA, BRIBED)

    assert await room.told_about(told) == {TRIAGE_DESK: "triage"}
    assert TRIAGE_DESK not in await closed(room, *(await room.case_of(told)).facts.accused)


async def test_who_came_to_sit_there_later_presses_in_vain(room: FreezingRoom) -> None:
    told = await room.tells(AMINA, BRIBED)
    await sits(room, INSPECTOR, TRIAGE_DESK)

    with pytest.raises(StrangerError):
        await room.presses(TRIAGE_DESK, told, INSPECTOR)
    await room.presses(TRIAGE_DESK, told, READER)


async def test_a_person_is_known_where_they_are_an_officer(room: FreezingRoom) -> None:
    async with room.store.unit() as unit:
        assert await is_known_at(unit, INSPECTOR, (POLICE, SETS))
        assert not await is_known_at(unit, INSPECTOR, (POLICE,))
