"""A body that has a case becomes accused: for it the case ends there, and nothing tells it why."""

from __future__ import annotations

import pytest

from storage.store import SqlStore
from tests.clock import FixedClock
from tests.triage.freezing_room import BRIBED, CUSTOMS, SECURITY, FreezingRoom
from tests.triage.keeping_room import intentions_in, jobs_in, shown
from triage.beside import FIRST_TOLD
from triage.model import SECOND_TRIAGE_DESK, TRIAGE_DESK, AgencyKey, TipId
from triage.work import LOOK_AGAIN

AMINA, BAKYT = 7, 8


@pytest.fixture
async def room(store: SqlStore, clock: FixedClock) -> FreezingRoom:
    """The environmental inspection leads, police have a copy; oversight is there."""
    room = FreezingRoom(store, clock)
    await room.opens("kg_sets", "kg_police", "kg_scns", TRIAGE_DESK)
    return room


async def rows_for(room: FreezingRoom, agency: str) -> list[tuple[str, str]]:
    every = await intentions_in(room.store)
    return [(one.kind, one.subject) for one in every if one.agency == agency]


async def test_what_is_waiting_for_the_accused_stays_and_nothing_new_comes(
    room: FreezingRoom,
) -> None:
    first = await room.tells(AMINA)
    before = await rows_for(room, "kg_sets")

    await room.adds(first)

    assert await rows_for(room, "kg_sets") == before
    assert [one.agency for one in await room.dispatches_of(first)][:2] == ["kg_sets", "kg_police"]


async def test_the_added_words_go_to_oversight_and_to_whoever_has_the_case_unaccused(
    room: FreezingRoom,
) -> None:
    first = await room.tells(AMINA)

    more = await room.adds(first)

    assert await room.told_about(more) == {"kg_scns": "lead", "kg_police": "copy"}
    assert await room.reasons_at("kg_police", more) == ["why-added-to"]


async def test_where_no_oversight_is_there_who_reads_along_comes_to_lead(
    store: SqlStore, clock: FixedClock
) -> None:
    room = FreezingRoom(store, clock)
    await room.opens("kg_sets", "kg_police")
    first = await room.tells(AMINA)

    await room.adds(first)

    assert await room.told_about(first) == {"kg_sets": "lead", "kg_police": "lead"}
    assert len(await rows_for(room, "kg_police")) > len(await rows_for(room, "kg_sets"))


async def test_where_nobody_is_left_the_line_seeks_who_may_lead(
    store: SqlStore, clock: FixedClock
) -> None:
    room = FreezingRoom(store, clock)
    await room.opens("kg_sets")
    first = await room.tells(AMINA)
    await room.adds(first)

    assert ("work", first) in [(job.kind, job.subject) for job in await jobs_in(store)]
    await room.opens(SECOND_TRIAGE_DESK)
    await room.works(first)

    assert await room.told_about(first) == {"kg_sets": "lead", "triage2": "triage"}


async def test_the_case_goes_to_oversight(room: FreezingRoom) -> None:
    first = await room.tells(AMINA)

    await room.adds(first)

    has = {"kg_sets": "lead", "kg_police": "copy", "kg_scns": "lead"}
    assert await room.told_about(first) == has
    assert await room.reasons_at("kg_scns", first) == ["why-accused-later"]


async def test_the_two_are_linked_one_way(room: FreezingRoom) -> None:
    first = await room.tells(AMINA)

    more = await room.adds(first)

    assert await room.suggested_to(first) == []
    assert "why-added" in {
        reason.key for one in await room.suggested_to(more) for reason in one.reasons
    }


async def test_a_tip_of_another_that_accuses_freezes_the_case_it_would_have_joined(
    room: FreezingRoom,
) -> None:
    first = await room.tells(AMINA)

    second = await room.tells(BAKYT, BRIBED)

    assert await room.case_of(first) != await room.case_of(second)
    assert not (await room.sight("kg_sets", first)).is_open
    assert (await room.told_about(first))["kg_scns"] == "lead"


async def test_who_is_not_accused_sees_on(room: FreezingRoom) -> None:
    first = await room.tells(AMINA)
    await room.adds(first, CUSTOMS)

    assert (await room.sight("kg_sets", first)).is_open
    assert (await room.sight("kg_police", first)).is_open


async def test_all_under_the_roof_of_the_accused_are_shut_out(room: FreezingRoom) -> None:
    first = await room.tells(AMINA)
    await room.adds(first)

    withheld = (await room.case_of(first)).facts.withheld

    assert {"kg_sets", "kg_mnrets", "kg_biodiversity_dept"} <= set(withheld)


async def test_the_accused_see_what_stood_and_the_others_all(room: FreezingRoom) -> None:
    first = await room.tells(AMINA)
    before = await room.has_file(first, "before")
    await room.adds(first)
    after = await room.has_file(first, "after")

    accused, other = await room.sight("kg_sets", first), await room.sight("kg_police", first)

    assert accused.has_file(first, before)
    assert not accused.has_file(first, after)
    assert other.has_file(first, after)


async def test_a_body_that_never_had_the_case_does_not_know_of_it(room: FreezingRoom) -> None:
    first = await room.tells(AMINA)
    await room.adds(first)

    assert not (await room.sight("kg_mnrets", first)).knows(first)


async def test_a_second_accusation_moves_nothing_for_whom_the_first_froze(
    room: FreezingRoom,
) -> None:
    first = await room.tells(AMINA)
    await room.adds(first)
    frozen = await room.sight("kg_sets", first)

    await room.has_file(first, "after")
    await room.adds(first, SECURITY)

    assert await room.sight("kg_sets", first) == frozen
    assert not (await room.sight("kg_scns", first)).is_open


async def test_a_frozen_case_takes_no_tip_and_the_next_one_goes_its_plain_way(
    room: FreezingRoom,
) -> None:
    first = await room.tells(AMINA)
    await room.adds(first)

    second = await room.tells(BAKYT)

    assert await room.case_of(second) != await room.case_of(first)
    assert await room.told_about(second) == {"kg_sets": "lead", "kg_police": "copy"}


async def test_the_accused_may_still_acknowledge_what_they_have(room: FreezingRoom) -> None:
    first = await room.tells(AMINA)
    await room.adds(first)

    await room.presses("kg_sets", first)

    assert ("seen", first) in await shown(room.store)
    assert ("seen", "kg_sets:Bakyt") in await room.log_of(first)


async def test_only_the_log_of_what_accuses_says_who_was_frozen(room: FreezingRoom) -> None:
    first = await room.tells(AMINA)

    more = await room.adds(first)

    assert ("frozen", "kg_sets") in await room.log_of(more)
    assert "frozen" not in {event for event, _ in await room.log_of(first)}


async def test_what_was_added_waits_until_the_first_words_are_a_case(room: FreezingRoom) -> None:
    first = await room.hears(TipId("first"))

    more = await room.adds(first)
    assert [job.due for job in await jobs_in(room.store)] == [room.clock.now() + LOOK_AGAIN]

    await room.works(first)
    await room.works(more)
    assert (await room.told_about(first))["kg_scns"] == "lead"


async def test_it_does_not_wait_for_ever(room: FreezingRoom) -> None:
    first = await room.hears(TipId("first"))
    more = await room.adds(first)
    room.clock.advance(FIRST_TOLD)

    await room.works(more)

    assert await room.told_about(more) == {"kg_scns": "lead"}


async def test_words_added_to_what_was_taken_back_go_their_own_way(room: FreezingRoom) -> None:
    first = await room.tells(AMINA)
    await room.takes_back(first)

    more = await room.adds(first)

    assert await room.told_about(more) == {"kg_scns": "lead"}


async def test_where_nobody_unaccused_is_home_it_is_frozen_at_once_and_waits(
    store: SqlStore, clock: FixedClock
) -> None:
    room = FreezingRoom(store, clock)
    await room.opens("kg_sets")
    first = await room.tells(AMINA)
    more = await room.adds(first)
    assert not (await room.sight("kg_sets", first)).is_open
    assert await room.told_about(more) == {}

    await room.opens("kg_scns")
    await room.works(more)

    assert await room.told_about(more) == {"kg_scns": "lead"}
    assert await room.told_about(first) == {"kg_sets": "lead", "kg_scns": "lead"}


@pytest.mark.parametrize("owner", ["kg_sets", "kg_mnrets"])
async def test_a_triage_desk_that_the_accused_or_their_parent_run_reads_nothing_of_it(
    room: FreezingRoom, owner: str
) -> None:
    await room.is_run_by(TRIAGE_DESK, owner)
    await room.closes("kg_scns")
    await room.opens(SECOND_TRIAGE_DESK)

    told = await room.tells(AMINA, BRIBED)

    assert await room.told_about(told) == {SECOND_TRIAGE_DESK: "triage"}


async def test_without_a_second_it_is_held(room: FreezingRoom) -> None:
    await room.is_run_by(TRIAGE_DESK, "kg_sets")
    await room.closes("kg_scns")

    told = await room.tells(AMINA, BRIBED)

    assert await room.told_about(told) == {}
    await room.opens(SECOND_TRIAGE_DESK)
    await room.works(told)
    assert await room.told_about(told) == {SECOND_TRIAGE_DESK: "triage"}


async def test_a_triage_desk_is_frozen_with_its_owner(room: FreezingRoom) -> None:
    await room.is_run_by(TRIAGE_DESK, "kg_sets")
    for agency in ("kg_sets", "kg_police"):
        await room.closes(agency)
    first = await room.tells(AMINA)
    assert await room.told_about(first) == {TRIAGE_DESK: "triage"}
    before = await rows_for(room, TRIAGE_DESK)

    await room.adds(first)

    assert await rows_for(room, TRIAGE_DESK) == before
    assert not (await room.sight(AgencyKey(TRIAGE_DESK), first)).is_open
