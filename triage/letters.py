"""Letters: an officer asks a reporter, and neither learns who the other is.

Threat: a letter is an officer's tool to unmask. Prepared questions go at once; an officer's own
words wait until a person of the hotline has read them, with what the rules found in them beside.
A frozen desk writes as before, and nothing of it arrives.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from triage import intentions, letter_intentions
from triage.closing import is_known_at
from triage.endings import doubts_in
from triage.errors import RefusedError, StrangerError, UnknownSubjectError
from triage.model import (
    TRIAGE_DESKS,
    Case,
    ChatId,
    Closing,
    Dispatch,
    Letter,
    LetterId,
    LetterState,
    Officer,
    Role,
    TipId,
)
from triage.outcomes import show_reason
from triage.ports import Guards, Unit
from triage.presses import Press, checked, officer_in
from triage.sight import Sight
from triage.triage_desks import shut_out
from triage.working import Working, insist_on_holder

LONGEST_LETTER = 500
"""Code points: a question is short."""
WEEK = timedelta(days=7)
MOST_A_WEEK = 3
OPEN = frozenset({LetterState.HELD, LetterState.WAITING, LetterState.SHOWN})


@dataclass(frozen=True, slots=True)
class Letters:
    """Every method checks right and state again and raises RefusedError."""

    working: Working
    guards: Guards

    async def ask(self, press: Press, question: str) -> Letter:
        """A prepared question, by its name: it needs no release."""
        dispatch, officer, case = await self._asking(press)
        letter = self._letter(dispatch, case.tip, officer, question=question)
        return await self._post(letter, dispatch, case)

    async def write(self, press: Press, words: str) -> Letter:
        """In own words: whatever the rules find or miss, a person reads them first."""
        dispatch, officer, case = await self._asking(press)
        if not words.strip():
            raise RefusedError("letter-empty")
        if len(words) > LONGEST_LETTER:
            raise RefusedError("letter-long")
        letter = self._letter(dispatch, case.tip, officer, words=words.strip())
        doubts = doubts_in(letter.words, self.guards)
        letter = replace(letter, state=LetterState.HELD, doubts=doubts)
        return await self._post(letter, dispatch, case)

    async def may_ask(self, press: Press) -> None:
        """Raises RefusedError, before an officer writes in vain."""
        await self._asking(press)

    async def release(self, key: LetterId, chat: ChatId, person: int) -> Letter:
        """It goes to its reporter. Only an officer of the hotline's own desk, and not who wrote
        it."""
        letter, dispatch, officer = await self._held(key, chat, person)
        letter = replace(letter, state=LetterState.WAITING)
        if letter.is_question:
            self._unit.letters.save(letter)
            await self._push(letter)
            self._unit.outbox.add(intentions.card_edit(dispatch, priority=3))
        else:
            await self._release_reason(letter, dispatch)
        self.working.log(dispatch, officer, "letter released")
        return letter

    async def refuse(self, key: LetterId, chat: ChatId, person: int) -> Letter:
        letter, dispatch, officer = await self._held(key, chat, person)
        letter = replace(letter, state=LetterState.REFUSED)
        self._unit.letters.save(letter)
        self._unit.outbox.add(intentions.card_edit(dispatch, priority=3))
        self.working.log(dispatch, officer, "letter refused")
        return letter

    # -- asking -------------------------------------------------------------------------

    async def _asking(self, press: Press) -> tuple[Dispatch, Officer, Case]:
        """Who has the case asks, or a lead: one question at a time, and few."""
        dispatch, officer = await checked(self._unit, press)
        insist_on_holder(dispatch, officer)
        if dispatch.role is Role.COPY:
            raise RefusedError("toast-ask-copy")
        case = await self._unit.cases.get(dispatch.case)
        self._insist_on_room(await self._known(dispatch, case), case.tip)
        return dispatch, officer, case

    def _insist_on_room(self, letters: list[Letter], tip: TipId) -> None:
        recent = [one for one in letters if one.at > self.working.clock.now() - WEEK]
        if any(one.is_last and one.tip == tip for one in letters):
            raise RefusedError("toast-ask-no-more")
        if any(one.state in OPEN for one in recent):
            raise RefusedError("toast-ask-open")
        if len(recent) >= MOST_A_WEEK:
            raise RefusedError("toast-ask-many")

    async def _known(self, dispatch: Dispatch, case: Case) -> list[Letter]:
        """Questions of every desk that may see the case count together. A frozen one counts by
        itself: it must not feel what others ask, nor stand in their way."""
        is_open = Sight.of(case, dispatch.agency).is_open
        every = await self._unit.dispatches.of_case(case.id) if is_open else (dispatch,)
        letters = [
            letter
            for one in every
            if one.id == dispatch.id or Sight.of(case, one.agency).is_open
            for letter in await self._unit.letters.of_dispatch(one.id)
        ]
        return [one for one in letters if one.is_question]

    def _letter(
        self,
        dispatch: Dispatch,
        tip: TipId,
        officer: Officer,
        *,
        question: str = "",
        words: str = "",
    ) -> Letter:
        key, now = LetterId(self.working.tokens.name()), self.working.clock.now()
        waiting = Letter(key, dispatch.id, tip, LetterState.WAITING, officer.name, now)
        self.working.log(dispatch, officer, "question asked")
        return replace(waiting, question=question, words=words)

    async def _post(self, letter: Letter, dispatch: Dispatch, case: Case) -> Letter:
        unit = self._unit
        unit.letters.save(letter)
        unit.outbox.add(intentions.card_edit(dispatch, priority=3))
        if not Sight.of(case, dispatch.agency).is_open:
            return letter
        if letter.state is LetterState.HELD:
            unit.outbox.add(letter_intentions.held(letter))
        else:
            await self._push(letter)
        return letter

    async def _push(self, letter: Letter) -> None:
        """Who cannot be written to finds it with the receipt."""
        chat = await self._unit.conversations.return_address(letter.tip)
        if chat is not None:
            self._unit.outbox.add(letter_intentions.mail(chat, letter.id))

    # -- releasing ----------------------------------------------------------------------

    async def _held(
        self, key: LetterId, chat: ChatId, person: int
    ) -> tuple[Letter, Dispatch, Officer]:
        letter = await self._unit.letters.get(key)
        dispatch = await self._unit.dispatches.get(letter.dispatch)
        case = await self._unit.cases.get(dispatch.case)
        officer = await self._reader(case, chat, person)
        if letter.state is not LetterState.HELD or not Sight.of(case, dispatch.agency).is_open:
            raise UnknownSubjectError("toast-old")
        if (officer.agency, officer.name) == (dispatch.agency, letter.by):
            raise RefusedError("toast-own-letter")
        return letter, dispatch, officer

    async def _reader(self, case: Case, chat: ChatId, person: int) -> Officer:
        """Raises StrangerError: not at a desk of the hotline that may see the case, or known at
        one that may not."""
        officer = await officer_in(self._unit, chat, person, TRIAGE_DESKS)
        is_shut = officer.agency in shut_out(case.facts.withheld, await self._unit.desks.all())
        if is_shut or await is_known_at(self._unit, person, case.facts.accused):
            raise StrangerError("toast-old")
        return officer

    async def _release_reason(self, letter: Letter, dispatch: Dispatch) -> None:
        """What was read is what goes: a reason that was written anew since waits again."""
        closing: Closing | None = dispatch.progress.closing
        if closing is None or closing.reason != letter.words:
            raise UnknownSubjectError("toast-old")
        self._unit.letters.save(replace(letter, state=LetterState.ANSWERED))
        await show_reason(self.working, dispatch)

    @property
    def _unit(self) -> Unit:
        return self.working.unit
