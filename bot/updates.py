"""From the inbox to the handlers: one chat in order, chats in parallel, no update lost."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.types.update import UpdateTypeLookupError
from pydantic import ValidationError

from bot.bell import Bells
from bot.checkpoints import Checkpoint
from bot.incidents import incident
from bot.lanes import Lanes
from bot.one_commit import OneCommit
from bot.parsing import parsed
from bot.sieve import chat_of
from bot.turns import Turn, Turns
from triage.ports import Store

logger = logging.getLogger(__name__)

BATCH = 200
LOOK_EVERY = 20
AT_ONCE = 4
"""Handlers under way together: each holds the loop for milliseconds, and whatever comes in over
the webhook must not wait for many of them."""
PATIENCE = 0.1
"""Seconds a handler waits at most while updates pour in: what is not yet durable goes first."""


@dataclass
class Updates:
    store: Store
    bot: Bot
    dispatcher: Dispatcher
    commit: OneCommit
    lanes: Lanes
    bells: Bells
    checkpoint: Checkpoint
    _after: int = field(default=0, init=False)
    _under_way: int = field(default=0, init=False)
    _turns: Turns = field(default_factory=Turns, init=False)
    _ended: asyncio.Event = field(default_factory=asyncio.Event, init=False)
    _room: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE), init=False)

    async def take(self, group: asyncio.TaskGroup) -> int:
        """Start on what waits; returns how many. Row order is the order within a chat; chats
        take turns, and whoever comes later is looked for now and then."""
        started = 0
        while started < BATCH:
            if started % LOOK_EVERY == 0:
                await self._look_ahead()
            await self.bells.inbox.quiet(PATIENCE)
            await self._room.acquire()
            turn = await self._next_turn()
            if turn is None:
                self._room.release()
                break
            started += 1
            self._under_way += 1
            group.create_task(self._handle(turn))
        return started

    async def is_worked_off(self) -> bool:
        """Every update was handled, or could not be."""
        if self._under_way or self._turns:
            return False
        return not await self.store.waiting_updates(after=self._after, limit=1)

    async def _look_ahead(self) -> None:
        """Past a flood too: behind it somebody else may wait."""
        while not self._turns.is_full:
            rows = await self.store.waiting_updates(after=self._after, limit=BATCH)
            for row, update_id, body in rows:
                self._after = max(self._after, row)
                self._turns.add(Turn(_lane_of(row, body), row, update_id, body))
            if len(rows) < BATCH:
                return

    async def _next_turn(self) -> Turn | None:
        """Waits while all that is left stands behind what is under way."""
        while True:
            self._ended.clear()
            turn = self._turns.next()
            if turn is not None or not self._turns:
                return turn
            await self._ended.wait()

    async def _handle(self, turn: Turn) -> None:
        try:
            raw = await self._raw(turn)
            async with self.lanes.hold(turn.chat):
                await self._feed(turn.update_id, raw)
        finally:
            self._turns.end(turn)
            self._ended.set()
            self._room.release()
            self._under_way -= 1
        self.bells.jobs.ring()
        self.bells.outbox.ring()

    async def _raw(self, turn: Turn) -> dict[str, Any]:
        body = turn.body
        if body is None:
            ((_, _, body),) = await self.store.waiting_updates(after=turn.row - 1, limit=1)
        return whole_letters(body)

    async def _feed(self, update_id: int, raw: dict[str, Any]) -> None:
        self.checkpoint("update-taken")
        try:
            update = parsed(raw, self.bot)
            # An update that says nothing at all is found out only here.
            assert update.event_type
        except (ValidationError, UpdateTypeLookupError) as error:
            incident(logger, "parsing an update", error)
            return await self._pass_over(update_id)
        try:
            await self.dispatcher.feed_update(self.bot, update)
        except Exception as error:
            code = incident(logger, "handling an update", error)
            await self.commit.apologise(update, code)
        self.checkpoint("update-handled")
        return None

    async def _pass_over(self, update_id: int) -> None:
        """An update of a shape nobody knows would otherwise come back for ever."""
        async with self.store.unit() as unit:
            unit.finish_update(update_id)
            await unit.commit()


def whole_letters(body: bytes) -> dict[str, Any]:
    """The update, with a sign for every half of a letter: JSON can carry those, and nothing that
    is sent or sealed later can."""
    raw = json.loads(body)
    if b"\\ud" in body.lower():
        pairs = json.dumps(raw, ensure_ascii=False).encode("utf-16", "surrogatepass")
        raw = json.loads(pairs.decode("utf-16", "replace"))
    told: dict[str, Any] = raw
    return told


def _lane_of(row: int, body: bytes) -> Hashable:
    """The chat; what belongs to none, or has a shape nobody knows, waits for nobody."""
    try:
        chat = chat_of(json.loads(body))
    except (AttributeError, TypeError, ValueError):
        chat = None
    return chat if isinstance(chat, int) else ("row", row)
