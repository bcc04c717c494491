"""Whether updates come to us alone: who holds our token may read along, or lead them away.

Threat: a stolen token gives all that people send from then on, and our voice; nothing of before. We
cannot see who holds it, only that somebody asks for our updates or has them sent elsewhere.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramConflictError

from triage import intentions
from triage.allowance import Once
from triage.errors import UnavailableError
from triage.gauge import Gauge
from triage.model import TRIAGE_DESKS, DeskState
from triage.ports import Clock, Store

logger = logging.getLogger(__name__)

LOOK_EVERY = 60.0
WAIT = 3
"""Seconds that a look for others takes."""
RUNBOOK = "docs/runbooks/stolen-token.md"
CONFLICTS = Once(timedelta(minutes=10), most=2)
"""A line that starts again meets its own last call once or twice: that is nobody else."""
SAID = Once(timedelta(hours=1))
SOMEBODY_SET = "webhook"
"""How Telegram says that polling is refused because updates are sent to an address."""


class Sign(StrEnum):
    CONFLICT = "somebody else asks for our updates"
    WEBHOOK = "our updates are sent to another address"


@dataclass
class SourceWatch:
    """`address` is where Telegram should send updates; "" where we ask for them. `take_back`
    tells Telegram so again: what the other had cannot be undone, what comes next is ours."""

    store: Store
    bot: Bot
    clock: Clock
    address: str
    take_back: Callable[[], Awaitable[None]]
    gauge: Gauge = field(default_factory=Gauge)

    async def run(self) -> None:
        """Until cancelled. That Telegram is away for a while is no sign of anything."""
        while True:
            await asyncio.sleep(LOOK_EVERY)
            try:
                await self.look()
            except (TelegramAPIError, UnavailableError) as error:
                logger.warning("looking for our webhook failed (%s)", type(error).__name__)

    async def look(self) -> None:
        found = await self.bot.get_webhook_info()
        if found.url != self.address:
            await self._alarm(Sign.WEBHOOK)
            await self.take_back()

    async def note_conflict(self, words: str) -> None:
        """Polling was refused with 409 and these words."""
        if SOMEBODY_SET in words:
            await self.look()
        elif not self.gauge.take("conflicts", CONFLICTS, self.clock.now()):
            await self._alarm(Sign.CONFLICT)

    async def _alarm(self, sign: Sign) -> None:
        """In the log, for whoever runs the line, and at our own desk; once an hour each."""
        if not self.gauge.take(sign, SAID, self.clock.now()):
            return
        logger.error("ALARM: %s. Two lines with one token, or it is stolen: %s", sign, RUNBOOK)
        async with self.store.unit() as unit:
            bound = {one.agency for one in await unit.desks.all() if one.state is DeskState.BOUND}
            for key in [one for one in TRIAGE_DESKS if one in bound][:1]:
                unit.outbox.add(intentions.desk_screen(key, "news-token"))
            await unit.commit()


async def asked_by_others(bot: Bot) -> bool:
    """Waits for updates a little, confirming none: whoever else does so asks again within that
    time, and then Telegram refuses us."""
    try:
        await bot.get_updates(limit=1, timeout=WAIT, request_timeout=WAIT + 20)
    except TelegramConflictError:
        return True
    return False
