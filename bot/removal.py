"""Taking one message back: deleted, else made empty, else left to a person."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError
from aiogram.methods import DeleteForumTopic, DeleteMessage, EditMessageMedia
from aiogram.types import BufferedInputFile, InputMediaPhoto

from bot.blank import blank_picture
from bot.errands import UNCHANGED, Pen
from handlers.screens import Screen
from triage.model import ChatId

REFUSED = (TelegramBadRequest, TelegramForbiddenError)
"""Too old, or we were thrown out."""
GONE = ("message to delete not found", "message to edit not found", "message_id_invalid")
NO_TOPIC = ("message thread not found", "topic_id_invalid", "topic_deleted")


@dataclass(frozen=True, slots=True)
class Removal:
    """https://core.telegram.org/bots/api#deletemessage: 48 hours, for administrators too; edits of
    a bot's own messages have no such limit."""

    pen: Pen

    async def topic(self, chat: ChatId, number: int) -> bool:
        """With all that was said there, however old."""
        try:
            await self.pen.bot(DeleteForumTopic(chat_id=chat, message_thread_id=number))
        except REFUSED as error:
            return _says(error, NO_TOPIC)
        return True

    async def many(self, chat: ChatId, messages: Sequence[int]) -> bool:
        """False: Telegram refused them together, which says nothing of each."""
        with suppress(TelegramForbiddenError):
            return await self.pen.remove_all(chat, messages)
        return False

    async def one(self, chat: ChatId, message: int, instead: str) -> bool:
        """False: it stays as it is."""
        try:
            await self.pen.bot(DeleteMessage(chat_id=chat, message_id=message))
        except TelegramForbiddenError:
            return False
        except TelegramBadRequest as error:
            return _says(error, GONE) or await self._emptied(chat, message, instead)
        return True

    async def _emptied(self, chat: ChatId, message: int, instead: str) -> bool:
        if await self.pen.edit(chat, message, Screen(instead)):
            return True
        file = BufferedInputFile(blank_picture(), "removed.png")
        media = InputMediaPhoto(media=file, caption=instead, parse_mode="HTML")
        try:
            await self.pen.bot(EditMessageMedia(chat_id=chat, message_id=message, media=media))
        except TelegramBadRequest as error:
            return _says(error, (*GONE, UNCHANGED))
        return True


def _says(error: TelegramAPIError, words: Sequence[str]) -> bool:
    return any(one in error.message.lower() for one in words)
