"""Coming back with a code: states and nothing else, five tries an hour, and ways out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reference.limits import load_limits
from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import MORNING, FixedClock
from tests.fakes import Shelf
from tests.storage.samples import (
    AMINA,
    DISPATCH,
    RECEIPT,
    TIP,
    a_case,
    a_conversation,
    a_dispatch,
    a_draft,
    a_tip,
    some_evidence,
)
from tests.triage.allowed import allowance
from tests.triage.keeping_room import committed, conversation_in, intentions_in, jobs_in, shown
from tests.triage.mail_room import OneWord
from tests.triage.working import Map, Unread
from triage import intentions
from triage.casework import Casework
from triage.drafts import PassOnPolicy
from triage.errors import UnknownSubjectError
from triage.intake import Intake
from triage.model import (
    ChatId,
    Conversation,
    DispatchState,
    JobKind,
    Receipt,
    SentTip,
    TipId,
    TipState,
)
from triage.ports import Unit
from triage.returning import Returning

SENT = SentTip(TIP, MORNING)
TRIES = load_limits().receipts.most


def returning(unit: Unit, clock: FixedClock) -> Returning:
    given = (unit, clock, SystemTokens(), Unread(), Map(), PassOnPolicy(), OneWord())
    return Returning(Intake(*given, Shelf()), Casework(unit, clock), allowance(clock))


@pytest.fixture
async def told(store: SqlStore) -> SqlStore:
    """Amina's tip is at a desk, with a picture; she has begun another."""
    async with committed(store) as unit:
        await unit.tips.open_key(TIP)
        await unit.receipts.add(RECEIPT, TIP)
        unit.tips.add(a_tip())
        unit.cases.add(a_case())
        unit.dispatches.add(a_dispatch())
        unit.evidence.add(some_evidence(original="blob"))
        unit.conversations.save(a_conversation(draft=a_draft(tip=TipId("next")), sent=(SENT,)))
        unit.conversations.link(TIP, AMINA)
    return store


async def state_of(store: SqlStore, clock: FixedClock, receipt: Receipt) -> TipState | None:
    async with store.unit() as unit:
        talk = Conversation(ChatId(4242), "en")
        return (await returning(unit, clock).found(talk, receipt))[0]


async def test_a_code_tells_the_state_and_a_wrong_one_nothing(
    told: SqlStore, clock: FixedClock
) -> None:
    assert await state_of(told, clock, RECEIPT) is TipState.SENT
    assert await state_of(told, clock, Receipt("0" * 21)) is None


async def test_an_hour_has_five_tries(store: SqlStore, clock: FixedClock) -> None:
    talk, allowed = a_conversation(), []
    async with committed(store) as unit:
        for _ in range(TRIES + 2):
            talk, may = returning(unit, clock).count_try(talk)
            allowed.append(may)
            clock.advance(minutes=5)

    assert allowed == [True] * TRIES + [False] * 2
    assert (await conversation_in(store)).tries == talk.tries


async def test_a_refused_try_does_not_lengthen_the_wait(store: SqlStore, clock: FixedClock) -> None:
    talk = a_conversation(tries=(MORNING,) * TRIES)
    async with store.unit() as unit:
        clock.advance(minutes=59)
        talk, early = returning(unit, clock).count_try(talk)
        clock.advance(minutes=1)
        talk, later = returning(unit, clock).count_try(talk)

    assert (early, later) == (False, True)
    assert talk.tries == (clock.now(),)


class Unwritten:
    """Conversations that are kept nowhere: the rule needs none."""

    def save(self, talk: Conversation) -> None:
        return None


@dataclass(frozen=True)
class NoStore:
    conversations: Unwritten


@given(st.lists(st.integers(0, 3_000), max_size=60))
def test_no_hour_ever_has_more_than_five(gaps: list[int]) -> None:
    clock, talk, went = FixedClock(), a_conversation(), []
    for gap in gaps:
        now = clock.advance(seconds=gap)
        talk, may = returning(NoStore(Unwritten()), clock).count_try(talk)  # type: ignore[arg-type]
        if may:
            went.append(now)

    hour = timedelta(hours=1)
    assert all(sum(first <= one < first + hour for one in went) <= TRIES for first in went)


async def withdrawn(store: SqlStore, clock: FixedClock, tip: TipId = TIP) -> None:
    talk = await conversation_in(store)
    async with committed(store) as unit:
        await returning(unit, clock).withdraw(talk, tip)


async def test_what_is_withdrawn_opens_no_more(told: SqlStore, clock: FixedClock) -> None:
    await withdrawn(told, clock)

    async with told.unit() as unit:
        with pytest.raises(UnknownSubjectError):
            await unit.tips.get(TIP)
        assert await unit.evidence.of_tip(TIP) == []
        assert await unit.conversations.return_address(TIP) is None
        assert (await unit.dispatches.get(DISPATCH)).state is DispatchState.STOPPED
    assert await state_of(told, clock, RECEIPT) is None
    assert (await conversation_in(told)).sent == ()


async def test_desks_are_asked_to_stop_and_files_to_go(told: SqlStore, clock: FixedClock) -> None:
    await withdrawn(told, clock)

    assert await shown(told) == [("card_edit", DISPATCH), ("clear", DISPATCH), ("clear", DISPATCH)]
    assert [(job.kind, job.subject) for job in await jobs_in(told)] == [
        (JobKind.DISCARD, "blob"),
        (JobKind.SHRED, TIP),
    ]


async def test_nobody_withdraws_a_tip_of_somebody_else(told: SqlStore, clock: FixedClock) -> None:
    async with committed(told) as unit:
        stranger = a_conversation(AMINA, sent=(SentTip(TipId("own"), MORNING),))
        with pytest.raises(UnknownSubjectError):
            await returning(unit, clock).withdraw(stranger, TIP)

    assert await state_of(told, clock, RECEIPT) is TipState.SENT


async def test_a_withdrawn_tip_is_still_counted_among_the_states(
    told: SqlStore, clock: FixedClock
) -> None:
    talk = await conversation_in(told)
    await withdrawn(told, clock)

    async with told.unit() as unit:
        assert await returning(unit, clock).states(talk) == [TipState.WITHDRAWN]


async def test_who_is_forgotten_leaves_tips_without_a_way_back(
    told: SqlStore, clock: FixedClock
) -> None:
    async with committed(told) as unit:
        unit.outbox.add(intentions.sent(AMINA, TIP, priority=3))
        unit.outbox.add(intentions.seen(AMINA, TIP))
    talk = await conversation_in(told)
    async with committed(told) as unit:
        await returning(unit, clock).forget(talk)

    async with told.unit() as unit:
        assert await unit.conversations.get(AMINA) is None
        assert await unit.conversations.return_address(TIP) is None
        assert (await unit.tips.get(TIP)).state is TipState.SENT
    (last,) = await intentions_in(told)
    assert (last.subject, dict(last.values)) == ("forget-done", {"language": "ky"})


async def test_who_is_forgotten_can_still_come_with_the_code(
    told: SqlStore, clock: FixedClock
) -> None:
    talk = await conversation_in(told)
    async with committed(told) as unit:
        await returning(unit, clock).forget(talk)

    assert await state_of(told, clock, RECEIPT) is TipState.SENT
