"""Before any conversation: a flood from one chat ends here, with a kind word now and then."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import CallbackQuery, Message, TelegramObject

from handlers.awaiting import has_receipt
from handlers.pieces import gift_of
from triage.allowance import Allowance
from triage.model import Awaited, ChatId, Conversation

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]

FILES = ("photo", "video", "voice", "audio", "document", "video_note", "animation")


class Allows(BaseMiddleware):
    """What goes too far is not kept, and whoever spoke hears so; of a file its words are kept. In
    a group it is commands and presses that are answered."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        talk: Conversation | None = data.get("talk")
        if talk is None:
            return await self._in_group(handler, event, data)
        if isinstance(event, CallbackQuery):
            return await _pressed(handler, event, data, data["allowance"].act(talk.chat))
        if not isinstance(event, Message):
            return await handler(event, data)
        allowance: Allowance = data["allowance"]
        refused = allowance.act(talk.chat) or await _refused(event, talk, allowance)
        if not refused:
            return await handler(event, data)
        await _say(refused, talk, data)
        bare = _bare(event) if refused.startswith("files-") else None
        return await handler(bare, data) if bare is not None else None

    async def _in_group(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        allowance: Allowance = data["allowance"]
        if isinstance(event, CallbackQuery) and event.message is not None:
            chat = ChatId(event.message.chat.id)
            refused = allowance.press(chat, event.from_user.id)
            return await _pressed(handler, event, data, refused)
        # Of a command too many nothing is said: a word for each would be a flood of ours.
        is_too_many = isinstance(event, Message) and _floods(event, allowance)
        return None if is_too_many else await handler(event, data)


def _floods(message: Message, allowance: Allowance) -> bool:
    is_command = (message.text or "").startswith("/")
    return is_command and bool(allowance.command(ChatId(message.chat.id)))


async def _pressed(
    handler: Handler, event: CallbackQuery, data: dict[str, Any], refused: str
) -> Any:
    if refused:
        return data["toast"].say(refused, alert=True)
    return await handler(event, data)


async def _refused(message: Message, talk: Conversation, allowance: Allowance) -> str:
    if any(getattr(message, kind) for kind in FILES):
        return allowance.file(talk.chat, gift_of(message).size)
    words = message.text or ""
    if words.startswith("/"):
        return allowance.command(talk.chat)
    if await _is_for_draft(message, talk):
        return allowance.words(talk.draft, len(words))
    return ""


async def _is_for_draft(message: Message, talk: Conversation) -> bool:
    if not message.text or message.edit_date or talk.answering is not None:
        return False
    return talk.awaited is Awaited.NOTHING and not await has_receipt(message)


async def _say(refused: str, talk: Conversation, data: dict[str, Any]) -> None:
    allowance: Allowance = data["allowance"]
    if allowance.is_news(refused, talk.chat):
        data["show"](refused)
    if refused == "files-no-room":
        await allowance.tell_hotline(data["unit"])


def _bare(message: Message) -> Message | None:
    """The words that came with a file; None where there are none."""
    if not message.caption:
        return None
    without = dict.fromkeys((*FILES, "caption", "caption_entities", "media_group_id"))
    return message.model_copy(update=without | {"text": message.caption})
