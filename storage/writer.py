"""Makes writes durable: one thread takes every unit that waits and commits them together.

A unit's future is resolved only after the commit. All waiting units go into one transaction; when
one of them fails, everything is undone and each is written alone, so that it fails alone. What may
be written already is not written again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Protocol

from sqlalchemy import Executable, Table

from triage.errors import UncertainError

Write = tuple[Executable, Mapping[str, Any]]

MOST_UNITS_TOGETHER = 256


class Link(Protocol):
    """A connection for writing, used by the writer's thread alone."""

    def perform(self, units: Sequence[Sequence[Write]]) -> None:
        """All of them durable on return, each in its order; or an error and none, but for
        UncertainError: all or none."""

    def rewrite(self, table: Table) -> bool:
        """Its rows are all that its file tells on return: not who was written with whom, in which
        order, or what was there before. False: somebody else works on it, and it is as it was."""

    def cut_off(self) -> bool:
        """The log tells nothing any more of what was written before, as far as it is ours."""

    def close(self) -> None: ...


Errand = Callable[[Link], bool]


@dataclass(frozen=True, slots=True, eq=False)
class Waiting:
    """The writes of one unit, or what else is to be done, and whoever waits for it."""

    work: Sequence[Write] | Errand
    done: asyncio.Future[bool]
    loop: asyncio.AbstractEventLoop


class Writer:
    """The one writer of a database. `close` finishes what waits."""

    units = 0
    """So many were asked for."""

    def __init__(self, connect: Callable[[], Link]) -> None:
        self._connect = connect
        self._queue: SimpleQueue[Waiting | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name="storage-writer", daemon=True)
        self._thread.start()

    async def commit(self, writes: Sequence[Write]) -> None:
        """Returns when the writes are durable. Cancelling the wait does not undo them."""
        if writes:
            self.units += 1
            await self._wait_for(writes)

    async def rewrite(self, table: Table) -> bool:
        """As the link does it, between units."""
        return await self._wait_for(lambda link: link.rewrite(table))

    async def cut_off(self) -> None:
        """As the link does it, between units."""
        await self._wait_for(lambda link: link.cut_off())

    async def _wait_for(self, work: Sequence[Write] | Errand) -> bool:
        loop = asyncio.get_running_loop()
        done: asyncio.Future[bool] = loop.create_future()
        self._queue.put(Waiting(work, done, loop))
        return await done

    async def close(self) -> None:
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join)

    def _work(self) -> None:
        link = self._connected(())
        is_open = True
        while is_open:
            batch, is_open = self._take()
            link = link or self._connected(batch)
            if link is None:
                continue
            if units := [one for one in batch if not callable(one.work)]:
                _settle(link, units)
            for errand in (one for one in batch if callable(one.work)):
                _settle(link, [errand])
        if link is not None:
            link.close()

    def _connected(self, batch: Sequence[Waiting]) -> Link | None:
        """None: the database does not open, and whoever waits hears why."""
        try:
            return self._connect()
        except Exception as error:
            _answer(batch, error)
            return None

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
    """Units, or one errand."""
    try:
        answer = _perform(link, batch)
    except Exception as error:
        if len(batch) == 1 or isinstance(error, UncertainError):
            _answer(batch, error)
        else:
            for waiting in batch:
                _settle(link, [waiting])
    else:
        _answer(batch, answer)


def _perform(link: Link, batch: Sequence[Waiting]) -> bool:
    units = []
    for waiting in batch:
        if callable(waiting.work):
            return waiting.work(link)
        units.append(waiting.work)
    link.perform(units)
    return True


def _answer(batch: Sequence[Waiting], answer: bool | Exception) -> None:
    for loop in {waiting.loop for waiting in batch}:
        if not loop.is_closed():
            mine = [waiting.done for waiting in batch if waiting.loop is loop]
            loop.call_soon_threadsafe(_resolve, mine, answer)


def _resolve(futures: Sequence[asyncio.Future[bool]], answer: bool | Exception) -> None:
    for future in futures:
        if future.done():
            continue
        if isinstance(answer, Exception):
            future.set_exception(answer)
        else:
            future.set_result(answer)
