"""Numbers of messages are known for two days, and then by nobody."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import FixedClock
from tests.storage.samples import AMINA, a_conversation
from tests.triage.keeping_room import committed, jobs_in
from triage.chat_messages import MOST, REACH, ChatMessages
from triage.model import JobKind


def messages(clock: FixedClock) -> ChatMessages:
    return ChatMessages(clock, SystemTokens())


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


async def test_one_job_forgets_them_at_a_midnight_that_tells_nothing(
    store: SqlStore, clock: FixedClock
) -> None:
    async with committed(store) as unit:
        talk = messages(clock).save(unit, messages(clock).noted(a_conversation(), 1))
        messages(clock).save(unit, messages(clock).noted(talk, 2))

    (job,) = [one for one in await jobs_in(store) if one.kind is JobKind.SWEEP]

    midnight = datetime.combine(clock.now().date() + timedelta(days=3), datetime.min.time(), UTC)
    assert (job.due, job.chat) == (midnight, AMINA)
    assert job.subject == talk.sweep


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
