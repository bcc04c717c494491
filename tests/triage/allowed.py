"""What a chat may do, with our own numbers, and as much room for files as a test wants."""

from __future__ import annotations

from dataclasses import dataclass

from reference.limits import load_limits
from tests.clock import FixedClock
from triage.allowance import Allowance
from triage.gauge import Gauge

PLENTY = 2**40


@dataclass
class Disk:
    left: int = PLENTY

    def free(self) -> int:
        return self.left


def allowance(
    clock: FixedClock, *, gauge: Gauge | None = None, disk: Disk | None = None
) -> Allowance:
    return Allowance(
        clock, load_limits(), Gauge() if gauge is None else gauge, Disk() if disk is None else disk
    )
