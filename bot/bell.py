"""A bell wakes a loop that otherwise looks up once a while."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from time import monotonic

PEAL = 20
PEAL_SECONDS = 0.05
"""So many rings in so short a time are a peal: whoever rings has no time to lose."""
STEP = 0.01


class Bell:
    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._rung = asyncio.Event()
        self._clock = clock
        self._rings: deque[float] = deque(maxlen=PEAL)

    def ring(self) -> None:
        self._rings.append(self._clock())
        self._rung.set()

    @property
    def is_rung(self) -> bool:
        """Since it was hushed, or waited for."""
        return self._rung.is_set()

    def hush(self) -> None:
        self._rung.clear()

    @property
    def is_pealing(self) -> bool:
        return len(self._rings) == PEAL and self._clock() - self._rings[0] < PEAL_SECONDS

    async def quiet(self, patience: float) -> None:
        """Returns when no peal is rung, at the latest after `patience` seconds."""
        for _ in range(round(patience / STEP)):
            if not self.is_pealing:
                return
            await asyncio.sleep(STEP)

    async def wait(self, seconds: float) -> None:
        """Until rung, or for so long; then silent again."""
        try:
            async with asyncio.timeout(max(0.0, seconds)):
                await self._rung.wait()
        except TimeoutError:
            pass
        self.hush()


class Bells:
    """One for each loop of the process."""

    def __init__(self) -> None:
        self.inbox, self.jobs, self.outbox = Bell(), Bell(), Bell()

    def ring_all(self) -> None:
        for bell in (self.inbox, self.jobs, self.outbox):
            bell.ring()
