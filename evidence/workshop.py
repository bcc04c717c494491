"""A few sandboxed processes, started when the first files come, replaced when they die."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from evidence.answers import BOMB, BROKEN, Answer
from evidence.worker import SANDBOX, LostWorkerError, Worker


class Workshop:
    """Copies files in at most `workers` processes; each file has `seconds` of wall time."""

    def __init__(self, *, workers: int, seconds: float, program: Sequence[str] = SANDBOX) -> None:
        self._slots = asyncio.Semaphore(workers)
        self._seconds = seconds
        self._program = program
        self._idle: list[Worker] = []

    async def copy(self, blob: bytes) -> Answer:
        """A file that kills two processes is broken, one that takes too long is too large. Raises
        UnavailableError when no process can be started."""
        try:
            # Whatever kills a process may have aimed at another file: a second one tells.
            return await self._copy_once(blob) or await self._copy_once(blob) or _BROKEN
        except TimeoutError:
            return _TOO_LARGE

    async def walls(self) -> tuple[str, ...]:
        """The optional walls that hold on this machine; starts a process if none is there."""
        async with self._worker() as worker:
            return worker.walls

    async def stop(self) -> None:
        while self._idle:
            await self._idle.pop().stop()

    async def _copy_once(self, blob: bytes) -> Answer | None:
        async with self._worker() as worker:
            try:
                async with asyncio.timeout(self._seconds):
                    return await worker.ask(blob)
            except LostWorkerError:
                await worker.stop()
                return None

    @asynccontextmanager
    async def _worker(self) -> AsyncIterator[Worker]:
        """A living process, put back unless it died or was left in the middle of a file."""
        async with self._slots:
            worker = await self._taken()
            try:
                yield worker
            except BaseException:
                await worker.stop()
                raise
            if worker.process.returncode is None:
                self._idle.append(worker)

    async def _taken(self) -> Worker:
        while self._idle:
            worker = self._idle.pop()
            if worker.process.returncode is None:
                return worker
        return await Worker.start(self._program)


_BROKEN, _TOO_LARGE = Answer(trouble=BROKEN), Answer(trouble=BOMB)
