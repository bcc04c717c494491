"""Numbers of messages are known for two days, and then by nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import MORNING, FixedClock
from tests.storage.samples import AMINA, CUSTOMS, RECEIPT, TIP, a_conversation, a_draft
from tests.triage.keeping_room import committed, jobs_in
from triage.chat_messages import MOST, REACH, STEP, ChatMessages
from triage.model import Conversation, Falsehood, JobKind, SentTip, UnshownCode

MONTH = timedelta(days=30)
SENT = SentTip(TIP, MORNING)
LIE = Falsehood(TIP, CUSTOMS, MORNING)
SILENT = Conversation(AMINA, "ky")
"""Of whoever sent silently nothing is listed."""


def messages(clock: FixedClock) -> ChatMessages:
    return ChatMessages(clock, SystemTokens(), MONTH)


def test_a_number_is_known_for_as_long_as_it_is_of_use(clock: FixedClock) -> None:
    talk = messages(clock).noted(a_conversation(), 1, 2)

    clock.advance(REACH - timedelta(minutes=2))
    assert messages(clock).within_reach(talk) == (1, 2)
    clock.advance(timedelta(minutes=2))

    assert messages(clock).within_reach(talk) == ()


@given(st.lists(st.integers(1, 50), max_size=80))
def test_each_number_is_known_once(numbers: list[int]) -> None:
    clock = FixedClock()
    talk = messages(clock).noted(a_conversation(), *numbers)

    assert sorted(messages(clock).within_reach(talk)) == sorted(set(numbers))


def test_of_a_flood_the_newest_are_known(clock: FixedClock) -> None:
    talk = messages(clock).noted(a_conversation(), *range(MOST + 5))

    assert len(talk.messages) == MOST
    assert talk.messages[-1][0] == MOST + 4


async def test_one_job_forgets_them_at_a_mark_that_tells_little(
    store: SqlStore, clock: FixedClock
) -> None:
    async with committed(store) as unit:
        talk = messages(clock).save(unit, messages(clock).noted(a_conversation(), 1))
        messages(clock).save(unit, messages(clock).noted(talk, 2))

    (job,) = [one for one in await jobs_in(store) if one.kind is JobKind.SWEEP]

    midnight = datetime.combine(clock.now().date() + timedelta(days=2), datetime.min.time(), UTC)
    assert (job.due, job.chat) == (midnight + timedelta(hours=6), AMINA)
    assert job.subject == talk.sweep


async def swept(store: SqlStore, clock: FixedClock) -> Conversation | None:
    """The conversation after its next job, when that is due."""
    (job,) = [one for one in await jobs_in(store) if one.kind is JobKind.SWEEP]
    clock.advance(seconds=max(0.0, (job.due - clock.now()).total_seconds()))
    async with committed(store) as unit:
        messages(clock).sweep(unit, job, await unit.conversations.get(AMINA))
    async with store.unit() as unit:
        return await unit.conversations.get(AMINA)


async def test_no_number_lies_there_for_longer_than_two_days(
    store: SqlStore, clock: FixedClock
) -> None:
    talk: Conversation | None = replace(SILENT, sent=(SENT,))
    for number in range(25):
        async with committed(store) as unit:
            talk = messages(clock).save(unit, messages(clock).noted(talk or SILENT, number))
        clock.advance(minutes=97)

    while talk and talk.messages:
        oldest, newest = talk.messages[0][1], talk.messages[-1][1]
        talk = await swept(store, clock)
        assert clock.now().timestamp() - oldest * 60 <= REACH.total_seconds()
    assert clock.now().timestamp() - newest * 60 >= (REACH - STEP).total_seconds()
    assert talk is not None
    assert talk.sweep == ""


async def test_of_whom_nothing_waits_nothing_is_kept(store: SqlStore, clock: FixedClock) -> None:
    async with committed(store) as unit:
        messages(clock).save(unit, messages(clock).noted(SILENT, 1))

    assert await swept(store, clock) is None
    assert [one for one in await jobs_in(store) if one.kind is JobKind.SWEEP] == []


@pytest.mark.parametrize("kept", [{"sent": (SENT,)}, {"draft": a_draft()}, {"falsehoods": (LIE,)}])
async def test_who_has_something_here_is_kept(
    store: SqlStore, clock: FixedClock, kept: dict[str, Any]
) -> None:
    async with committed(store) as unit:
        messages(clock).save(unit, messages(clock).noted(replace(SILENT, **kept), 1))

    assert await swept(store, clock) == replace(SILENT, **kept)


async def test_a_code_that_nobody_fetched_leads_to_no_tip_after_a_month(
    store: SqlStore, clock: FixedClock
) -> None:
    waiting = UnshownCode("name", RECEIPT, since=clock.now())
    async with committed(store) as unit:
        messages(clock).save(unit, messages(clock).noted(replace(SILENT, codes=(waiting,)), 1))

    talk, begun = await swept(store, clock), clock.now()
    assert talk is not None
    assert (talk.messages, talk.codes) == ((), (waiting,))
    assert await swept(store, clock) is None
    assert clock.now() - begun < MONTH + STEP


async def test_a_code_from_before_its_day_was_noted_gets_its_month(
    store: SqlStore, clock: FixedClock
) -> None:
    async with committed(store) as unit:
        talk = replace(SILENT, codes=(UnshownCode("name", RECEIPT),))
        messages(clock).save(unit, messages(clock).noted(talk, 1))

    first = await swept(store, clock)
    assert first is not None
    assert first.codes[0].since == clock.now()
    assert await swept(store, clock) is None


async def test_two_changes_of_one_conversation_in_one_unit_are_both_there(
    store: SqlStore, clock: FixedClock
) -> None:
    async with committed(store) as unit:
        messages(clock).save(unit, messages(clock).noted(a_conversation(), 1))
        again = await unit.conversations.get(AMINA)
        assert again is not None
        messages(clock).save(unit, messages(clock).noted(again, 2))

    async with store.unit() as unit:
        known = await unit.conversations.get(AMINA)
    assert known is not None
    assert messages(clock).within_reach(known) == (1, 2)


async def test_a_conversation_forgotten_in_this_unit_is_gone_in_it(store: SqlStore) -> None:
    async with committed(store) as unit:
        unit.conversations.save(a_conversation())
        unit.conversations.forget(AMINA)
        assert await unit.conversations.get(AMINA) is None

    async with store.unit() as unit:
        assert await unit.conversations.get(AMINA) is None
