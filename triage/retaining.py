"""Retaining: looks through the cases a page at a time and carries out what their terms say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from triage import clear_intentions
from triage.model import Case, CaseId, Dispatch, Job, JobKind, TipId
from triage.ports import Clock, Unit
from triage.retention import Fate, Terms, day_of, fate, least
from triage.shredding import Shredding, is_shredded

PAGE = 100
EVERY = timedelta(days=1)
BY = "retention"
FIRST = ""


@dataclass(frozen=True, slots=True)
class Retaining:
    """Each method is one job. A page that was cut off is looked through again: nothing is done
    twice."""

    unit: Unit
    clock: Clock
    terms: Terms

    async def sweep(self, job: Job) -> None:
        """A page from the case that the job names; then the next one, or all again tomorrow."""
        now = self.clock.now()
        until = (now - least(self.terms)).date()
        page = await self.unit.cases.kept(until=until, after=job.subject, limit=PAGE)
        for key in page:
            await self._look(await self.unit.cases.get(key), now)
        self.unit.jobs.finish(job)
        if len(page) == PAGE:
            self.unit.jobs.put(Job(JobKind.RETAIN, page[-1], due=now))
            return
        for tip in await self.unit.tips.loose(until=(now - self.terms.desk["unread"].kept).date()):
            await Shredding(self.unit, self.clock).forgotten_tip(tip)
        self.unit.jobs.put(Job(JobKind.RETAIN, FIRST, due=now + EVERY))

    async def shred_case(self, job: Job) -> None:
        """Unless something happened with it since it was found, or it is done already."""
        self.unit.jobs.finish(job)
        case = await self.unit.cases.get(CaseId(job.subject))
        if not is_shredded(case) and (await self.fate_of(case)).ends <= self.clock.now():
            await Shredding(self.unit, self.clock).case(case.id, by=f"{BY} {self.terms.version}")

    async def fate_of(self, case: Case) -> Fate:
        dispatches = await self.unit.dispatches.of_case(case.id)
        return fate(day_of(case.day), dispatches, self.terms)

    async def _look(self, case: Case, now: datetime) -> None:
        found = await self.fate_of(case)
        if found.ends <= now:
            self.unit.jobs.put(Job(JobKind.SHRED_CASE, case.id, due=now))
            return
        for dispatch, leaves in found.leaves:
            if leaves <= now and await self._stands(dispatch):
                self.unit.outbox.add(clear_intentions.clear(dispatch))
        if found.originals is not None and found.originals <= now:
            for tip in await self.unit.cases.tips_of(case.id):
                await self._spare(case.id, tip)

    async def _stands(self, dispatch: Dispatch) -> bool:
        """Something of it is at its desk that we may still take away."""
        if dispatch.messages or dispatch.topic is not None:
            return True
        trails = await self.unit.trails.of(dispatch.id)
        return any(not one.stays and one.agency == dispatch.agency for one in trails)

    async def _spare(self, case: CaseId, tip: TipId) -> None:
        """The untouched files go, with what only they tell: place, time and camera."""
        now, by = self.clock.now(), f"{BY} {self.terms.version}"
        for evidence in await self.unit.evidence.of_tip(tip):
            if evidence.original:
                removed = f"{evidence.id} tip:{tip}"
                self.unit.custody.add(case, "original removed", by=by, at=now, detail=removed)
                self.unit.jobs.put(Job(JobKind.DISCARD, evidence.original, due=now))
                self.unit.evidence.save(replace(evidence, original="", gps=None))
