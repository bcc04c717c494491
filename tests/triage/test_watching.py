"""Watching: what rings for a case that waits, when, and who is asked in whose place."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.store import SqlStore
from tests.bot.opened import opened
from tests.clock import FixedClock
from tests.triage.watching_room import (
    ALL,
    HANDED,
    LINE,
    POLICE,
    PROSECUTOR,
    RANGERS,
    WatchingRoom,
)
from triage.model import DispatchState, Role

MONTH = timedelta(days=30)


@pytest.fixture
def room(store: SqlStore, clock: FixedClock) -> WatchingRoom:
    return WatchingRoom(store, clock)


async def test_a_silent_desk_is_reminded_then_others_are_asked_in_turn(room: WatchingRoom) -> None:
    await room.begins(*ALL)

    await room.passes(31)

    own = [one for one in await room.log() if one[2] == RANGERS]
    asked = [one for one in await room.log() if one[1] in HANDED]
    assert own == [(8, "reminded", RANGERS), (15, "time over", RANGERS)]
    assert asked == [
        (18, "deputy asked", POLICE),
        (24, "oversight asked", PROSECUTOR),
        (30, "line asked", LINE),
    ]


async def test_who_was_asked_reads_why_and_the_lead_stays_where_it_is(room: WatchingRoom) -> None:
    await room.begins(*ALL)

    await room.passes(18)

    asked = await room.at(POLICE)
    assert asked.reasons[-1].key == "why-escalated-deputy"
    assert asked.role is Role.COPY
    assert (await room.at(RANGERS)).role is Role.LEAD


async def test_who_was_asked_leads_from_the_moment_it_takes_the_case(room: WatchingRoom) -> None:
    await room.begins(*ALL)
    await room.passes(18)

    await room.works(POLICE, "take")

    assert (await room.at(POLICE)).role is Role.LEAD
    assert (await room.at(RANGERS)).role is Role.COPY
    await room.passes(60)
    assert [by for _, event, by in await room.log() if event in HANDED] == [POLICE]


async def test_who_holds_a_case_keeps_the_lead(room: WatchingRoom) -> None:
    await room.begins(*ALL)
    await room.passes(18)
    await room.works(RANGERS, "take")

    await room.works(POLICE, "take")

    assert (await room.at(RANGERS)).role is Role.LEAD
    assert (await room.at(POLICE)).role is Role.COPY


async def test_a_desk_that_answers_is_asked_for_no_more(room: WatchingRoom) -> None:
    await room.begins(*ALL)
    await room.passes(14)

    await room.acknowledges(RANGERS)
    await room.passes(20)

    assert [event for _, event, _ in await room.log()] == ["reminded"]


async def test_seen_but_not_taken_is_another_wait(room: WatchingRoom) -> None:
    await room.begins(*ALL)
    await room.acknowledges(RANGERS)

    await room.passes(73)

    assert await room.log() == [
        (30, "reminded", RANGERS),
        (60, "time over", RANGERS),
        (72, "deputy asked", POLICE),
    ]


async def test_another_that_answers_in_time_ends_the_climb(room: WatchingRoom) -> None:
    await room.begins(*ALL)
    await room.passes(18)

    await room.acknowledges(POLICE)
    await room.passes(40)

    assert [by for _, event, by in await room.log() if event in HANDED] == [POLICE]


async def test_one_that_saw_it_and_went_silent_holds_up_nobody(room: WatchingRoom) -> None:
    await room.begins(*ALL)
    await room.passes(18)
    await room.acknowledges(POLICE)

    await room.passes(62)

    asked = [(at, by) for at, event, by in await room.log() if event in HANDED]
    assert asked == [(18, POLICE), (78, PROSECUTOR)]


async def test_handed_back_the_time_begins_anew(room: WatchingRoom) -> None:
    await room.begins(*ALL)
    await room.works(RANGERS, "take")
    await room.passes(50)

    await room.works(RANGERS, "hand_back")
    await room.passes(31)

    assert await room.log() == [(80, "reminded", RANGERS)]


async def test_a_case_in_hand_is_asked_after_and_never_taken_away(room: WatchingRoom) -> None:
    await room.begins(*ALL)
    await room.works(RANGERS, "take")

    for _ in range(29):
        await room.leaps(timedelta(hours=1))

    events = [(event, by) for _, event, by in await room.log()]
    assert events == [("reminded", RANGERS), ("time over", RANGERS), ("line asked", LINE)]
    assert (await room.at(RANGERS)).state is DispatchState.TAKEN


async def test_a_note_is_a_sign_of_work(room: WatchingRoom) -> None:
    await room.begins(*ALL)
    await room.works(RANGERS, "take")
    await room.leaps(timedelta(hours=11))

    await room.works(RANGERS, "note", "We are at the pass")
    await room.leaps(timedelta(hours=11))

    assert not await room.log()


async def test_closing_stops_all_and_reopening_begins_anew(room: WatchingRoom) -> None:
    await room.begins(*ALL)
    await room.works(RANGERS, "take")
    await room.works(RANGERS, "close", "nothing_found")
    await room.leaps(MONTH)
    assert not await room.log()

    await room.works(RANGERS, "reopen")
    await room.leaps(timedelta(hours=13))

    assert [event for _, event, _ in await room.log()] == ["reminded"]


async def test_a_frozen_desk_is_reminded_and_moves_nothing(room: WatchingRoom) -> None:
    await room.begins(*ALL)
    await room.is_accused(RANGERS)

    await room.passes(90)

    assert await room.log() == [(8, "reminded", RANGERS), (15, "time over", RANGERS)]
    assert [one.agency for one in await room.every()] == [RANGERS]


async def test_whoever_is_accused_is_never_asked(room: WatchingRoom) -> None:
    await room.begins(*ALL)
    await room.is_accused(POLICE)

    await room.passes(31)

    asked = [(at, by) for at, event, by in await room.log() if event in HANDED]
    assert asked == [(18, PROSECUTOR), (24, LINE)]


async def test_where_two_lead_each_third_is_asked_once(room: WatchingRoom) -> None:
    await room.begins(*ALL)
    await room.leads_too(POLICE)

    await room.passes(40)

    asked = [by for _, event, by in await room.log() if event in HANDED]
    assert asked == [PROSECUTOR, LINE]


async def test_a_clock_that_leaps_ahead_tells_the_desk_first_and_only_once(
    room: WatchingRoom,
) -> None:
    await room.begins(*ALL)

    await room.leaps(MONTH)
    await room.leaps(-MONTH)
    await room.passes(17)

    assert [event for _, event, _ in await room.log()] == ["time over"]
    await room.passes(1)
    assert (18, "deputy asked", POLICE) in await room.log()


async def test_a_case_that_nobody_else_can_have_is_only_reminded_of(room: WatchingRoom) -> None:
    await room.begins(RANGERS)

    await room.passes(90)

    assert [event for _, event, _ in await room.log()] == ["reminded", "time over"]


ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("passes"), st.integers(1, 20)),
        st.tuples(st.just("leaps"), st.integers(-72, 72)),
        st.tuples(st.sampled_from(["take", "hand_back", "acknowledge"]), st.sampled_from(ALL[:2])),
    ),
    max_size=9,
)


@settings(max_examples=8, deadline=None)
@given(acts=ACTS)
async def test_whatever_is_pressed_and_however_clocks_leap_each_body_is_asked_once(
    blank: Path, tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, Any]]
) -> None:
    clock = FixedClock()
    async with opened(SqlStore, blank, tmp_path_factory.mktemp("room"), clock) as store:
        room = WatchingRoom(store, clock)
        await room.begins(*ALL)
        for act, what in acts:
            await room.does(act, what)

        asked = [by for _, event, by in await room.log() if event in HANDED]
        assert len(asked) == len(set(asked))
        leads = [one.role is Role.LEAD for one in await room.every()]
        assert sum(leads) == 1
