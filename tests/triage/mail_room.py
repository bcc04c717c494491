"""A tip at a desk that has it in hand, its reporter, and a guard that knows one secret word."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import MORNING, FixedClock
from tests.storage.samples import (
    AMINA,
    BAKYT,
    DESK_CHAT,
    DISPATCH,
    TIP,
    a_case,
    a_conversation,
    a_desk,
    a_dispatch,
    a_tip,
    an_officer,
)
from tests.triage.keeping_room import committed
from triage.letters import Letters
from triage.mailbox import Mailbox
from triage.model import (
    Case,
    Closing,
    Conversation,
    Dispatch,
    DispatchState,
    Holder,
    Letter,
    LetterId,
    LetterState,
    Progress,
    SentTip,
    Span,
)
from triage.ports import Unit
from triage.presses import Press
from triage.working import Working

PRESS = Press(DISPATCH, DESK_CHAT, BAKYT, message=0)
HOLDER = Holder(BAKYT, "Bakyt", MORNING)
SENT = SentTip(TIP, MORNING)
LETTER = Letter(
    LetterId("letter-one"), DISPATCH, TIP, LetterState.WAITING, "Bakyt", MORNING, question="there"
)


@dataclass(frozen=True)
class OneWord:
    """Guards: only this word is doubtful, or tells who somebody is."""

    word: str = "secret"

    def doubts(self, text: str) -> tuple[Span, ...]:
        at = text.find(self.word)
        return () if at < 0 else (Span(at, at + len(self.word), "name", self.word),)

    def own(self, text: str) -> tuple[Span, ...]:
        return self.doubts(text)

    def traces(self, text: str) -> tuple[Span, ...]:
        return self.doubts(text)


def in_hand(**changes: Any) -> Dispatch:
    taken = Progress(HOLDER, taken=MORNING)
    return replace(a_dispatch(state=DispatchState.TAKEN, progress=taken, since=MORNING), **changes)


def ended(outcome: str = "fine", **changes: Any) -> Dispatch:
    closing = Closing(outcome, "Bakyt", MORNING)
    progress = Progress(HOLDER, taken=MORNING, closings=(closing,))
    return in_hand(state=DispatchState.CLOSED, progress=progress, **changes)


def withheld_from(*agencies: str) -> Case:
    case = a_case()
    return replace(case, facts=replace(case.facts, withheld=tuple(agencies)))  # type: ignore[arg-type]


async def open_room(
    store: SqlStore,
    *dispatches: Dispatch,
    case: Case | None = None,
    letters: tuple[Letter, ...] = (),
) -> None:
    async with committed(store) as unit:
        await unit.tips.open_key(TIP)
        unit.tips.add(a_tip())
        unit.cases.add(case or a_case())
        for one in dispatches or (in_hand(),):
            unit.dispatches.add(one)
        unit.desks.save(a_desk())
        unit.officers.save(an_officer())
        unit.conversations.save(a_conversation(sent=(SENT,)))
        unit.conversations.link(TIP, AMINA)
    async with committed(store) as unit:
        for letter in letters:
            unit.letters.save(letter)


def letters_of(unit: Unit, clock: FixedClock) -> Letters:
    return Letters(Working(unit, clock, SystemTokens()), OneWord())


def mailbox(unit: Unit, clock: FixedClock) -> Mailbox:
    return Mailbox(unit, clock)


async def kept(store: SqlStore) -> list[Letter]:
    async with store.unit() as unit:
        return list(await unit.letters.of_dispatch(DISPATCH))


def amina(**changes: Any) -> Conversation:
    return a_conversation(sent=(SENT,), **changes)
