"""Errands: how each kind of intention is rendered and sent, in the state of that moment.

An errand makes its calls and returns what to write once Telegram has accepted: the sender commits
it together with the end of the outbox row.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import DeleteMessage, DeleteMessages, EditMessageText, SendMessage
from aiogram.types import InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters

from handlers.screens import Screen
from triage.model import ChatId, Dispatch, Intention
from triage.ports import Unit

Effect = Callable[[Unit], Awaitable[None]]
Errand = Callable[[Intention], Awaitable[Effect | None]]

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
UNCHANGED = "message is not modified"
NOT_FOUND = "not found"
TOGETHER = 100
"""Messages that one call may remove: https://core.telegram.org/bots/api#deletemessages"""


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes screens: HTML, no link previews, protected from forwarding and saving."""

    bot: Bot

    async def send(
        self,
        chat: ChatId,
        screen: Screen,
        *,
        is_silent: bool = False,
        under: int | None = None,
        topic: int | None = None,
    ) -> int:
        """The id of the message; `under` is one that it belongs to, should that stand still."""
        above = under and ReplyParameters(message_id=under, allow_sending_without_reply=True)
        message = await self.bot(
            SendMessage(
                chat_id=chat,
                message_thread_id=topic,
                text=screen.text,
                reply_markup=screen.keyboard,
                parse_mode="HTML",
                link_preview_options=NO_PREVIEW,
                protect_content=True,
                disable_notification=is_silent,
                reply_parameters=above or None,
            )
        )
        return message.message_id

    async def below(self, chat: ChatId, dispatch: Dispatch, words: str) -> int:
        """Tied to its card by Telegram's own reply: other cards may stand between them."""
        under, topic = dispatch.card, dispatch.topic
        return await self.send(chat, Screen(words), under=under, topic=topic)

    async def edit(self, chat: ChatId, message: int, screen: Screen) -> bool:
        """False when there is nothing to edit any more. Unchanged is as good as changed."""
        keyboard = screen.keyboard if isinstance(screen.keyboard, InlineKeyboardMarkup) else None
        try:
            await self.bot(
                EditMessageText(
                    chat_id=chat,
                    message_id=message,
                    text=screen.text,
                    reply_markup=keyboard,
                    parse_mode="HTML",
                    link_preview_options=NO_PREVIEW,
                )
            )
        except TelegramBadRequest as error:
            return UNCHANGED in error.message
        return True

    async def remove_all(self, chat: ChatId, messages: Sequence[int]) -> bool:
        """At most `TOGETHER`. False: Telegram refused them together, which says nothing of each."""
        if messages:
            try:
                await self.bot(DeleteMessages(chat_id=chat, message_ids=list(messages)))
            except TelegramBadRequest:
                return False
        return True

    async def remove(self, chat: ChatId, message: int) -> bool:
        """False: Telegram keeps it. What is gone already is as good as removed."""
        try:
            await self.bot(DeleteMessage(chat_id=chat, message_id=message))
        except TelegramBadRequest as error:
            return NOT_FOUND in error.message
        return True
