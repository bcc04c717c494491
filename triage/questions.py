"""Questions: what was asked about a case, of which reporters, and whether one more may be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from triage.errors import RefusedError
from triage.model import Case, Dispatch, Letter, LetterState, TipId
from triage.ports import Unit
from triage.sight import Sight

WEEK = timedelta(days=7)
MOST_A_WEEK = 3
OPEN = frozenset({LetterState.HELD, LetterState.WAITING, LetterState.SHOWN})


@dataclass(frozen=True, slots=True)
class Question:
    """A letter to the reporter of each tip, one at least; what they answer stays apart."""

    letters: tuple[Letter, ...]

    @property
    def newest(self) -> Letter:
        """How far it came: answered by anybody, else open with anybody."""
        return max(self.letters, key=lambda one: (_come(one), one.at))

    @property
    def is_open(self) -> bool:
        return self.newest.state in OPEN


def _come(letter: Letter) -> int:
    if letter.state is LetterState.ANSWERED:
        return 2
    return int(letter.state in OPEN)


def questions_in(letters: Iterable[Letter]) -> list[Question]:
    """In the order of the letters."""
    groups: dict[str, list[Letter]] = {}
    for one in letters:
        if one.is_question:
            groups.setdefault(one.first or one.id, []).append(one)
    return [Question(tuple(every)) for every in groups.values()]


async def letters_about(unit: Unit, dispatch: Dispatch, case: Case) -> list[Letter]:
    """Questions of every desk that may see the case count together. A frozen one counts by itself:
    it must not feel what others ask, nor stand in their way."""
    is_open = Sight.of(case, dispatch.agency).is_open
    every = await unit.dispatches.of_case(case.id) if is_open else (dispatch,)
    letters = [
        letter
        for one in every
        if one.id == dispatch.id or Sight.of(case, one.agency).is_open
        for letter in await unit.letters.of_dispatch(one.id)
    ]
    return [one for one in letters if one.is_question]


def insist_on_room(letters: Sequence[Letter], now: datetime) -> None:
    """Raises RefusedError: one question at a time, and few."""
    recent = questions_in(one for one in letters if one.at > now - WEEK)
    if any(one.is_open for one in recent):
        raise RefusedError("toast-ask-open")
    if len(recent) >= MOST_A_WEEK:
        raise RefusedError("toast-ask-many")


async def tips_to_ask(
    unit: Unit, dispatch: Dispatch, case: Case, letters: Sequence[Letter]
) -> list[TipId]:
    """Those that the desk knows of, the one that opened the case first: of each reporter one, and
    none of whoever wants no more. Raises RefusedError: nobody is left."""
    refused = {one.tip for one in letters if one.is_last}
    known = Sight.of(case, dispatch.agency).tips(await unit.cases.tips_of(case.id))
    tips = known or [case.tip]
    chats = [await unit.conversations.return_address(tip) for tip in tips]
    # Whoever told twice and refused once is not asked by the other way.
    silent = {chat for tip, chat in zip(tips, chats, strict=True) if tip in refused and chat}
    found: dict[object, TipId] = {}
    for tip, chat in zip(tips, chats, strict=True):
        if tip not in refused and chat not in silent:
            found.setdefault(chat or tip, tip)
    if not found:
        raise RefusedError("toast-ask-no-more")
    return list(found.values())


async def hand_over(unit: Unit, tip: TipId) -> list[Letter]:
    """The tip leaves its case, and its letters go with it. What one of them stood for, the next
    stands for from now on: those, for whoever has to decide about them."""
    heirs = []
    for gone in await unit.letters.of_tip(tip):
        every = await unit.letters.of_dispatch(gone.dispatch)
        others = [one for one in every if one.first == gone.id]
        for at, one in enumerate(others):
            unit.letters.save(replace(one, first=others[0].id if at else None))
        heirs += others[:1]
    return heirs
