"""The bot's own client of the Bot API, at whatever address the settings name."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from aiogram import Bot
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiogram.methods import (
    DeleteWebhook,
    SetMyCommands,
    SetWebhook,
)
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats

from bot.session import BriefSession
from bot.settings import Settings
from bot.sieve import ALLOWED_UPDATES
from locales.texts import Library
from triage.model import LANGUAGES

logger = logging.getLogger(__name__)

COMMANDS = (
    "start", "status", "help", "privacy", "language", "withdraw", "clean", "forget", "cancel",
)  # fmt: skip
PATIENCE = 30.0
"""Seconds a call may take before its outcome counts as unknown."""


def build_bot(settings: Settings) -> Bot:
    base = settings.api_base.rstrip("/")
    api = PRODUCTION if base == "https://api.telegram.org" else TelegramAPIServer.from_base(base)
    session = BriefSession(api=api, limit=100, timeout=PATIENCE)
    return Bot(settings.token.get_secret_value(), session=session)


async def patiently(call: Callable[[], Awaitable[None]]) -> None:
    """Telegram may be away when we start: wait for it. A refusal is an error, not a wait."""
    delay = 1.0
    while True:
        try:
            return await call()
        except TelegramRetryAfter as error:
            delay = error.retry_after
        except (TelegramNetworkError, TelegramServerError) as error:
            logger.warning("Telegram is away (%s), next try in %.0f s", type(error).__name__, delay)
        await asyncio.sleep(delay)
        delay = min(60.0, delay * 2)


async def introduce(bot: Bot, library: Library) -> None:
    """The menu of commands, in every language; English for phones that speak another one."""
    for code in (None, *LANGUAGES):
        texts = library[code or "en"]
        commands = [
            BotCommand(command=name, description=texts(f"command-{name}")) for name in COMMANDS
        ]
        await bot(
            SetMyCommands(
                commands=commands, scope=BotCommandScopeAllPrivateChats(), language_code=code
            )
        )


async def choose_source(bot: Bot, settings: Settings) -> None:
    """Polling and webhook exclude each other. Waiting updates are never dropped."""
    if not settings.webhook_url:
        await bot(DeleteWebhook(drop_pending_updates=False))
        return
    assert settings.webhook_secret is not None
    await bot(
        SetWebhook(
            url=settings.webhook_url,
            secret_token=settings.webhook_secret.get_secret_value(),
            allowed_updates=list(ALLOWED_UPDATES),
            max_connections=40,
        )
    )
