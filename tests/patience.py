"""Waiting for what a test claims, however slow the machine is."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager


async def until(claim: Callable[[], object], *, seconds: float = 240) -> None:
    """Looks again and again; raises AssertionError when it has not come true in that time."""
    for _ in range(int(seconds * 50)):
        if claim():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("it never came")


@asynccontextmanager
async def running(work: Coroutine[object, object, None]) -> AsyncIterator[asyncio.Task[None]]:
    """What goes on until it is stopped, while a test waits for what it does."""
    task = asyncio.get_running_loop().create_task(work)
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
