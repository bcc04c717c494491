"""A bell that wakes everyone who waits for the world to change."""

import asyncio
from collections.abc import Callable


class Bell:
    """Rung from plain code; waited for from coroutines of one running loop."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def ring(self) -> None:
        for waiter in self._waiting:
            if not waiter.done():
                waiter.set_result(None)
        self._waiting.clear()

    async def wait(self, timeout: float) -> bool:
        """True when the bell rang within `timeout` real seconds."""
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(waiter)
        try:
            await asyncio.wait_for(waiter, timeout)
        except TimeoutError:
            return False
        finally:
            self._waiting.discard(waiter)
        return True

    async def until(self, claim: Callable[[], object], timeout: float) -> bool:
        """Wait until `claim()` is true; False when `timeout` real seconds pass first."""
        deadline = asyncio.get_running_loop().time() + timeout
        while not claim():
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                return False
            await self.wait(min(left, 0.05))
        return True
