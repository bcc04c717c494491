"""Delivery of updates to webhooks: in order within a lane, side by side between lanes."""

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import aiohttp

from simulator.bots import Bot, Webhook
from simulator.shapes import Pause
from simulator.updates import Update

if TYPE_CHECKING:
    from simulator.world import World

FIRST_DELAY = 1.0
LONGEST_DELAY = 60.0
LONGEST_RETRY_AFTER = 3600.0
ANSWER_WITHIN = 60.0
GIVES_UP_ON_GONE = timedelta(hours=23)
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name.


class Courier:
    """Carries updates to every bot that has a webhook, until it is stopped."""

    def __init__(self, world: "World", pause: Pause) -> None:
        self._world = world
        self._pause = pause
        self._stopping = asyncio.Event()
        self._busy: set[tuple[int, str]] = set()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        # The one root task of the server: held here, awaited in stop(), so it cannot be lost.
        self._task = asyncio.get_running_loop().create_task(self._run())

    async def stop(self) -> None:
        self._stopping.set()
        self._world.bell.ring()
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as group:
            while not self._stopping.is_set():
                for bot in list(self._world.bots.values()):
                    self._dispatch(bot, session, group)
                await self._world.bell.wait(0.05 if self._awake() else 3600)

    def _awake(self) -> bool:
        return any(bot.webhook and len(bot.updates) for bot in self._world.bots.values())

    def _dispatch(self, bot: Bot, session: aiohttp.ClientSession, group: asyncio.TaskGroup) -> None:
        if bot.webhook is None:
            return
        for update in bot.updates.pending():
            lane = (bot.id, update.lane)
            mine = sum(1 for busy, _ in self._busy if busy == bot.id)
            if mine >= bot.webhook.max_connections:
                return
            if lane not in self._busy:
                self._busy.add(lane)
                group.create_task(self._carry(bot, update, session))

    async def _carry(self, bot: Bot, update: Update, session: aiohttp.ClientSession) -> None:
        """Try one update until it is taken, expires, or the webhook is gone."""
        delay = FIRST_DELAY
        try:
            while (hook := bot.webhook) and update in bot.updates.pending():
                wait = await self._try(hook, update, session)
                if wait is None:
                    bot.updates.drop(update)
                    return
                self._give_up_when_gone(bot, hook)
                await self._pause(min(wait, LONGEST_RETRY_AFTER) or delay)
                delay = min(delay * 2, LONGEST_DELAY)
        finally:
            self._busy.discard((bot.id, update.lane))
            self._world.bell.ring()

    async def _try(
        self, hook: Webhook, update: Update, session: aiohttp.ClientSession
    ) -> float | None:
        """None when it was taken, else the Retry-After that was asked for (0: none)."""
        headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
        limit = aiohttp.ClientTimeout(total=ANSWER_WITHIN)
        try:
            async with session.post(
                hook.url, json=update.as_json(), headers=headers, timeout=limit
            ) as response:
                return self._judge(hook, response)
        except (aiohttp.ClientError, TimeoutError) as error:
            words = "Connection timed out" if isinstance(error, TimeoutError) else ""
            self._note(hook, words or "Connection refused")
            return 0.0

    def _judge(self, hook: Webhook, response: aiohttp.ClientResponse) -> float | None:
        if 200 <= response.status < 300:
            hook.gone_since = None
            return None
        self._note(hook, f"Wrong response from the webhook: {response.status} {response.reason}")
        if response.status == 410:
            hook.gone_since = hook.gone_since or self._world.clock()
        else:
            hook.gone_since = None
        asked = response.headers.get("Retry-After", "")
        return float(asked) if asked.isdigit() else 0.0

    def _note(self, hook: Webhook, words: str) -> None:
        hook.last_error, hook.last_error_at = words, self._world.clock()

    def _give_up_when_gone(self, bot: Bot, hook: Webhook) -> None:
        since = hook.gone_since
        if since and self._world.clock() - since > GIVES_UP_ON_GONE and bot.webhook is hook:
            bot.webhook = None
