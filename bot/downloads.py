"""Files out of Telegram. The link holds the bot's token: it is never logged and never passed on."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import aiohttp
from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

from triage.errors import BrokenPromiseError, RefusedError, UnavailableError

TOO_BIG = "file is too big"
PASSING = (TelegramNetworkError, TelegramServerError, TelegramRetryAfter)


@dataclass(frozen=True, slots=True)
class TelegramDownloads:
    bot: Bot

    async def fetch(self, file_id: str) -> bytes:
        """Raises UnavailableError (try again) or RefusedError (too big, or gone)."""
        try:
            file = await self.bot.get_file(file_id)
            sink = BytesIO()
            await self.bot.download_file(file.file_path or "", sink, timeout=120)
        except TelegramBadRequest as error:
            key = "evidence-too-big" if TOO_BIG in error.message else "evidence-lost"
            raise RefusedError(key) from None
        except (*PASSING, aiohttp.ClientError, TimeoutError):
            raise UnavailableError("Telegram's files") from None
        except TelegramAPIError:
            raise RefusedError("evidence-lost") from None
        blob = sink.getvalue()
        if file.file_size is not None and len(blob) != file.file_size:
            raise UnavailableError("a file came short")
        return blob


@dataclass(frozen=True, slots=True)
class ClosedDownloads:
    """For a role without the bot's token: it asks Telegram for nothing."""

    async def fetch(self, file_id: str) -> bytes:
        raise BrokenPromiseError("This process has no token: only the bot fetches files.")
