"""Entering files into the custody log: each with the SHA-256 of the original as it came.

A file may come before its tip has a case, and be fetched after. Whoever comes second enters it, so
both ask for this job.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from triage.model import Case, Evidence, EvidenceState, Job, JobKind, TipId
from triage.ports import Clock, Unit

RECEIVED, NOT_KEPT = "file received", "file not kept"
NEVER_THERE = frozenset({EvidenceState.REFUSED, EvidenceState.TOO_BIG, EvidenceState.LOST})


def entered_soon(tip: TipId, now: datetime) -> Job:
    return Job(JobKind.ENTER, tip, due=now)


async def note_received(unit: Unit, clock: Clock, case: Case, tip: TipId) -> None:
    """The first line of a case: the tip that opened it was received."""
    unit.custody.add(case.id, "received", at=clock.now())
    await enter_files(unit, clock, tip)


async def enter_files(unit: Unit, clock: Clock, tip: TipId) -> None:
    """The tip speaks of another case now. A file that comes later asks by itself."""
    if await unit.evidence.of_tip(tip):
        unit.jobs.put(entered_soon(tip, clock.now()))


@dataclass(frozen=True, slots=True)
class Entering:
    unit: Unit
    clock: Clock

    async def run(self, job: Job) -> None:
        """Whatever of the tip is there and stands in no line of its case. Of a draft nothing."""
        self.unit.jobs.settle(job)
        tip = TipId(job.subject)
        case = await self.unit.cases.of_tip(tip)
        if case is None:
            return
        known = {line.detail for line in await self.unit.custody.lines(case.id)}
        for event, detail in _entries(await self.unit.evidence.of_tip(tip)):
            if detail not in known:
                self.unit.custody.add(case.id, event, at=self.clock.now(), detail=detail)


def _entries(evidence: Iterable[Evidence]) -> Iterator[tuple[str, str]]:
    for one in evidence:
        if one.sha256 and one.original:
            yield RECEIVED, detail_of(one)
        elif one.state in NEVER_THERE:
            yield NOT_KEPT, f"{one.id} tip:{one.tip} {one.state}"


def detail_of(evidence: Evidence) -> str:
    """What the log says of a file: its id, whose it is, and what it is known by."""
    return f"{evidence.id} tip:{evidence.tip} sha256:{evidence.sha256}"
