"""Makes writes durable: one thread takes every unit that waits and commits them together.

A unit's future is resolved only after the commit. All waiting units go into one transaction; when
one of them fails, everything is undone and each is written alone, so that it fails alone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Protocol

from sqlalchemy import Executable

Write = tuple[Executable, Mapping[str, Any]]

MOST_UNITS_TOGETHER = 256


class Link(Protocol):
    """A connection for writing, used by the writer's thread alone."""

    def perform(self, units: Sequence[Sequence[Write]]) -> None:
        """All of them durable on return, each in its order; or an error and none."""

    def cut_off(self) -> None:
        """Remove from the log what was overwritten or deleted, where that takes milliseconds."""

    def sweep(self) -> bool:
        """Remove it from every file, and with it what was written together and in which order.
        False: somebody was in the way, and some of it is still there."""

    def close(self) -> None: ...


Errand = Callable[[Link], None]


@dataclass(frozen=True, slots=True, eq=False)
class Waiting:
    """The writes of one unit, or what else is to be done, and whoever waits for it."""

    work: Sequence[Write] | Errand
    done: asyncio.Future[None]
    loop: asyncio.AbstractEventLoop


class Writer:
    """The one writer of a database. `close` finishes what waits.

    Swept is only what was written since the last time, by this process or before it began.
    """

    def __init__(self, connect: Callable[[], Link]) -> None:
        self._connect = connect
        self._queue: SimpleQueue[Waiting | None] = SimpleQueue()
        self._is_swept = False
        self._thread = Thread(target=self._work, name="storage-writer", daemon=True)
        self._thread.start()

    async def commit(self, writes: Sequence[Write]) -> None:
        """Returns when the writes are durable. Cancelling the wait does not undo them."""
        if writes:
            await self._wait_for(writes)

    async def cut_off(self) -> None:
        """What was overwritten or deleted before is gone from the log on return."""
        await self._wait_for(_cut_off)

    async def sweep(self) -> None:
        """It is gone from the files on return, but for what others hold just then."""
        await self._wait_for(self._sweep)

    async def _wait_for(self, work: Sequence[Write] | Errand) -> None:
        loop = asyncio.get_running_loop()
        done: asyncio.Future[None] = loop.create_future()
        self._queue.put(Waiting(work, done, loop))
        await done

    async def close(self) -> None:
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join)

    def _work(self) -> None:
        link = self._connect()
        is_open = True
        while is_open:
            batch, is_open = self._take()
            if units := [one for one in batch if not callable(one.work)]:
                self._is_swept = False
                _settle(link, units)
            for errand in (one for one in batch if callable(one.work)):
                _settle(link, [errand])
        link.close()

    def _sweep(self, link: Link) -> None:
        self._is_swept = self._is_swept or link.sweep()

    def _take(self) -> tuple[list[Waiting], bool]:
        """Everything that waits at this moment; False when the writer is to close after it."""
        batch: list[Waiting] = []
        waiting = self._queue.get()
        while waiting is not None:
            batch.append(waiting)
            if len(batch) >= MOST_UNITS_TOGETHER:
                return batch, True
            try:
                waiting = self._queue.get_nowait()
            except Empty:
                return batch, True
        return batch, False


def _settle(link: Link, batch: Sequence[Waiting]) -> None:
    try:
        _perform(link, batch)
    except Exception as error:
        if len(batch) == 1:
            _answer(batch, error)
        else:
            for waiting in batch:
                _settle(link, [waiting])
    else:
        _answer(batch, None)


def _perform(link: Link, batch: Sequence[Waiting]) -> None:
    units = []
    for waiting in batch:
        if callable(waiting.work):
            waiting.work(link)
        else:
            units.append(waiting.work)
    if units:
        link.perform(units)


def _cut_off(link: Link) -> None:
    link.cut_off()


def _answer(batch: Sequence[Waiting], error: Exception | None) -> None:
    for loop in {waiting.loop for waiting in batch}:
        if not loop.is_closed():
            mine = [waiting.done for waiting in batch if waiting.loop is loop]
            loop.call_soon_threadsafe(_resolve, mine, error)


def _resolve(futures: Sequence[asyncio.Future[None]], error: Exception | None) -> None:
    for future in futures:
        if future.done():
            continue
        if error is None:
            future.set_result(None)
        else:
            future.set_exception(error)
