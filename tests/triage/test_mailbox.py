"""What waits for a reporter, and who may open it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from storage.store import SqlStore
from tests.clock import MORNING, FixedClock
from tests.storage.samples import CUSTOMS, DISPATCH, TIP
from tests.triage.keeping_room import committed
from tests.triage.mail_room import LETTER, amina, ended, in_hand, mailbox, open_room, withheld_from
from triage.errors import UnknownSubjectError
from triage.intentions import SECOND_THOUGHTS
from triage.mailbox import VISIT, outcome_letter
from triage.model import Closing, DispatchState, LetterState, Role
from triage.model.conversation import Visit

STATES = {
    LetterState.HELD: (False, False),
    LetterState.WAITING: (True, True),
    LetterState.SHOWN: (True, True),
    LetterState.ANSWERED: (True, False),
    LetterState.REFUSED: (False, False),
}
"""Whether a question in that state may be read, and whether it waits."""


@pytest.mark.parametrize("state", LetterState)
async def test_a_question_waits_until_it_is_answered_or_refused(
    store: SqlStore, clock: FixedClock, state: LetterState
) -> None:
    await open_room(store, letters=(replace(LETTER, state=state),))

    async with store.unit() as unit:
        box = mailbox(unit, clock)
        found = bool(await box.of_tip(TIP)), bool(await box.waiting(TIP))

    assert found == STATES[state]


@pytest.mark.parametrize("state", LetterState)
async def test_nothing_of_an_accused_desk_is_ever_read(
    store: SqlStore, clock: FixedClock, state: LetterState
) -> None:
    letters = (replace(LETTER, state=state),)
    await open_room(store, ended(), case=withheld_from(CUSTOMS), letters=letters)
    clock.advance(timedelta(days=1))

    async with store.unit() as unit:
        assert await mailbox(unit, clock).of_tip(TIP) == []
        assert not await mailbox(unit, clock).is_over(TIP)


async def test_an_end_is_told_after_second_thoughts_and_not_before(
    store: SqlStore, clock: FixedClock
) -> None:
    await open_room(store, ended("fine"))
    async with store.unit() as unit:
        assert await mailbox(unit, clock).of_tip(TIP) == []

    clock.advance(SECOND_THOUGHTS)

    async with store.unit() as unit:
        told = await mailbox(unit, clock).waiting(TIP)
        assert [one.outcome for one in told] == ["fine"]
        assert await mailbox(unit, clock).is_over(TIP)


async def test_a_copy_ends_for_its_desk_alone(store: SqlStore, clock: FixedClock) -> None:
    await open_room(store, ended(role=Role.COPY))
    clock.advance(timedelta(days=1))

    async with store.unit() as unit:
        assert await mailbox(unit, clock).of_tip(TIP) == []
        assert not await mailbox(unit, clock).is_over(TIP)


async def test_while_one_who_leads_is_at_work_it_is_not_over(
    store: SqlStore, clock: FixedClock
) -> None:
    other = in_hand(id=type(DISPATCH)("dispatch-two"), number="AB-234")
    await open_room(store, ended(), other)
    clock.advance(timedelta(days=1))

    async with store.unit() as unit:
        assert not await mailbox(unit, clock).is_over(TIP)


async def test_of_a_case_that_is_over_nothing_is_asked(store: SqlStore, clock: FixedClock) -> None:
    await open_room(store, ended(), letters=(LETTER,))

    async with store.unit() as unit:
        assert await mailbox(unit, clock).waiting(TIP) == []


async def test_an_end_is_the_same_letter_whenever_it_is_asked_for(
    store: SqlStore, clock: FixedClock
) -> None:
    dispatch = ended()
    closing = dispatch.progress.closing
    assert closing is not None

    again = Closing("fine", "Bakyt", MORNING + timedelta(minutes=1))

    assert outcome_letter(dispatch, TIP, closing).id == outcome_letter(dispatch, TIP, closing).id
    assert outcome_letter(dispatch, TIP, again).id != outcome_letter(dispatch, TIP, closing).id


async def test_one_opens_letters_of_one_s_own_tips(store: SqlStore, clock: FixedClock) -> None:
    await open_room(store, letters=(LETTER,))

    async with store.unit() as unit:
        assert await mailbox(unit, clock).find(amina(), LETTER.id) == LETTER
        with pytest.raises(UnknownSubjectError):
            await mailbox(unit, clock).find(replace(amina(), sent=()), LETTER.id)


async def test_a_visit_opens_its_letter_for_an_hour(store: SqlStore, clock: FixedClock) -> None:
    await open_room(store, letters=(LETTER,))
    visitor = replace(amina(), sent=(), visits=(Visit(LETTER.id, clock.now() + VISIT),))

    async with store.unit() as unit:
        assert await mailbox(unit, clock).find(visitor, LETTER.id) == LETTER
        clock.advance(VISIT)
        with pytest.raises(UnknownSubjectError):
            await mailbox(unit, clock).find(visitor, LETTER.id)


async def test_nothing_of_a_tip_that_was_taken_back_is_left(
    store: SqlStore, clock: FixedClock
) -> None:
    await open_room(store, letters=(LETTER,))
    async with committed(store) as unit:
        await unit.tips.shred(TIP)
        unit.dispatches.note_state(DISPATCH, DispatchState.STOPPED)

    async with store.unit() as unit:
        assert await mailbox(unit, clock).of_tip(TIP) == []
        with pytest.raises(UnknownSubjectError):
            await mailbox(unit, clock).find(amina(), LETTER.id)
