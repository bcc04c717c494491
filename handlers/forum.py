"""What a group is, noted from whatever it says to us: with topics or without, public or private."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import CallbackQuery, Chat, Message, TelegramObject

from handlers.membership import kind_of
from triage.model import ChatId

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class NotesGroup(BaseMiddleware):
    """Comes before the handler: what that writes of the desk counts."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        chat = _chat(event)
        if chat is not None:
            await data["guarding"].note_group(ChatId(chat.id), kind_of(chat))
        return await handler(event, data)


def _chat(event: TelegramObject) -> Chat | None:
    if isinstance(event, CallbackQuery):
        return event.message.chat if event.message else None
    return event.chat if isinstance(event, Message) else None
