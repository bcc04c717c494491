"""The one sender: keeps the pace, renders at the last moment, never loses an intention."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from aiogram.exceptions import (
    RestartingTelegram,
    TelegramAPIError,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiohttp import ClientConnectorError

from bot.bell import Bells
from bot.checkpoints import Checkpoint
from bot.errands import Effect, Errand
from bot.incidents import incident
from bot.lanes import Lanes
from bot.pace import Paces
from bot.undelivered import Undelivered
from triage.errors import UnavailableError, UnknownSubjectError
from triage.model import DECORATIONS, Intention, Kind
from triage.ports import Clock, Store

logger = logging.getLogger(__name__)

BATCH = 100
URGENT = 5
AT_ONCE = 8
"""Messages under way together; Telegram itself takes 30 a second."""
PATIENCE = timedelta(minutes=5)
EXPECTED = (TelegramForbiddenError, UnknownSubjectError)
PRECIOUS = frozenset({
    Kind.CARD, Kind.ADDED, Kind.PART, Kind.SHEET, Kind.SENT, Kind.CODE, Kind.SEEN, Kind.MAIL,
    Kind.OUTCOME, Kind.HELD, Kind.ANSWER, Kind.OBJECTION,
})  # fmt: skip
"""Kept for the day our own mistake is mended: to drop one is to lose a case or a receipt."""


@dataclass
class Sender:
    store: Store
    clock: Clock
    errands: Mapping[Kind, Errand]
    pace: Paces
    lanes: Lanes
    bells: Bells
    undelivered: Undelivered
    checkpoint: Checkpoint
    _busy: set[Hashable] = field(default_factory=set, init=False)
    _room: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE), init=False)
    _tries: dict[int, int] = field(default_factory=dict, init=False)

    async def take(self, group: asyncio.TaskGroup) -> int:
        """Start on what is due and may go now; returns how many. One destination in order."""
        now = self.clock.now()
        due = await self.store.due_intentions(now, limit=BATCH)
        going, resting = self._sort(due, now)
        for until, ids in resting.items():
            await self.store.postpone(ids, until=until)
        if going:
            await self.store.mark_sending([one.id for rows in going.values() for one in rows])
            self.checkpoint("marked-sending")
        for destination, rows in going.items():
            self._busy.add(destination)
            group.create_task(self._deliver(destination, rows))
        return sum(map(len, going.values()))

    def _sort(
        self, due: Sequence[Intention], now: datetime
    ) -> tuple[dict[Hashable, list[Intention]], dict[datetime, list[int]]]:
        going: dict[Hashable, list[Intention]] = defaultdict(list)
        resting: dict[datetime, list[int]] = defaultdict(list)
        for one in due:
            destination = one.agency or one.chat
            if destination in self._busy:
                continue
            is_urgent = one.priority >= URGENT
            until = self.pace.take(
                destination, now, is_group=one.agency is not None, is_urgent=is_urgent
            )
            if until is None:
                going[destination].append(one)
            else:
                resting[until].append(one.id)
        return going, resting

    async def _deliver(self, destination: Hashable, rows: Sequence[Intention]) -> None:
        try:
            for at, one in enumerate(rows, start=1):
                async with self._room:
                    until = await self._send(one)
                if until:
                    await self.store.postpone([rest.id for rest in rows[at:]], until=until)
                    break
        finally:
            self._busy.discard(destination)
            self.bells.outbox.ring()

    async def _send(self, one: Intention) -> datetime | None:
        """The moment before which Telegram wants to hear nothing more there, if it said so."""
        try:
            effect = await self.errands[one.kind](one)
        except TelegramRetryAfter as error:
            until = self.clock.now() + timedelta(seconds=error.retry_after)
            self.pace.hold(one.agency or one.chat, until)
            await self.store.postpone([one.id], until=until)
            return until
        except Exception as error:
            await self._fail(one, error)
            return None
        self.checkpoint(f"{one.kind}-accepted")
        self._tries.pop(one.id, None)
        await self.finish(one, effect)
        self.checkpoint(f"{one.kind}-committed")
        return None

    async def finish(self, one: Intention, effect: Effect | None = None) -> None:
        """What Telegram accepted and the end of the row, in one commit."""
        async with self.lanes.hold(one.chat), self.store.unit() as unit:
            if effect is not None:
                await effect(unit)
            unit.outbox.finish(one.id)
            await unit.commit()

    async def _fail(self, one: Intention, error: Exception) -> None:
        now = self.clock.now()
        if isinstance(error, TelegramMigrateToChat):
            await self.undelivered.move(one, error.migrate_to_chat_id)
            return await self.store.postpone([one.id], until=now)
        if isinstance(error, UnavailableError):
            return await self.store.postpone([one.id], until=now + PATIENCE)
        if isinstance(error, (TelegramNetworkError, TelegramServerError, RestartingTelegram)):
            return await self._try_again(one, error)
        if not isinstance(error, EXPECTED):
            incident(logger, f"sending a {one.kind}", error)
            if one.kind in PRECIOUS and not isinstance(error, TelegramAPIError):
                return await self.store.postpone([one.id], until=now + PATIENCE)
        is_blocked = isinstance(error, TelegramForbiddenError)
        await self.undelivered.settle(one, is_blocked=is_blocked)
        return await self.finish(one)

    async def _try_again(self, one: Intention, error: TelegramAPIError) -> None:
        """The outcome is unknown unless nobody was there to hear. Decorations are not repeated."""
        never_left = isinstance(error.__cause__, ClientConnectorError)
        if one.kind in DECORATIONS and not never_left:
            return await self.finish(one)
        tries = self._tries[one.id] = self._tries.get(one.id, 0) + 1
        until = self.clock.now() + timedelta(seconds=min(60, 2**tries))
        return await self.store.postpone([one.id], until=until, again=not never_left)
