"""The webhook: an update is sealed and durable before Telegram gets its 200."""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass

from aiohttp import web

from bot.bell import Bells
from bot.checkpoints import Checkpoint
from bot.sieve import is_ours
from triage.ports import Store

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105
LIMIT = 1024 * 1024
MOST = 2**63 - 1
"""What a database still counts; Telegram's own numbers are far below."""


@dataclass(frozen=True)
class Webhook:
    store: Store
    bells: Bells
    checkpoint: Checkpoint
    secret: str
    bot_id: int

    def app(self, path: str) -> web.Application:
        app = web.Application(client_max_size=LIMIT)
        app.router.add_post(path, self.receive)
        return app

    async def receive(self, request: web.Request) -> web.Response:
        """403 for a stranger, 400 for what is no update; 200 only once it is durable."""
        shown = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(shown, self.secret.encode()):
            return web.Response(status=403)
        body = await request.read()
        update_id, ours = self._judge(body)
        if update_id is None:
            return web.Response(status=400)
        self.checkpoint("update-received")
        if ours:
            await self.store.accept([(update_id, body)])
            self.checkpoint("inbox-written")
            self.bells.inbox.ring()
        return web.Response()

    def _judge(self, body: bytes) -> tuple[int | None, bool]:
        try:
            update = json.loads(body)
            number = int(update["update_id"])
            return (number, is_ours(update, self.bot_id)) if 0 <= number <= MOST else (None, False)
        except (ValueError, OverflowError, KeyError, TypeError, AttributeError):
            return None, False
