"""What happens to a draft when the reporter does nothing: it is passed on, reminded of, expires."""

from __future__ import annotations

from dataclasses import dataclass

from triage import intentions
from triage.intake import Intake
from triage.model import Conversation, Job, JobKind


@dataclass(frozen=True, slots=True)
class Clocks:
    intake: Intake

    async def ring(self, job: Job, talk: Conversation | None) -> None:
        """A clock that belongs to another draft than the present one is stale and does nothing."""
        self.intake.unit.jobs.finish(job)
        if talk is None or talk.draft is None or talk.draft.tip != job.subject:
            return
        if job.kind is JobKind.PASS_ON:
            await self._pass_on(talk)
        elif job.kind is JobKind.REMIND:
            self._remind(talk)
        else:
            await self.intake.delete(talk, "draft-expired")

    async def _pass_on(self, talk: Conversation) -> None:
        draft = talk.draft
        if draft and draft.send_at and draft.send_at <= self.intake.clock.now():
            await self.intake.send(talk)

    def _remind(self, talk: Conversation) -> None:
        """One reminder, and none to who was told that the draft goes by itself."""
        if talk.draft and talk.draft.send_at is None:
            self.intake.unit.outbox.add(intentions.screen(talk.chat, "card-reminder"))
