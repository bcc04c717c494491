"""Anchoring: once a day the ends of all custody logs are held fast, and their root told to people.

What is cut off a log afterwards shows against what stands in their chat. The lines of less than a
day, which no anchor holds yet, can be cut off unseen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from triage import intentions
from triage.model import AgencyKey, Anchor, Anchored, Intention, Job, JobKind
from triage.ports import Clock, Unit
from triage.triage_desks import triage_desk_for

DAY = timedelta(days=1)
SUBJECT = "logs"
GROUP, SHOWN = 4, 32


def anchored_soon(now: datetime) -> Job:
    """Put again and again: a day that has its anchor gets no other."""
    return Job(JobKind.ANCHOR, SUBJECT, due=now)


@dataclass(frozen=True, slots=True)
class Anchoring:
    unit: Unit
    clock: Clock

    async def run(self, job: Job) -> None:
        """Of yesterday, in UTC. A day on which the line stood still is held by the next."""
        self.unit.jobs.settle(job)
        yesterday = self.clock.now().date() - DAY
        last = await self.unit.anchors.newest()
        if last is not None and last.day >= yesterday:
            return
        anchor = Anchor(yesterday, last.root if last else "", await self._grown(last))
        self.unit.anchors.add(anchor)
        desk = triage_desk_for(await self.unit.desks.all(), ())
        if anchor.grown and desk is not None:
            self.unit.outbox.add(_told(desk, anchor))

    async def _grown(self, last: Anchor | None) -> tuple[Anchored, ...]:
        """A line may be written a moment after the day that it names."""
        if last is None:
            return tuple(await self.unit.custody.heads(since=date.min))
        ends, known = await self.unit.custody.heads(since=last.day - DAY), set(last.grown)
        return tuple(one for one in ends if one not in known)


def _told(desk: AgencyKey, anchor: Anchor) -> Intention:
    day, count = f"{anchor.day}", f"{len(anchor.grown)}"
    shown = spelled(anchor.root)
    return intentions.desk_screen(desk, "custody-root", day=day, root=shown, count=count)


def spelled(root: str) -> str:
    """As much of it as a person compares: 128 bits, in fours."""
    return " ".join(root[at : at + GROUP] for at in range(0, SHOWN, GROUP))
