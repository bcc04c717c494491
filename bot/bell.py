"""A bell wakes a loop that otherwise looks up once a while."""

from __future__ import annotations

import asyncio


class Bell:
    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def ring(self) -> None:
        self._rung.set()

    async def wait(self, seconds: float) -> None:
        """Until rung, or for so long; then silent again."""
        try:
            async with asyncio.timeout(max(0.0, seconds)):
                await self._rung.wait()
        except TimeoutError:
            pass
        self._rung.clear()


class Bells:
    """One for each loop of the process."""

    def __init__(self) -> None:
        self.inbox, self.jobs, self.outbox = Bell(), Bell(), Bell()

    def ring_all(self) -> None:
        for bell in (self.inbox, self.jobs, self.outbox):
            bell.ring()
