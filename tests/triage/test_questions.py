"""A question goes to the reporters of every report of a case, and is one question all the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage.store import SqlStore
from tests.clock import FixedClock
from tests.storage.samples import AMINA, CASE, CUSTOMS, a_conversation, a_tip
from tests.triage.keeping_room import committed, shown
from tests.triage.mail_room import LETTER, PRESS, kept, letters_of, open_room, withheld_from
from tests.triage.test_letters import LINE_CHAT, NURLAN, man_the_line
from triage.casework import Casework
from triage.errors import RefusedError
from triage.model import Case, ChatId, Freeze, LetterId, LetterState, Standing, TipId
from triage.questions import insist_on_room, questions_in

AIGUL = ChatId(7_000_000_002)
SECOND = TipId("tip-two")
TO_AIGUL = replace(LETTER, id=LetterId("letter-two"), tip=SECOND, first=LETTER.id)


async def open_with_two(
    store: SqlStore, chat: ChatId = AIGUL, case: Case | None = None, *, last: bool = False
) -> None:
    """Aigul's report joined the case that Amina's opened."""
    await open_room(store, case=case)
    async with committed(store) as unit:
        await unit.tips.open_key(SECOND)
        unit.tips.add(a_tip(SECOND))
        unit.cases.take(CASE, SECOND)
        unit.conversations.save(a_conversation(AIGUL))
        unit.conversations.link(SECOND, chat)
    if last:
        async with committed(store) as unit:
            refused = replace(LETTER, state=LetterState.REFUSED, is_last=True)
            unit.letters.save(refused)


async def asked(store: SqlStore, clock: FixedClock) -> set[TipId]:
    """Whose reporters were."""
    async with committed(store) as unit:
        first = await letters_of(unit, clock).ask(PRESS, "there")
    return {one.tip for one in await kept(store) if first.id in (one.id, one.first)}


async def test_everybody_who_told_of_it_is_asked(store: SqlStore, clock: FixedClock) -> None:
    await open_with_two(store)

    assert await asked(store, clock) == {LETTER.tip, SECOND}
    assert [kind for kind, _ in await shown(store)].count("mail") == 2


async def test_who_told_twice_is_asked_once(store: SqlStore, clock: FixedClock) -> None:
    await open_with_two(store, AMINA)

    assert await asked(store, clock) == {LETTER.tip}


@pytest.mark.parametrize(("chat", "left"), [(AIGUL, {SECOND}), (AMINA, set())])
async def test_who_wants_no_more_is_asked_by_no_other_way(
    store: SqlStore, clock: FixedClock, chat: ChatId, left: set[TipId]
) -> None:
    await open_with_two(store, chat, last=True)

    if left:
        assert await asked(store, clock) == left
        return
    with pytest.raises(RefusedError) as refused:
        await asked(store, clock)
    assert refused.value.key == "toast-ask-no-more"


async def test_a_frozen_desk_writes_to_those_whom_it_knew(
    store: SqlStore, clock: FixedClock
) -> None:
    case = withheld_from(CUSTOMS)
    froze = Freeze((CUSTOMS,), (Standing(LETTER.tip, "0.0.0.0", a_tip().content.correction),))
    await open_with_two(store, case=replace(case, facts=replace(case.facts, freezes=(froze,))))

    assert await asked(store, clock) == {LETTER.tip}
    assert "mail" not in {kind for kind, _ in await shown(store)}


async def test_one_word_of_the_hotline_lets_all_of_them_go(
    store: SqlStore, clock: FixedClock
) -> None:
    await open_with_two(store)
    await man_the_line(store)
    async with committed(store) as unit:
        held = await letters_of(unit, clock).write(PRESS, "Which road?")
    assert [kind for kind, _ in await shown(store)].count("held") == 1

    other = next(one for one in await kept(store) if one.id != held.id)
    with pytest.raises(RefusedError):
        async with committed(store) as unit:
            await letters_of(unit, clock).release(other.id, LINE_CHAT, NURLAN)

    async with committed(store) as unit:
        await letters_of(unit, clock).release(held.id, LINE_CHAT, NURLAN)

    assert {one.state for one in await kept(store)} == {LetterState.WAITING}
    assert [kind for kind, _ in await shown(store)].count("mail") == 2


async def test_who_takes_their_report_back_leaves_the_question_to_the_others(
    store: SqlStore, clock: FixedClock
) -> None:
    await open_with_two(store)
    await man_the_line(store)
    async with committed(store) as unit:
        for one in (replace(TO_AIGUL, first=None), replace(LETTER, first=TO_AIGUL.id)):
            unit.letters.save(replace(one, state=LetterState.HELD, words="Which road?"))

    async with committed(store) as unit:
        await Casework(unit, clock).stop(SECOND)
        unit.tips.empty(SECOND)
    assert ("held", LETTER.id) in await shown(store)
    async with committed(store) as unit:
        await letters_of(unit, clock).release(LETTER.id, LINE_CHAT, NURLAN)

    assert [(one.id, one.state) for one in await kept(store)] == [(LETTER.id, LetterState.WAITING)]


async def test_with_the_only_one_asked_the_question_goes_and_the_next_may_be_asked(
    store: SqlStore, clock: FixedClock
) -> None:
    await open_with_two(store)
    async with committed(store) as unit:
        unit.letters.save(replace(TO_AIGUL, first=None, state=LetterState.HELD, words="Which?"))

    async with committed(store) as unit:
        await Casework(unit, clock).stop(SECOND)
        unit.tips.empty(SECOND)

    assert "held" not in {kind for kind, _ in await shown(store)}
    assert await asked(store, clock) == {LETTER.tip}


@pytest.mark.parametrize(
    ("states", "newest"),
    [
        (("waiting", "answered"), "answered"),
        (("refused", "shown"), "shown"),
        (("refused", "refused"), "refused"),
        (("held", "held"), "held"),
    ],
)
def test_a_question_is_as_far_as_it_came_with_anybody(states: tuple[str, str], newest: str) -> None:
    letters = (LETTER, TO_AIGUL)
    pair = [replace(one, state=LetterState(s)) for one, s in zip(letters, states, strict=True)]

    assert [one.newest.state for one in questions_in(pair)] == [newest]


def test_once_anybody_answered_the_next_may_be_asked(clock: FixedClock) -> None:
    answered = replace(TO_AIGUL, state=LetterState.ANSWERED)

    insist_on_room([LETTER, answered], clock.now())
    with pytest.raises(RefusedError):
        insist_on_room([LETTER, TO_AIGUL], clock.now())


async def test_a_question_asked_is_a_sign_of_work(store: SqlStore, clock: FixedClock) -> None:
    await open_with_two(store)
    clock.advance(hours=5)

    await asked(store, clock)

    async with store.unit() as unit:
        watch = (await unit.dispatches.get(LETTER.dispatch)).watch
    assert watch is not None
    assert watch.since == clock.now()
