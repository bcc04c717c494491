"""Loose answers: what a reporter tells while a question is open, without pressing *Answer*."""

from __future__ import annotations

from dataclasses import dataclass, replace

from triage.additions import Additions
from triage.mailbox import Mailbox
from triage.model import Conversation, Letter, LetterState, SentTip
from triage.ports import Clock, Unit


async def open_question(unit: Unit, clock: Clock, talk: Conversation) -> Letter | None:
    """The newest that was read here, and not answered. Of what was opened with a receipt alone
    nothing is asked: nothing on that account leads to the tip."""
    mailbox = Mailbox(unit, clock)
    waiting = [one for sent in talk.sent for one in await mailbox.waiting(sent.tip)]
    shown = [one for one in waiting if one.is_question and one.state is LetterState.SHOWN]
    return max(shown, key=lambda one: (one.at, one.id), default=None)


@dataclass(frozen=True, slots=True)
class LooseAnswers:
    additions: Additions

    async def take(self, talk: Conversation) -> Conversation:
        """The draft was an answer after all: it goes to the tip that was asked about, and the desk
        that asked reads it as one. What accuses opens a tip of its own, as any answer does."""
        unit, clock = self.additions.intake.unit, self.additions.intake.clock
        letter = await open_question(unit, clock, talk)
        home = None if letter is None else _home(talk, letter)
        if letter is None or home is None:
            return talk
        now = clock.now()
        answered = replace(letter, state=LetterState.ANSWERED, answered_at=now)
        return await self.additions.join_to(talk, home, answered=answered)


def _home(talk: Conversation, letter: Letter) -> SentTip | None:
    return next((sent for sent in talk.sent if sent.tip == letter.tip), None)
