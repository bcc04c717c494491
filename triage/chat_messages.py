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
STEP = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class ChatMessages:
    clock: Clock
    tokens: Tokens
    code_kept: timedelta
    """How long the code of a silent tip waits for who sent it."""

    def noted(self, talk: Conversation, *messages: int) -> Conversation:
        """Each once, and none that is out of reach by now."""
        known = dict(talk.messages) | dict.fromkeys(messages, _minute(self.clock.now()))
        return replace(talk, messages=self._fresh(tuple(known.items()))[-MOST:])

    def within_reach(self, talk: Conversation) -> tuple[int, ...]:
        return tuple(number for number, _ in self._fresh(talk.messages))

    def save(self, unit: Unit, talk: Conversation) -> Conversation:
        """With a job that forgets them, and all of those of whom nobody reminds us."""
        if talk.messages and not talk.sweep:
            talk = replace(talk, sweep=self.tokens.name())
            self._put(unit, talk)
        unit.conversations.save(talk)
        return talk

    def sweep(self, unit: Unit, job: Job, talk: Conversation | None) -> None:
        """What is of no use goes; where then nothing is left that anybody needs, all of it."""
        unit.jobs.finish(job)
        if talk is None or talk.sweep != job.subject:
            return
        kept = self._aged(talk)
        if is_needless(kept, self.clock.now()):
            return unit.conversations.forget(talk.chat)
        if not (kept.messages or kept.codes):
            return unit.conversations.save(replace(kept, sweep=""))
        unit.conversations.save(kept)
        return self._put(unit, kept)

    def _aged(self, talk: Conversation) -> Conversation:
        """Without numbers that would be out of reach before the next mark, nor a code that was
        never fetched for so long: it leads to its tip."""
        now = self.clock.now()
        messages = tuple(one for one in talk.messages if _moment(one) + REACH >= _mark(now) + STEP)
        codes = (replace(one, since=one.since or now) for one in talk.codes)
        fresh = tuple(one for one in codes if one.since and one.since + self.code_kept > now)
        return replace(talk, messages=messages, codes=fresh)

    def _put(self, unit: Unit, talk: Conversation) -> None:
        """At the last mark of the day before something is too old: a finer time would lie in
        clear, and tell when somebody was talking."""
        now = self.clock.now()
        ends = [_moment(talk.messages[0]) + REACH] if talk.messages else []
        ends += [(one.since or now) + self.code_kept + STEP for one in talk.codes]
        job = Job(JobKind.SWEEP, talk.sweep, due=_mark(min(ends)), chat=talk.chat)
        unit.jobs.put(job)

    def _fresh(self, known: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        since = _minute(self.clock.now() - REACH)
        return tuple(one for one in known if one[1] > since)


def is_needless(talk: Conversation, now: datetime) -> bool:
    """Nothing in it is of use but how to speak to them, and they can be asked that again."""
    answering = talk.answering is not None and talk.answering.until > now
    taking_back = talk.taking_back is not None and talk.taking_back.until > now
    is_visiting = any(one.until > now for one in talk.visits)
    waits = talk.draft or talk.sent or talk.codes or talk.letters or talk.messages
    return not (waits or talk.falsehoods or answering or taking_back or is_visiting)


def _minute(at: datetime) -> int:
    return int(at.timestamp()) // MINUTE


def _moment(message: tuple[int, int]) -> datetime:
    return datetime.fromtimestamp(message[1] * MINUTE, UTC)


def _mark(at: datetime) -> datetime:
    """The last of four in a day that is not after it."""
    midnight = datetime.combine(at.date(), datetime.min.time(), UTC)
    return midnight + (at - midnight) // STEP * STEP
