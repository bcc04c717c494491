"""Gathering under pressure: crossing commits, copied texts, and what would be told by a count."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.judging import load_kindred
from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import FixedClock
from tests.storage.samples import a_tip
from tests.triage.gathering_room import LEOPARD, SPOT, Room
from tests.triage.keeping_room import EVER, committed, jobs_in
from tests.triage.routing_stories import rules
from tests.triage.working import Map, Unread, judge
from triage.casework import Casework
from triage.model import (
    TRIAGE_DESK,
    Accusation,
    ChatId,
    DispatchState,
    Job,
    JobKind,
    TipId,
    TipWords,
)
from triage.ports import Unit
from triage.shredding import Shredding
from triage.work import Work

AMINA, BAKYT, BERMET = 7, 8, 9
COPY = "Send this on to everybody: at the bazaar in Naryn a man sells the skin of a snow leopard"
BRIBED = replace(LEOPARD, accuses=(Accusation("environment", "..."),))
CUSTOMS = replace(LEOPARD, accuses=(Accusation("customs", "..."),))


@pytest.fixture
async def room(store: SqlStore, clock: FixedClock) -> Room:
    room = Room(store, clock)
    await room.opens("kg_sets", "kg_police", TRIAGE_DESK)
    return room


async def begins(room: Room, unit: Unit, tip: TipId) -> None:
    """Work on a tip whose commit is still to come."""
    given = (unit, room.clock, SystemTokens(), Unread(), Map())
    job = Job(JobKind.WORK, tip, due=room.clock.now())
    await Work(*given, rules(), judge, load_kindred()).run(job)


async def sends(room: Room, tip: TipId, person: int) -> None:
    content = TipWords("words", "ky", reading=LEOPARD, place=SPOT)
    async with committed(room.store) as unit:
        await unit.tips.open_key(tip)
        unit.tips.add(a_tip(tip, content=content, sent=room.clock.now()))
        unit.conversations.link(tip, ChatId(person))
        unit.jobs.put(Job(JobKind.WORK, tip, due=room.clock.now()))


async def test_who_joins_while_the_first_tip_is_taken_back_is_not_lost(room: Room) -> None:
    first, second = await room.tells(AMINA), TipId("second")
    await sends(room, second, BAKYT)
    async with room.store.unit() as unit:
        await begins(room, unit, second)
        await room.takes_back(first)
        await unit.commit()

    for job in await jobs_in(room.store):
        await room.works(TipId(job.subject))

    assert (await room.case_of(second)).tip == second
    told = await room.dispatches_of(second)
    assert told
    assert all(one.state is not DispatchState.STOPPED for one in told)


async def test_what_is_taken_back_while_its_case_is_opened_stays_at_no_desk(room: Room) -> None:
    tip, shred = TipId("first"), Job(JobKind.SHRED, "first", due=room.clock.now())
    await sends(room, tip, AMINA)
    async with room.store.unit() as unit:
        await begins(room, unit, tip)
        async with committed(room.store) as other:
            await Casework(other, room.clock).stop(tip)
            await Shredding(other, room.clock).tip(tip)
        await unit.commit()

    async with committed(room.store) as unit:
        await Shredding(unit, room.clock).finish(shred)

    told = await room.dispatches_of(tip)
    assert told
    assert all(one.state is DispatchState.STOPPED for one in told)
    assert await room.store.due_jobs(EVER, limit=9) == []


async def test_one_text_sent_on_by_many_is_one_source(room: Room) -> None:
    for person in (AMINA, BAKYT, BERMET):
        last = await room.tells(person, words=COPY)

    case = await room.case_of(last)
    assert (case.sources, case.priority) == (1, 3)


async def test_no_more_sources_are_left_than_tips(room: Room) -> None:
    first, second, _ = [await room.tells(person) for person in (AMINA, BAKYT, BERMET)]
    async with committed(room.store) as unit:
        unit.conversations.unlink(first)

    await room.takes_back(second)

    assert (await room.case_of(first)).sources == 2


async def test_accusations_of_one_body_do_not_show_as_a_burst_to_it(room: Room) -> None:
    for person in range(4):
        await room.tells(person + 20, BRIBED)

    last = await room.tells(30, CUSTOMS)

    assert not (await room.case_of(last)).is_burst
