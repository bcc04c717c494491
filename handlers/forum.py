"""Topics of a group, noted from whatever it says to us: Telegram tells of the switch to nobody."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import CallbackQuery, Chat, Message, TelegramObject

from triage.model import ChatId
from triage.ports import Unit

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class NotesTopics(BaseMiddleware):
    """Comes before the handler: what that writes of the desk counts."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        chat = _chat(event)
        if chat is not None:
            await note_topics(data["unit"], chat)
        return await handler(event, data)


async def note_topics(unit: Unit, chat: Chat) -> None:
    desk = await unit.desks.at_chat(ChatId(chat.id))
    if desk is not None and desk.has_topics != bool(chat.is_forum):
        unit.desks.save(replace(desk, has_topics=bool(chat.is_forum)))


def _chat(event: TelegramObject) -> Chat | None:
    if isinstance(event, CallbackQuery):
        return event.message.chat if event.message else None
    return event.chat if isinstance(event, Message) else None
