"""Folding: a letter that was opened becomes the message that told of it again, after a while.

Threat: somebody else takes the phone. What stands open there is read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from triage.model import Conversation, Intention, Job, JobKind, Kind, LetterId, OpenLetter
from triage.ports import Clock, Unit

OPEN_FOR = timedelta(minutes=10)
"""Long enough to read it twice."""


@dataclass(frozen=True, slots=True)
class Folding:
    clock: Clock

    def opened(self, unit: Unit, talk: Conversation, letter: LetterId, message: int) -> None:
        """That message shows something of the letter from now on."""
        until = self._until(talk, letter)
        letters = (*closed(talk, message).letters, OpenLetter(letter, message))
        unit.conversations.save(replace(talk, letters=letters))
        unit.jobs.put(Job(JobKind.FOLD, letter, due=until, chat=talk.chat))

    def ring(self, unit: Unit, job: Job, talk: Conversation | None) -> None:
        """Whoever is writing an answer has the question before them until they are done."""
        unit.jobs.finish(job)
        mine = [one for one in talk.letters if one.letter == job.subject] if talk else []
        if talk is None or not mine:
            return
        until = _answering(talk, LetterId(job.subject))
        if until and until > self.clock.now():
            return unit.jobs.put(Job(JobKind.FOLD, job.subject, due=until, chat=talk.chat))
        for one in mine:
            talk = closed(talk, one.message)
            unit.outbox.add(_fold(talk, one))
        unit.conversations.save(talk)
        return None

    def close_all(self, unit: Unit, talk: Conversation) -> None:
        """At once: the person goes."""
        for one in talk.letters:
            unit.jobs.finish(Job(JobKind.FOLD, one.letter, due=self.clock.now()))
            unit.outbox.add(_fold(talk, one))

    def _until(self, talk: Conversation, letter: LetterId) -> datetime:
        soon = self.clock.now() + OPEN_FOR
        return max(soon, _answering(talk, letter) or soon)


def closed(talk: Conversation, message: int) -> Conversation:
    """That message says something else now, or is gone."""
    return replace(talk, letters=tuple(one for one in talk.letters if one.message != message))


def _answering(talk: Conversation, letter: LetterId) -> datetime | None:
    answering = talk.answering
    return answering.until if answering and answering.letter == letter else None


def _fold(talk: Conversation, one: OpenLetter) -> Intention:
    values = (("message", str(one.message)),)
    return Intention(Kind.FOLD, one.letter, chat=talk.chat, values=values)
