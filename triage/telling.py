"""That a tip was passed on is told to its reporter, by a role that can: the others leave a job."""

from __future__ import annotations

from dataclasses import dataclass

from triage import intentions
from triage.model import Case, Job, JobKind, TipId
from triage.open_tips import open_tip
from triage.ports import Clock, Unit


@dataclass(frozen=True, slots=True)
class Telling:
    unit: Unit
    clock: Clock

    async def tell(self, tip: TipId, case: Case) -> None:
        conversations = self.unit.conversations
        if not conversations.is_open:
            return self.unit.jobs.put(Job(JobKind.TELL, tip, due=self.clock.now()))
        chat = await conversations.return_address(tip)
        if chat is not None:
            self.unit.outbox.add(intentions.sent(chat, tip, priority=case.priority))
        return None

    async def run(self, job: Job) -> None:
        """A tip that was taken back meanwhile has nobody to be told."""
        self.unit.jobs.finish(job)
        tip = await open_tip(self.unit, TipId(job.subject))
        if tip is None:
            return
        case = await self.unit.cases.of_tip(tip.id)
        if case is not None:
            await self.tell(tip.id, case)
