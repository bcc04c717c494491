"""Which messages stand in a reporter's chat: known as long as Telegram lets a bot delete them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from triage.model import Conversation, Job, JobKind
from triage.ports import Clock, Tokens, Unit

REACH = timedelta(hours=48)
"""https://core.telegram.org/bots/api#deletemessage"""
MOST = 1000
"""Of who writes more than that in two days the oldest stay."""
MINUTE = 60


@dataclass(frozen=True, slots=True)
class ChatMessages:
    clock: Clock
    tokens: Tokens

    def noted(self, talk: Conversation, *messages: int) -> Conversation:
        """Each once, and none that is out of reach by now."""
        known = dict(talk.messages) | dict.fromkeys(messages, self._minute(self.clock.now()))
        return replace(talk, messages=self._fresh(tuple(known.items()))[-MOST:])

    def within_reach(self, talk: Conversation) -> tuple[int, ...]:
        return tuple(number for number, _ in self._fresh(talk.messages))

    def save(self, unit: Unit, talk: Conversation) -> Conversation:
        """With a job that forgets the messages: of whom nobody else reminds us, too."""
        if talk.messages and not talk.sweep:
            talk = replace(talk, sweep=self.tokens.name())
            self._put(unit, talk)
        unit.conversations.save(talk)
        return talk

    def sweep(self, unit: Unit, job: Job, talk: Conversation | None) -> None:
        unit.jobs.finish(job)
        if talk is None or talk.sweep != job.subject:
            return
        left = self._fresh(talk.messages)
        kept = replace(talk, messages=left, sweep=talk.sweep if left else "")
        unit.conversations.save(kept)
        if left:
            self._put(unit, kept)

    def _put(self, unit: Unit, talk: Conversation) -> None:
        """At the midnight after they are out of reach: a finer time would lie in clear, and tell
        when somebody was talking."""
        oldest = datetime.fromtimestamp(talk.messages[0][1] * MINUTE, UTC)
        midnight = datetime.combine((oldest + REACH).date(), datetime.min.time(), UTC)
        due = midnight + timedelta(days=1)
        unit.jobs.put(Job(JobKind.SWEEP, talk.sweep, due=due, chat=talk.chat))

    def _fresh(self, known: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        since = self._minute(self.clock.now() - REACH)
        return tuple(one for one in known if one[1] > since)

    def _minute(self, at: datetime) -> int:
        return int(at.timestamp()) // MINUTE
