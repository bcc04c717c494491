"""Shredding: the one way in which a tip, or a whole case, leaves the house.

The rows go in the commit of whoever asked; the key goes in a job that the same commit puts, so that
what was begun is finished after any crash.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from triage import clear_intentions, intentions
from triage.model import (
    OVER,
    AgencyKey,
    Case,
    CaseId,
    Conversation,
    Dispatch,
    DispatchState,
    Job,
    JobKind,
    TipId,
)
from triage.ports import Clock, Unit

SHREDDED = "shredded"


@dataclass(frozen=True, slots=True)
class Shredding:
    unit: Unit
    clock: Clock

    async def tip(self, tip: TipId) -> None:
        """Words, files, letters, receipt, traces; of the case that it opened, all but what
        counts. Its files are named first: without their rows nobody would know them."""
        now = self.clock.now()
        for evidence in await self.unit.evidence.of_tip(tip):
            for name in evidence.names:
                self.unit.jobs.put(Job(JobKind.DISCARD, name, due=now))
        self.unit.tips.empty(tip)
        self.unit.jobs.put(Job(JobKind.SHRED, tip, due=now))

    async def case(self, key: CaseId, *, by: str) -> None:
        """Every tip that speaks of it. Its desks let go of what they were shown; who holds paper
        is asked for it; the log says so and outlives it."""
        case = await self.unit.cases.get(key)
        for dispatch in await self.unit.dispatches.of_case(key):
            await self._let_go(dispatch)
        for tip in dict.fromkeys((case.tip, *await self.unit.cases.tips_of(key))):
            await self.forgotten_tip(tip)
        self.unit.custody.add(key, SHREDDED, by=by, at=self.clock.now())

    async def forgotten_tip(self, tip: TipId) -> None:
        """One that its reporter did not take back: their conversation lists it no more."""
        await self.untie(tip)
        await self.tip(tip)

    def reduce(self, dispatch: Dispatch) -> None:
        """To what counts; nothing more is shown of it, and its clock stops."""
        self.unit.dispatches.reduce(dispatch)
        self.unit.outbox.forget(dispatch.id)
        self.unit.jobs.finish(Job(JobKind.DUTY, dispatch.id, due=self.clock.now()))

    async def desks_of(self, dispatch: Dispatch) -> list[AgencyKey]:
        """Where something of it was shown: its own desk, and that of the hotline for letters."""
        trails = await self.unit.trails.of(dispatch.id)
        own = () if dispatch.is_on_paper else (dispatch.agency,)
        return list(dict.fromkeys((*own, *(one.agency for one in trails))))

    async def finish(self, job: Job) -> None:
        """The key, durable at once; then the rows again, for a unit may have held it till now, and
        may have handed the case over."""
        await self.unit.tips.shred(TipId(job.subject))
        await self._stop_late(TipId(job.subject))
        self.unit.jobs.finish(job)

    async def _stop_late(self, tip: TipId) -> None:
        """Of what was taken back while its case was opened, no desk is to wait for anything."""
        case = await self.unit.cases.opened_by(tip)
        for dispatch in await self.unit.dispatches.of_case(case.id) if case else ():
            if dispatch.state not in OVER:
                await self._let_go(dispatch)

    async def unlink(self, job: Job, talk: Conversation | None) -> None:
        """Its reporter's conversation lists it no more; where it knows nothing else, it goes."""
        self.unit.jobs.finish(job)
        if talk is None:
            return
        left = replace(talk, sent=tuple(one for one in talk.sent if one.tip != job.subject))
        if left == Conversation(chat=talk.chat, language=talk.language, country=talk.country):
            self.unit.conversations.forget(talk.chat)
        else:
            self.unit.conversations.save(left)

    async def _let_go(self, dispatch: Dispatch) -> None:
        if dispatch.state not in OVER:
            self.unit.dispatches.note_state(dispatch.id, DispatchState.STOPPED)
        self.reduce(dispatch)
        if dispatch.is_on_paper:
            self.unit.outbox.add(intentions.sheet(dispatch, priority=2))
        for desk in await self.desks_of(dispatch):
            self.unit.outbox.add(clear_intentions.clear(dispatch, desk))

    async def untie(self, tip: TipId) -> None:
        """No way back to its reporter; the conversation that lists it learns so in its lane."""
        chat = await self.unit.conversations.return_address(tip)
        if chat is not None:
            self.unit.conversations.unlink(tip)
            job = Job(JobKind.UNLINK, tip, due=self.clock.now(), chat=chat)
            self.unit.jobs.put(job)


def is_shredded(case: Case) -> bool:
    """Its facts went with the key of the tip that opened it."""
    return not case.facts.rules and not case.facts.reading.language
