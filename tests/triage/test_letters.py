"""Who may ask, how often, and what waits for the hotline."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from storage.store import SqlStore
from tests.clock import FixedClock
from tests.storage.samples import BAKYT, CUSTOMS, DESK_CHAT
from tests.triage.keeping_room import committed, shown
from tests.triage.mail_room import (
    LETTER,
    PRESS,
    in_hand,
    kept,
    letters_of,
    open_room,
    withheld_from,
)
from triage.errors import RefusedError
from triage.letters import LONGEST_LETTER
from triage.model import (
    TRIAGE_DESK,
    ChatId,
    Desk,
    DeskState,
    DispatchState,
    LetterId,
    LetterState,
    Officer,
    Progress,
    Role,
)

NURLAN = 7_000_000_888
LINE_CHAT = ChatId(-1_002_000_000_009)
HELD = replace(LETTER, question="", words="a secret", doubts=("name",), state=LetterState.HELD)
FREE = in_hand(state=DispatchState.SEEN, progress=Progress())


async def wrote(store: SqlStore, clock: FixedClock, words: str) -> LetterState:
    async with committed(store) as unit:
        return (await letters_of(unit, clock).write(PRESS, words)).state


async def refusal(store: SqlStore, clock: FixedClock, words: str = "Which road?") -> str:
    with pytest.raises(RefusedError) as refused:
        await wrote(store, clock, words)
    return refused.value.key


async def man_the_line(store: SqlStore, *, owner: str | None = None) -> None:
    async with committed(store) as unit:
        desk = Desk(TRIAGE_DESK, DeskState.BOUND, "en", chat=LINE_CHAT)
        unit.desks.save(replace(desk, owner=owner))  # type: ignore[arg-type]
        unit.officers.save(Officer(TRIAGE_DESK, NURLAN, "Nurlan", is_lead=True))


async def released(store: SqlStore, clock: FixedClock, chat: ChatId, person: int) -> LetterState:
    async with committed(store) as unit:
        return (await letters_of(unit, clock).release(HELD.id, chat, person)).state


@pytest.mark.parametrize("words", ["Which road?", "Is it a secret?"])
async def test_own_words_wait_for_a_person_whatever_the_rules_find(
    store: SqlStore, clock: FixedClock, words: str
) -> None:
    await open_room(store)

    assert await wrote(store, clock, words) is LetterState.HELD
    assert "mail" not in {kind for kind, _ in await shown(store)}


async def test_doubtful_words_reach_no_reporter(store: SqlStore, clock: FixedClock) -> None:
    await open_room(store)

    assert await wrote(store, clock, "Is it a secret?") is LetterState.HELD

    kinds = {kind for kind, _ in await shown(store)}
    assert "held" in kinds
    assert "mail" not in kinds


@pytest.mark.parametrize(
    ("dispatch", "key"),
    [
        (FREE, "toast-not-taken"),
        (in_hand(role=Role.COPY), "toast-ask-copy"),
        (in_hand(state=DispatchState.CLOSED), "toast-not-taken"),
        (in_hand(state=DispatchState.STOPPED), "toast-old"),
    ],
)
async def test_who_has_the_case_in_hand_asks_and_nobody_else(
    store: SqlStore, clock: FixedClock, dispatch: object, key: str
) -> None:
    await open_room(store, dispatch)  # type: ignore[arg-type]

    assert await refusal(store, clock) == key


@pytest.mark.parametrize(
    ("words", "key"), [("  ", "letter-empty"), ("x" * (LONGEST_LETTER + 1), "letter-long")]
)
async def test_a_letter_has_words_and_few(
    store: SqlStore, clock: FixedClock, words: str, key: str
) -> None:
    await open_room(store)

    assert await refusal(store, clock, words) == key


@pytest.mark.parametrize("state", [LetterState.HELD, LetterState.WAITING, LetterState.SHOWN])
async def test_a_question_is_open_for_a_week(
    store: SqlStore, clock: FixedClock, state: LetterState
) -> None:
    await open_room(store, letters=(replace(LETTER, state=state),))
    assert await refusal(store, clock) == "toast-ask-open"

    clock.advance(timedelta(days=7))

    assert await wrote(store, clock, "Which road?") is LetterState.HELD


async def test_three_in_a_week_and_then_one_more(store: SqlStore, clock: FixedClock) -> None:
    asked = [replace(LETTER, id=LetterId(f"letter-{at}"), state=LetterState.ANSWERED)
             for at in range(3)]  # fmt: skip
    await open_room(store, letters=tuple(asked))
    assert await refusal(store, clock) == "toast-ask-many"

    clock.advance(timedelta(days=7))

    assert await wrote(store, clock, "Which road?") is LetterState.HELD


async def test_no_more_is_no_more_for_ever(store: SqlStore, clock: FixedClock) -> None:
    last = replace(LETTER, state=LetterState.REFUSED, is_last=True)
    await open_room(store, letters=(last,))
    clock.advance(timedelta(days=365))

    assert await refusal(store, clock) == "toast-ask-no-more"


async def test_endings_are_no_questions(store: SqlStore, clock: FixedClock) -> None:
    told = replace(LETTER, outcome="fine", question="", state=LetterState.SHOWN)
    await open_room(store, letters=(told,))

    assert await wrote(store, clock, "Which road?") is LetterState.HELD


async def test_a_frozen_desk_writes_into_nothing(store: SqlStore, clock: FixedClock) -> None:
    await open_room(store, case=withheld_from(CUSTOMS))

    assert await wrote(store, clock, "Which road?") is LetterState.HELD

    assert {kind for kind, _ in await shown(store)} == {"card_edit"}


async def test_a_person_of_the_line_lets_it_go(store: SqlStore, clock: FixedClock) -> None:
    await open_room(store, letters=(HELD,))
    await man_the_line(store)

    assert await released(store, clock, LINE_CHAT, NURLAN) is LetterState.WAITING

    assert ("mail", HELD.id) in await shown(store)


@pytest.mark.parametrize(("chat", "person"), [(DESK_CHAT, BAKYT), (LINE_CHAT, BAKYT), (5, NURLAN)])
async def test_nobody_else_does(store: SqlStore, clock: FixedClock, chat: int, person: int) -> None:
    await open_room(store, letters=(HELD,))
    await man_the_line(store)

    with pytest.raises(RefusedError):
        await released(store, clock, ChatId(chat), person)

    assert [one.state for one in await kept(store)] == [LetterState.HELD]


async def test_a_line_run_by_an_accused_body_reads_no_letter_of_the_case(
    store: SqlStore, clock: FixedClock
) -> None:
    await open_room(store, case=withheld_from("kg_police"), letters=(HELD,))
    await man_the_line(store, owner="kg_police")

    with pytest.raises(RefusedError):
        await released(store, clock, LINE_CHAT, NURLAN)


async def test_a_letter_of_a_desk_accused_since_is_let_go_by_nobody(
    store: SqlStore, clock: FixedClock
) -> None:
    await open_room(store, case=withheld_from(CUSTOMS), letters=(HELD,))
    await man_the_line(store)

    with pytest.raises(RefusedError):
        await released(store, clock, LINE_CHAT, NURLAN)


async def test_nobody_lets_their_own_words_go(store: SqlStore, clock: FixedClock) -> None:
    own = in_hand(agency=TRIAGE_DESK, role=Role.TRIAGE)
    await open_room(store, own, letters=(replace(HELD, by="Nurlan"),))
    await man_the_line(store)

    with pytest.raises(RefusedError) as refused:
        await released(store, clock, LINE_CHAT, NURLAN)

    assert refused.value.key == "toast-own-letter"
