"""Traces that grow: a tip gets pictures and words after it was worked on, and is looked up anew."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from triage import intentions
from triage.gathering import Gathering, Kindred
from triage.joining import Match, Meeting
from triage.model import Case, DispatchState, Job, JobKind, Sketch, Suggestion, Tip, TipId
from triage.ports import Clock, Reads, Unit
from triage.routing_rules import Bodies
from triage.scrutiny import scrutinised
from triage.sketching import grown
from triage.stalls import with_stalls
from triage.withholding import accused_kinds

TRIES = 5
"""What fails as often finds nothing more: no person waits for it."""
LOOK_AGAIN = timedelta(minutes=1)
"""How soon a tip that was not worked on yet is looked at again."""


def traced_soon(tip: TipId, now: datetime) -> Job:
    """What comes within a few seconds is looked up at once."""
    return Job(JobKind.TRACE, tip, due=now + intentions.GATHER)


@dataclass(frozen=True, slots=True)
class Tracing:
    unit: Unit
    clock: Clock
    reader: Reads
    bodies: Bodies
    kindred: Kindred

    async def run(self, job: Job) -> None:
        """Raises UnknownSubjectError for a draft: work looks at all that is there when it is
        sent. Two cases never become one here: desks may have acted on both."""
        if job.attempts >= TRIES:
            return self.unit.jobs.settle(job)
        tip = await self.unit.tips.get(TipId(job.subject))
        case = await self.unit.cases.of_tip(tip.id)
        if case is None:
            return self.unit.jobs.wait(job, due=self.clock.now() + LOOK_AGAIN)
        old = await self.unit.traces.of(tip.id)
        if old is not None:
            await self._renew(tip, case, old)
        return self.unit.jobs.settle(job)

    async def _renew(self, tip: Tip, case: Case, old: Sketch) -> None:
        gathering = Gathering(self.unit, self.clock, self.kindred)
        new = await gathering.with_pictures(tip.id, self._grown(tip, old))
        if new == old:
            return
        meeting = await gathering.look(tip.id, case.id, new)
        # Threat: the case of a tip that was plain until now may lie at a desk that it accuses.
        if old.is_accusing or not new.is_accusing:
            await self._suggest(case, meeting)

    def _grown(self, tip: Tip, old: Sketch) -> Sketch:
        reading = scrutinised(replace(tip.content, reading=None), self.reader)
        accuses = bool(accused_kinds(reading, self.bodies))
        new = grown(old, tip.content, reading, accuses=accuses)
        return with_stalls(new, tip.content.words, reading, self.kindred.scale.rules.stalls)

    async def _suggest(self, case: Case, meeting: Meeting) -> None:
        """Of what is new each desk that may still follow the case sees what it has itself."""
        fresh = await self._fresh(case, meeting)
        for match in fresh:
            self.unit.cases.suggest(Suggestion(case.id, match.case, match.likeness.reasons))
        every = await self.unit.dispatches.of_case(case.id) if fresh else ()
        for dispatch in every:
            is_over = dispatch.state is DispatchState.STOPPED
            if not is_over and dispatch.agency not in case.facts.withheld:
                self.unit.outbox.add(intentions.card_edit(dispatch))

    async def _fresh(self, case: Case, meeting: Meeting) -> list[Match]:
        """What is not known yet; and what is known better, unless some card must stay as it is."""
        known = {one.other: one.reasons for one in await self.unit.cases.suggestions(case.id)}
        other = [one for one in meeting.matches if known.get(one.case) != one.likeness.reasons]
        return [one for one in other if one.case not in known or not case.facts.withheld]
