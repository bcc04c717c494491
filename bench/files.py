"""What each hostile file costs: processor time and memory behind the walls, one after the other."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from time import monotonic

from evidence.cleaning import Cleaned, Cleaner
from tests.evidence.hostile import CORPUS
from triage.model import EvidenceKind


@dataclass(frozen=True, slots=True)
class Met:
    """One file: its bytes, seconds of wall time, and what became of it."""

    name: str
    size: int
    wall: float
    cleaned: Cleaned


async def met() -> AsyncIterator[Met]:
    """The whole corpus. Starting the processes is not counted."""
    cleaner = Cleaner.start(workers=1)
    try:
        await cleaner.walls()
        await cleaner.studio_walls()
        for name, make in CORPUS.items():
            blob, begun = make(), monotonic()
            cleaned = await cleaner.clean(blob, EvidenceKind.FILE, "")
            yield Met(name, len(blob), monotonic() - begun, cleaned)
    finally:
        await cleaner.stop()


def cells(one: Met) -> tuple[str, ...]:
    """State, size, wall time, processor time and the most memory."""
    cost = one.cleaned.cost
    spent = (f"{cost.seconds:.2f} s", f"{cost.peak / 2**20:.0f} MB") if cost else ("unopened", "-")
    return (one.cleaned.state, f"{one.size / 2**20:.1f} MB", f"{one.wall:.2f} s", *spent)


def worst(every: list[Met]) -> tuple[str, ...]:
    """Of all that was opened."""
    costs = [one.cleaned.cost for one in every if one.cleaned.cost]
    seconds = max(cost.seconds for cost in costs)
    peak = max(cost.peak for cost in costs)
    wall = max(one.wall for one in every)
    return ("", "", f"{wall:.2f} s", f"{seconds:.2f} s", f"{peak / 2**20:.0f} MB")
