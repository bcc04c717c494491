"""Letters at their reporter: a push that says nothing, then the letter where the push stood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.effects import chat_of, opened
from bot.errands import Effect, Errand, Pen
from bot.letter_lines import outcome_screen, push, question_screen
from handlers.screens import Screen
from locales.texts import Library, Texts
from triage.errors import UnknownSubjectError
from triage.mailbox import Mailbox, outcome_letter
from triage.model import (
    ChatId,
    Closing,
    Conversation,
    DispatchId,
    DispatchState,
    Intention,
    Kind,
    Letter,
    LetterId,
    LetterState,
    TipId,
)
from triage.ports import Clock, Store, Unit
from triage.sight import Sight


@dataclass(frozen=True)
class MailErrands:
    store: Store
    pen: Pen
    library: Library
    clock: Clock

    def by_kind(self) -> Mapping[Kind, Errand]:
        return {
            Kind.MAIL: self.tell,
            Kind.OUTCOME: self.tell_outcome,
            Kind.LETTER: self.show,
            Kind.FOLD: self.fold,
        }

    async def tell(self, intention: Intention) -> Effect | None:
        """To somebody who blocked us nothing is sent: it waits for the receipt."""
        chat, talk, letter = await self._found(intention)
        if not talk.is_blocked:
            await self.pen.send(chat, push(letter, self.library[talk.language]))
        return None

    async def tell_outcome(self, intention: Intention) -> Effect | None:
        """The time to think again is over. Whoever was accused meanwhile tells nothing."""
        chat, values = chat_of(intention), dict(intention.values)
        async with self.store.unit() as unit:
            talk = await unit.conversations.get(chat)
            dispatch = await unit.dispatches.get(DispatchId(values["dispatch"]))
            case = await unit.cases.get(dispatch.case)
        closing = dispatch.progress.closing
        is_open = Sight.of(case, dispatch.agency).is_open
        if talk is None or talk.is_blocked or closing is None or not is_open:
            return None
        if dispatch.state is DispatchState.CLOSED:
            letter = outcome_letter(dispatch, TipId(intention.subject), closing)
            await self.pen.send(chat, push(letter, self.library[talk.language]))
        return None

    async def show(self, intention: Intention) -> Effect | None:
        """In place of what told of it; anew below where that is gone."""
        chat, talk, letter = await self._found(intention)
        values, texts = dict(intention.values), self.library[talk.language]
        async with self.store.unit() as unit:
            shown = await self._screen(unit, letter, texts, is_open=bool(values["open"]))
        old = int(values["edit"] or 0)
        if not (old and await self.pen.edit(chat, old, shown)):
            old = await self.pen.send(chat, shown)
        return opened(chat, letter.id, old, self.clock)

    async def fold(self, intention: Intention) -> Effect | None:
        """Nothing of what it said stands there any more; a tap shows it again. What nobody can
        open again is deleted."""
        chat, message = chat_of(intention), int(dict(intention.values)["message"])
        try:
            _, talk, letter = await self._found(intention)
        except UnknownSubjectError:
            await self.pen.remove(chat, message)
            return None
        await self.pen.edit(chat, message, push(letter, self.library[talk.language]))
        return None

    async def _screen(self, unit: Unit, letter: Letter, texts: Texts, *, is_open: bool) -> Screen:
        if letter.is_question:
            return question_screen(letter, texts, is_open=is_open)
        dispatch = await unit.dispatches.get(letter.dispatch)
        closings = dispatch.progress.closings
        closing: Closing | None = next((one for one in closings if one.at == letter.at), None)
        if closing is None:
            raise UnknownSubjectError("mail-gone")
        told = await Mailbox(unit, self.clock).of_tip(letter.tip)
        has_objected = any(one.outcome and one.state is LetterState.ANSWERED for one in told)
        return outcome_screen(letter, closing, texts, may_object=not has_objected, is_open=is_open)

    async def _found(self, intention: Intention) -> tuple[ChatId, Conversation, Letter]:
        """Raises UnknownSubjectError: the person was forgotten, or the letter is not theirs."""
        chat = chat_of(intention)
        async with self.store.unit() as unit:
            talk = await unit.conversations.get(chat)
            if talk is None:
                raise UnknownSubjectError("mail-gone")
            mailbox = Mailbox(unit, self.clock)
            return chat, talk, await mailbox.find(talk, LetterId(intention.subject))
