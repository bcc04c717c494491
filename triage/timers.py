"""The durable clocks of a draft: pass on, remind, expire. Each piece restarts them."""

from __future__ import annotations

from dataclasses import dataclass

from triage.drafts import PassOnPolicy
from triage.model import ChatId, Draft, Job, JobKind
from triage.ports import Clock, Unit


@dataclass(frozen=True, slots=True)
class Timers:
    unit: Unit
    clock: Clock
    policy: PassOnPolicy

    def start(self, chat: ChatId, draft: Draft) -> None:
        """The draft says itself when it goes; without that moment it never goes by itself."""
        now = self.clock.now()
        due = {JobKind.REMIND: now + self.policy.remind, JobKind.EXPIRE: now + self.policy.expire}
        if draft.send_at:
            due[JobKind.PASS_ON] = draft.send_at
        else:
            self._finish(JobKind.PASS_ON, chat, draft)
        for kind, moment in due.items():
            self.unit.jobs.put(Job(kind, draft.tip, due=moment, chat=chat))

    def stop(self, chat: ChatId, draft: Draft) -> None:
        for kind in (JobKind.PASS_ON, JobKind.REMIND, JobKind.EXPIRE):
            self._finish(kind, chat, draft)

    def _finish(self, kind: JobKind, chat: ChatId, draft: Draft) -> None:
        self.unit.jobs.finish(Job(kind, draft.tip, due=self.clock.now(), chat=chat))
