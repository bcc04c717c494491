"""What sort of group a desk's is, asked of Telegram, which tells of the change to nobody."""

from __future__ import annotations

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.methods import GetChat

from handlers.membership import kind_of
from triage.guarding import GroupKind
from triage.model import ChatId


async def kind_now(bot: Bot, chat: ChatId) -> GroupKind | None:
    """None: Telegram does not say."""
    try:
        shown = await bot(GetChat(chat_id=chat))
    except (TelegramBadRequest, TelegramForbiddenError):
        return None
    return kind_of(shown)
