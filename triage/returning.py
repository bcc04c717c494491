"""Coming back: states, withdrawing, being forgotten. None of it ever returns evidence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from triage import intentions
from triage.allowance import Allowance
from triage.casework import NOTICE, Casework
from triage.errors import UnknownSubjectError
from triage.folding import Folding
from triage.intake import Intake
from triage.model import Conversation, Job, JobKind, LetterId, Receipt, TipId, TipState
from triage.model.conversation import TakingBack
from triage.open_tips import open_tip
from triage.replies import Replies
from triage.shredding import Shredding

ONCE_MORE = timedelta(minutes=15)
"""How long a code may take to come a second time."""


@dataclass(frozen=True, slots=True)
class Returning:
    intake: Intake
    casework: Casework
    allowance: Allowance
    notice: timedelta = NOTICE

    async def states(self, talk: Conversation) -> list[TipState]:
        return [await self._state(sent.tip) for sent in talk.sent]

    async def found(
        self, talk: Conversation, receipt: Receipt | None
    ) -> tuple[TipState | None, list[LetterId]]:
        """Its state and the letters that wait. None for a wrong code and a shredded tip alike."""
        tip = await self.intake.unit.receipts.find(receipt) if receipt else None
        if tip is None:
            return None, []
        return await self._state(tip), await self._replies.visit(talk, tip)

    def count_try(self, talk: Conversation) -> tuple[Conversation, bool]:
        """A code is long, but nobody should be let to knock for ever. What the conversation
        remembers outlives a restart, what the allowance does outlives a conversation."""
        now, rate = self.intake.clock.now(), self.allowance.limits.receipts
        tries = tuple(tried for tried in talk.tries if now - tried < rate.within)
        if len(tries) >= rate.most or not self.allowance.receipt(talk.chat):
            return talk, False
        return self._saved(replace(talk, tries=(*tries, now))), True

    async def withdraw(self, talk: Conversation, tip: TipId) -> Conversation:
        """Destroys the tip's key: its words and pictures open no more; desks are asked to stop.
        Raises UnknownSubjectError for a tip that is not theirs, or not any more."""
        if all(sent.tip != tip for sent in talk.sent):
            raise UnknownSubjectError("withdraw-none")
        self.intake.unit.conversations.unlink(tip)
        await self._destroy(tip)
        return self._saved(replace(talk, sent=tuple(s for s in talk.sent if s.tip != tip)))

    def prepare(self, talk: Conversation, ending: str) -> Conversation:
        """A report is to be taken back by its code, which has to come once more."""
        until = self.intake.clock.now() + ONCE_MORE
        return self._saved(replace(talk, taking_back=TakingBack(ending, until)))

    def is_taking_back(self, talk: Conversation, receipt: Receipt) -> bool:
        """Whether this is the code that was to come once more, and in time."""
        wish = talk.taking_back
        if wish is None or wish.until <= self.intake.clock.now():
            return False
        return receipt.endswith(wish.ending)

    async def withdraw_by(self, talk: Conversation, receipt: Receipt) -> bool:
        """The same with a code, on any account. Whoever sent it is told nothing: their phone may
        be in other hands. False: it opens nothing."""
        talk = self._saved(replace(talk, taking_back=None))
        tip = await self.intake.unit.receipts.find(receipt)
        if tip is None:
            return False
        await Shredding(self.intake.unit, self.intake.clock).untie(tip)
        await self._destroy(tip)
        return True

    async def _destroy(self, tip: TipId) -> None:
        await self.casework.stop(tip, self.notice)
        self.intake.unit.tips.note_state(tip, TipState.WITHDRAWN)
        await self.intake.keeping.discard(tip)

    async def forget(self, talk: Conversation) -> None:
        """Cuts the person from every tip. The words that say so travel without a conversation."""
        unit = self.intake.unit
        if talk.draft:
            await self.intake.delete(talk, "")
        for sent in talk.sent:
            unit.conversations.unlink(sent.tip)
            unit.outbox.drop(f"sent:{sent.tip}")
            unit.outbox.drop(f"seen:{sent.tip}")
        await self._cut_off(talk)
        unit.conversations.forget(talk.chat)
        unit.outbox.add(intentions.screen(talk.chat, "forget-done", language=talk.language))

    async def _cut_off(self, talk: Conversation) -> None:
        """What is still to be done leads to nobody any more; what stands open closes."""
        unit, now = self.intake.unit, self.intake.clock.now()
        for sent in talk.sent:
            for one in await unit.evidence.of_tip(sent.tip):
                unit.jobs.cut_off(one.id)
        for visit in talk.visits:
            unit.jobs.finish(Job(JobKind.VISIT, visit.letter, due=now))
        unit.jobs.finish(Job(JobKind.SWEEP, talk.sweep, due=now))
        Folding(self.intake.clock).close_all(unit, talk)

    async def _state(self, tip: TipId) -> TipState:
        kept = await open_tip(self.intake.unit, tip)
        if kept is None:
            return TipState.WITHDRAWN
        return TipState.CLOSED if await self._replies.mailbox.is_over(tip) else kept.state

    @property
    def _replies(self) -> Replies:
        return Replies(self.intake.unit, self.intake.clock)

    def _saved(self, talk: Conversation) -> Conversation:
        self.intake.unit.conversations.save(talk)
        return talk
