"""Our own poll loop: an update is durable before the next offset confirms it to Telegram."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

import aiohttp
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import TelegramAPIError

from bot.bell import Bells
from bot.checkpoints import Checkpoint
from bot.sieve import ALLOWED_UPDATES, is_ours
from triage.errors import UnavailableError
from triage.ports import Store

logger = logging.getLogger(__name__)

LONG = 50
CONFLICT = 409
Conflicts = Callable[[str], Awaitable[None]]


class ConflictError(UnavailableError):
    """Somebody else asks for our updates, or has them sent elsewhere."""


async def _unheard(words: str) -> None:
    """Nobody watches."""


@dataclass
class Poller:
    """aiogram's polling confirms updates while handlers still run: killed then, it loses them."""

    store: Store
    bot: Bot
    bells: Bells
    checkpoint: Checkpoint
    on_conflict: Conflicts = _unheard
    is_behind: bool = field(default=False, init=False)
    """Something that people did may still wait at Telegram."""
    _offset: int = field(default=0, init=False)

    async def run(self) -> None:
        delay, self.is_behind = 1.0, True
        while True:
            try:
                came = await self.poll(timeout=0 if self.is_behind else LONG)
                delay, self.is_behind = 1.0, self.is_behind and came > 0
            except (UnavailableError, aiohttp.ClientError, TimeoutError) as error:
                self.is_behind = True
                if isinstance(error, ConflictError):
                    await self._tell(str(error))
                logger.warning("getUpdates failed (%s), next try in %.0f s", error, delay)
                await asyncio.sleep(delay)
                delay = min(30.0, delay * 2)

    async def _tell(self, words: str) -> None:
        try:
            await self.on_conflict(words)
        except (TelegramAPIError, UnavailableError) as error:
            logger.warning("looking for our webhook failed (%s)", type(error).__name__)

    async def poll(self, *, timeout: int) -> int:
        """One getUpdates; returns how many updates came. Raw JSON: nothing is parsed yet."""
        updates = await self._get_updates(timeout)
        if not updates:
            return 0
        self.checkpoint("update-received")
        ours = [one for one in updates if is_ours(one, self.bot.id)]
        await self.store.accept([(one["update_id"], json.dumps(one).encode()) for one in ours])
        self.checkpoint("inbox-written")
        self._offset = max(one["update_id"] for one in updates) + 1
        self.bells.inbox.ring()
        return len(updates)

    async def _get_updates(self, timeout: int) -> list[Mapping[str, Any]]:
        session = cast(AiohttpSession, self.bot.session)
        client = await session.create_session()
        url = session.api.api_url(token=self.bot.token, method="getUpdates")
        asked = {
            "offset": self._offset,
            "timeout": timeout,
            "allowed_updates": list(ALLOWED_UPDATES),
        }
        wait = aiohttp.ClientTimeout(total=timeout + 20)
        async with client.post(url, json=asked, timeout=wait) as response:
            return _updates_in(await response.read())


def _updates_in(body: bytes) -> list[Mapping[str, Any]]:
    """Raises UnavailableError: proxies answer with pages of their own, and half an answer."""
    try:
        answer = json.loads(body)
        if answer["ok"]:
            return list(answer["result"])
        code, words = answer["error_code"], answer.get("description", "")
    except (ValueError, KeyError, TypeError) as error:
        raise UnavailableError(f"getUpdates: no answer ({type(error).__name__})") from None
    if code == CONFLICT:
        raise ConflictError(f"getUpdates: {code} {words}")
    raise UnavailableError(f"getUpdates: {code}")
