"""Straying: files of the vault that no evidence names, for a process died between the two."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from triage.model import Job
from triage.ports import Clock, Sealed, Unit

EVERY = timedelta(days=1)
GRACE = timedelta(days=1)
"""A file is there before its row."""


@dataclass(frozen=True, slots=True)
class Straying:
    unit: Unit
    clock: Clock
    vault: Sealed

    async def sweep(self, job: Job) -> None:
        """Nothing goes, and UnknownSubjectError is raised, where some evidence does not open: what
        it names might come back with its key."""
        now = self.clock.now()
        if settled := await self.vault.settled(now - GRACE):
            named = await self.unit.evidence.vault_names()
            for name in settled:
                if name not in named:
                    await self.vault.remove(name)
        self.unit.jobs.put(replace(job, due=now + EVERY))
