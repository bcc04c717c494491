"""Letters: an officer asks a reporter, and neither learns who the other is.

Threat: a letter is an officer's tool to unmask. Prepared questions go at once; an officer's own
words wait until a person of the hotline has read them, with what the rules found in them beside.
A frozen desk writes as before, and nothing of it arrives.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

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
from triage.questions import insist_on_room, letters_about, tips_to_ask
from triage.sight import Sight
from triage.triage_desks import shut_out
from triage.watches import watch_anew
from triage.working import Working, insist_on_holder

LONGEST_LETTER = 500
"""Code points: a question is short."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A press that may ask, and the tips whose reporters it reaches."""

    dispatch: Dispatch
    officer: Officer
    case: Case
    tips: Sequence[TipId]


@dataclass(frozen=True, slots=True)
class Letters:
    """Every method checks right and state again and raises RefusedError."""

    working: Working
    guards: Guards

    async def ask(self, press: Press, question: str) -> Letter:
        """A prepared question, by its name: it needs no release. The letter that stands for all."""
        asking = await self._asking(press)
        return await self._post(self._letters(asking, question), asking)

    async def write(self, press: Press, words: str) -> Letter:
        """In own words: whatever the rules find or miss, a person reads them first."""
        asking = await self._asking(press)
        words = words.strip()
        if not words:
            raise RefusedError("letter-empty")
        if len(words) > LONGEST_LETTER:
            raise RefusedError("letter-long")
        doubts = doubts_in(words, self.guards)
        letters = self._letters(asking, words=words)
        held = [replace(one, state=LetterState.HELD, doubts=doubts) for one in letters]
        return await self._post(held, asking)

    async def may_ask(self, press: Press) -> None:
        """Raises RefusedError, before an officer writes in vain."""
        await self._asking(press)

    async def release(self, key: LetterId, chat: ChatId, person: int) -> Letter:
        """It goes to its reporter. Only an officer of the hotline's own desk, and not who wrote
        it."""
        letter, dispatch, officer = await self._held(key, chat, person)
        if letter.is_question:
            await self._send(await self._decide(letter, LetterState.WAITING))
            self._unit.outbox.add(intentions.card_edit(dispatch, priority=3))
        else:
            await self._release_reason(letter, dispatch)
        self.working.log(dispatch, officer, "letter released")
        return replace(letter, state=LetterState.WAITING)

    async def refuse(self, key: LetterId, chat: ChatId, person: int) -> Letter:
        letter, dispatch, officer = await self._held(key, chat, person)
        await self._decide(letter, LetterState.REFUSED)
        self._unit.outbox.add(intentions.card_edit(dispatch, priority=3))
        self.working.log(dispatch, officer, "letter refused")
        return replace(letter, state=LetterState.REFUSED)

    # -- asking -------------------------------------------------------------------------

    async def _asking(self, press: Press) -> Asking:
        """Who has the case asks, or a lead: one question at a time, and few."""
        dispatch, officer = await checked(self._unit, press)
        insist_on_holder(dispatch, officer)
        if dispatch.role is Role.COPY:
            raise RefusedError("toast-ask-copy")
        case = await self._unit.cases.get(dispatch.case)
        known = await letters_about(self._unit, dispatch, case)
        tips = await tips_to_ask(self._unit, dispatch, case, known)
        insist_on_room(known, self.working.clock.now())
        return Asking(dispatch, officer, case, tips)

    def _letters(self, asking: Asking, question: str = "", words: str = "") -> list[Letter]:
        """To the reporter of each tip, as far as the desk knows of them."""
        key, now = LetterId(self.working.tokens.name()), self.working.clock.now()
        by, (tip, *others) = asking.officer.name, asking.tips
        first = Letter(key, asking.dispatch.id, tip, LetterState.WAITING, by, now, question, words)
        names = (LetterId(self.working.tokens.name()) for _ in others)
        more = [
            replace(first, id=name, tip=other, first=key)
            for name, other in zip(names, others, strict=True)
        ]
        return [first, *more]

    async def _post(self, letters: Sequence[Letter], asking: Asking) -> Letter:
        unit, dispatch = self._unit, asking.dispatch
        for one in letters:
            unit.letters.save(one)
        # A sign of work: the time to tell what came of it begins anew.
        watch_anew(unit, dispatch, self.working.clock.now())
        self.working.log(dispatch, asking.officer, "question asked")
        unit.outbox.add(intentions.card_edit(dispatch, priority=3))
        if Sight.of(asking.case, dispatch.agency).is_open:
            await self._send(letters)
        return letters[0]

    async def _send(self, letters: Sequence[Letter]) -> None:
        """Who cannot be written to finds it with the receipt."""
        if letters[0].state is LetterState.HELD:
            return self._unit.outbox.add(letter_intentions.held(letters[0]))
        for one in letters:
            chat = await self._unit.conversations.return_address(one.tip)
            if chat is not None:
                self._unit.outbox.add(letter_intentions.mail(chat, one.id))
        return None

    # -- releasing ----------------------------------------------------------------------

    async def _held(
        self, key: LetterId, chat: ChatId, person: int
    ) -> tuple[Letter, Dispatch, Officer]:
        letter = await self._unit.letters.get(key)
        dispatch = await self._unit.dispatches.get(letter.dispatch)
        case = await self._unit.cases.get(dispatch.case)
        officer = await self._reader(case, chat, person)
        is_one_of_many = letter.first is not None
        if letter.state is not LetterState.HELD or is_one_of_many:
            raise UnknownSubjectError("toast-old")
        if not Sight.of(case, dispatch.agency).is_open:
            raise UnknownSubjectError("toast-old")
        if (officer.agency, officer.name) == (dispatch.agency, letter.by):
            raise RefusedError("toast-own-letter")
        return letter, dispatch, officer

    async def _decide(self, letter: Letter, state: LetterState) -> list[Letter]:
        """The same for all to whom it was written."""
        every = await self._unit.letters.of_dispatch(letter.dispatch)
        others = [one for one in every if one.first == letter.id]
        decided = [replace(one, state=state) for one in (letter, *others)]
        for one in decided:
            self._unit.letters.save(one)
        return decided

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
