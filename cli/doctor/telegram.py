"""Telegram: does it know our bot, and how do updates come."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import datetime, timedelta
from typing import Protocol

from bot.clock import SystemClock
from bot.opening import SQLITE
from bot.settings import Settings
from bot.source_watch import asked_by_others
from bot.telegram import build_bot
from cli.doctor.findings import Finding, ok, warn, wrong
from storage.database import locked
from triage.errors import HotlineError

PART = "telegram"
ADVICE = {
    "TelegramUnauthorizedError": "It does not know this token: take a new one from @BotFather.",
    "TelegramNotFound": "It does not know this token, or ILBIRS_API_BASE is no Bot API.",
    "TelegramNetworkError": "See the network, a proxy, and ILBIRS_API_BASE.",
}
RUNBOOK = "docs/runbooks/stolen-token.md"
MANY = 100
RECENT = timedelta(hours=1)


class Calls(Protocol):
    """How Telegram calls us: as much of getWebhookInfo as is looked at."""

    @property
    def url(self) -> str: ...
    @property
    def pending_update_count(self) -> int: ...
    @property
    def last_error_date(self) -> datetime | None: ...


async def telegram_findings(settings: Settings) -> AsyncIterator[Finding]:
    try:
        bot = build_bot(settings)
    except Exception:
        yield wrong(PART, "The token has a wrong form.", ADVICE["TelegramUnauthorizedError"])
        return
    try:
        me = await bot.me()
        info = await bot.get_webhook_info()
        others = not info.url and is_idle(settings) and await asked_by_others(bot)
    except Exception as error:
        # aiogram's messages quote the address, and with it the token: the type only.
        name = type(error).__name__
        yield wrong(PART, f"It does not answer ({name}).", ADVICE.get(name, "Try again later."))
        return
    finally:
        await bot.session.close()
    yield ok(PART, f"It answers: @{me.username}.")
    if others:
        mend = f"A second line with this token, or it is stolen: {RUNBOOK}."
        yield wrong(PART, "Somebody asks for our updates while no line of ours runs.", mend)
    for finding in call_findings(settings, info):
        yield finding


def is_idle(settings: Settings) -> bool:
    """No line works on the SQLite file: only then may we ask for updates ourselves, else it is us
    whom the line would take for a thief."""
    try:
        with locked(settings.database_url):
            return settings.database_url.startswith(SQLITE)
    except (HotlineError, OSError):
        return False


def call_findings(settings: Settings, info: Calls) -> Iterator[Finding]:
    """Do updates come the way that the settings say, and do they come through."""
    yield from _source(settings, info)
    yield from _flow(info)


def _source(settings: Settings, info: Calls) -> Iterator[Finding]:
    if info.url == settings.webhook_url:
        return
    if not info.url:
        yield warn(PART, "It calls no address.", "`ilbirs run` tells it ours.")
    else:
        yield wrong(
            PART,
            "It sends our updates to another address.",
            f"`ilbirs run` takes them "
            f"back. If nobody of yours set it, the token is stolen: {RUNBOOK}.",
        )


def _flow(info: Calls) -> Iterator[Finding]:
    if info.pending_update_count > MANY:
        mend = "Does `ilbirs run` run? Is it fast enough?"
        yield warn(PART, f"{info.pending_update_count} updates wait.", mend)
    if info.last_error_date and SystemClock().now() - info.last_error_date < RECENT:
        yield warn(
            PART,
            "Within the hour it could not reach our webhook.",
            "See the proxy, its certificate, and ILBIRS_WEBHOOK_PORT.",
        )
