"""Replies: a reporter reads a letter, answers it or not, or wants no more of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from triage import intentions, letter_intentions
from triage.errors import RefusedError
from triage.mailbox import UNREAD, VISIT, Mailbox
from triage.model import (
    Awaited,
    Conversation,
    Job,
    JobKind,
    LetterId,
    LetterState,
    TipId,
)
from triage.model.conversation import Answering, Visit
from triage.ports import Clock, Unit


@dataclass(frozen=True, slots=True)
class Replies:
    """Every method raises RefusedError where the letter is not theirs, or is there no more."""

    unit: Unit
    clock: Clock

    @property
    def mailbox(self) -> Mailbox:
        return Mailbox(self.unit, self.clock)

    async def waiting(self, talk: Conversation) -> list[LetterId]:
        """What waits for this conversation, the oldest first."""
        every = [one for sent in talk.sent for one in await self.mailbox.waiting(sent.tip)]
        return [one.id for one in sorted(every, key=lambda one: one.at)]

    async def visit(self, talk: Conversation, tip: TipId) -> list[LetterId]:
        """What waits for a tip that was found with its receipt. Another account than the one that
        sent it may open these for an hour, and that it did is forgotten then."""
        letters = await self.mailbox.waiting(tip)
        if letters and all(sent.tip != tip for sent in talk.sent):
            until = self.clock.now() + VISIT
            visits = [Visit(one.id, until) for one in letters]
            self.unit.conversations.save(replace(talk, visits=(*talk.visits, *visits)))
            for one in letters:
                self.unit.letters.save(one)
            self.unit.jobs.put(Job(JobKind.VISIT, letters[0].id, due=until, chat=talk.chat))
        return [one.id for one in letters]

    async def leave(self, job: Job, talk: Conversation | None) -> None:
        """The hour is over: nothing of the visit is kept."""
        self.unit.jobs.finish(job)
        if talk is None:
            return
        now = self.clock.now()
        gone = {one.letter for one in talk.visits if one.until <= now}
        kept = tuple(one for one in talk.visits if one.until > now)
        is_gone = talk.answering is not None and talk.answering.letter in gone
        answering = None if is_gone else talk.answering
        self.unit.conversations.save(replace(talk, visits=kept, answering=answering))

    async def show(self, talk: Conversation, key: LetterId, *, edit: int = 0) -> None:
        letter = await self.mailbox.find(talk, key)
        if letter.state is LetterState.WAITING:
            self.unit.letters.save(replace(letter, state=LetterState.SHOWN))
        self.unit.outbox.add(letter_intentions.letter(talk.chat, key, edit=edit))

    async def begin(self, talk: Conversation, key: LetterId, shown: int) -> None:
        """The next words, pictures and places are the answer."""
        letter = await self.mailbox.find(talk, key)
        if letter.state not in UNREAD or letter.outcome:
            raise RefusedError("toast-mail-answered")
        self._begin(talk, Answering(key, self.clock.now() + VISIT, shown))

    async def begin_objection(self, talk: Conversation, key: LetterId, shown: int) -> None:
        """The next words say what is wrong with the outcome: once a tip."""
        letter = await self.mailbox.find(talk, key)
        said = [one for one in await self.mailbox.of_tip(letter.tip) if one.outcome]
        if not letter.outcome or any(one.state is LetterState.ANSWERED for one in said):
            raise RefusedError("toast-mail-answered")
        until = self.clock.now() + VISIT
        self._begin(talk, Answering(key, until, shown, is_objection=True))

    async def put_off(self, talk: Conversation, key: LetterId, shown: int) -> None:
        """Not now: it stays with the tip, and its words leave the chat."""
        await self.mailbox.find(talk, key)
        self._end(talk, "mail-later", shown)

    async def refuse(self, talk: Conversation, key: LetterId, shown: int) -> None:
        """No more questions for this tip; the desk that asked hears so."""
        letter = await self.mailbox.find(talk, key)
        if letter.outcome:
            raise RefusedError("too-old")
        is_answered = letter.state is LetterState.ANSWERED
        state = LetterState.ANSWERED if is_answered else LetterState.REFUSED
        self.unit.letters.save(replace(letter, state=state, is_last=True))
        dispatch = await self.unit.dispatches.get(letter.dispatch)
        self.unit.outbox.add(letter_intentions.no_more(dispatch, letter))
        self.unit.outbox.add(intentions.card_edit(dispatch, priority=3))
        self._end(talk, "mail-never", shown)

    async def is_answering(self, talk: Conversation) -> bool:
        """Whether the next words are an answer, and the letter is still there to be answered."""
        answering = talk.answering
        if answering is None or answering.until <= self.clock.now():
            return False
        try:
            await self.mailbox.find(talk, answering.letter)
        except RefusedError:
            return False
        return True

    def cancel(self, talk: Conversation) -> None:
        self._end(talk, "mail-later", 0)

    def finish(self, talk: Conversation, shown: int) -> None:
        """That was all."""
        self._end(talk, "answer-done", shown)

    def _begin(self, talk: Conversation, answering: Answering) -> None:
        """Another question that was open waits: this is what the next words mean."""
        begun = replace(talk, awaited=Awaited.NOTHING, answering=answering)
        self.unit.conversations.save(begun)
        shown = letter_intentions.letter(
            talk.chat, answering.letter, edit=answering.shown, is_open=True
        )
        self.unit.outbox.add(shown)

    def _end(self, talk: Conversation, name: str, shown: int) -> None:
        self.unit.outbox.add(intentions.screen(talk.chat, name, edit=str(shown)))
        self.unit.conversations.save(replace(talk, answering=None))
