"""getUpdates with true long polling, and the webhook's settings."""

import asyncio
import re
from urllib.parse import urlsplit

from simulator.bots import Bot, Webhook
from simulator.calls import Call
from simulator.refusals import bad_request, conflict
from simulator.shapes import Json
from simulator.updates import Update
from simulator.wire import stamp

LONGEST_POLL = 50
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the "
    "webhook first"
)
OTHER_POLLER = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)


async def get_updates(call: Call) -> list[Json]:
    """A second request ends the first one with 409; `offset` confirms what came before it."""
    bot = call.bot
    if bot.webhook:
        raise conflict(WEBHOOK_ACTIVE)
    bot.poll += 1
    poll = bot.poll
    bot.updates.bell.ring()
    _choose(call)
    bot.updates.confirm(call.args.get("offset", 0))
    limit = min(max(call.args.get("limit", 100), 1), 100)
    timeout = min(max(call.args.get("timeout", 0), 0), LONGEST_POLL)
    return [update.as_json() for update in await _wait(bot, poll, limit, timeout)]


def set_webhook(call: Call) -> bool:
    url = call.args.get("url", "")
    if not url:
        return delete_webhook(call)
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
        raise bad_request("invalid webhook URL specified")
    secret = call.args.get("secret_token", "")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not re.fullmatch(r"[\w-]*", secret, re.ASCII):
        raise bad_request("secret token contains unallowed characters")
    _choose(call)
    _drop_pending(call)
    connections = min(max(call.args.get("max_connections", 40), 1), 100)
    call.bot.webhook = Webhook(url, secret, connections)
    call.bot.updates.bell.ring()
    call.world.bell.ring()
    return True


def delete_webhook(call: Call) -> bool:
    _drop_pending(call)
    call.bot.webhook = None
    return True


def get_webhook_info(call: Call) -> Json:
    hook, queue = call.bot.webhook, call.bot.updates
    shown: Json = {"url": hook.url if hook else "", "has_custom_certificate": False}
    shown["pending_update_count"] = len(queue)
    if hook:
        shown["max_connections"] = hook.max_connections
        if hook.last_error and hook.last_error_at:
            shown["last_error_date"] = stamp(hook.last_error_at)
            shown["last_error_message"] = hook.last_error
    if queue.asked:
        shown["allowed_updates"] = queue.asked
    return shown


def _choose(call: Call) -> None:
    kinds = call.args.get("allowed_updates")
    if kinds is not None:
        call.bot.updates.choose([str(kind) for kind in kinds])


def _drop_pending(call: Call) -> None:
    if call.args.get("drop_pending_updates"):
        call.bot.updates.clear()


async def _wait(bot: Bot, poll: int, limit: int, timeout: float) -> list[Update]:
    deadline = asyncio.get_running_loop().time() + timeout
    while True:
        if updates := bot.updates.pending(limit):
            return updates
        left = deadline - asyncio.get_running_loop().time()
        if left <= 0:
            return []
        await bot.updates.bell.wait(min(left, 0.05) if bot.updates.holds_back else left)
        if bot.webhook:
            raise conflict("terminated by setWebhook request")
        if bot.poll != poll:
            raise conflict(OTHER_POLLER)
