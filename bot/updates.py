"""From the inbox to the handlers: one chat in order, chats in parallel, no update lost."""

from __future__ import annotations

import asyncio
import json
import logging
from dataclasses import dataclass, field

from aiogram import Bot, Dispatcher
from aiogram.types import Update
from pydantic import ValidationError

from bot.bell import Bells
from bot.checkpoints import Checkpoint
from bot.incidents import incident
from bot.lanes import Lanes
from bot.one_commit import OneCommit
from bot.sieve import chat_of
from triage.ports import Store

logger = logging.getLogger(__name__)

BATCH = 200
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
    _room: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE), init=False)

    async def take(self, group: asyncio.TaskGroup) -> int:
        """Start on what waits; returns how many. Row order is the order within a chat."""
        rows = await self.store.waiting_updates(after=self._after, limit=BATCH)
        for row, update_id, body in rows:
            self._after = max(self._after, row)
            await self.bells.inbox.quiet(PATIENCE)
            await self._room.acquire()
            self._under_way += 1
            group.create_task(self._handle(update_id, body))
        return len(rows)

    async def is_worked_off(self) -> bool:
        """Every update was handled, or could not be."""
        return not self._under_way and not await self.store.waiting_updates(
            after=self._after, limit=1
        )

    async def _handle(self, update_id: int, body: bytes) -> None:
        raw = json.loads(body)
        try:
            async with self.lanes.hold(chat_of(raw)):
                await self._feed(update_id, raw)
        finally:
            self._room.release()
            self._under_way -= 1
        self.bells.jobs.ring()
        self.bells.outbox.ring()

    async def _feed(self, update_id: int, raw: dict[str, object]) -> None:
        self.checkpoint("update-taken")
        try:
            update = Update.model_validate(raw, context={"bot": self.bot})
        except ValidationError as error:
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
