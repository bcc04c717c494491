"""The loops of a process: each takes what is due, then sleeps until it is rung awake."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from bot.bell import Bell
from bot.process_roles import LOOK_UP
from triage.ports import Clock, Store

BREATH = 0.02
"""Seconds between two looks while there is work: rows that come close together go together."""
FORGET_EVERY = 1.0
"""Seconds that a key destroyed by another process may stay in this one's memory."""

Take = Callable[[asyncio.TaskGroup], Awaitable[int]]
Due = Callable[[], Awaitable[datetime | None]]


@dataclass(frozen=True, slots=True)
class Loop:
    take: Take
    bell: Bell
    clock: Clock
    due: Due | None = None
    look_up: float = LOOK_UP

    async def run(self) -> None:
        """Until cancelled."""
        async with asyncio.TaskGroup() as group:
            while True:
                self.bell.hush()
                if await self.take(group) or self.bell.is_rung:
                    await asyncio.sleep(BREATH)
                else:
                    await self.bell.wait(await self._pause())

    async def _pause(self) -> float:
        at = await self.due() if self.due else None
        if at is None:
            return self.look_up
        return min(self.look_up, max(BREATH, (at - self.clock.now()).total_seconds()))


async def forget_keys(store: Store) -> None:
    """Until cancelled. Threat: shredded by the other role or by a command, a tip must not be
    readable from this one's memory."""
    while True:
        await asyncio.sleep(FORGET_EVERY)
        await store.forget_keys()
