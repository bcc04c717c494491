"""Chat memory: whatever is sent to a reporter is noted, so that they can have it deleted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.methods import TelegramMethod

from bot.errands import Effect, Errand
from bot.lanes import Lanes
from triage.chat_messages import ChatMessages
from triage.model import ChatId, Intention
from triage.ports import Store, Unit


@dataclass(frozen=True)
class ChatMemory(BaseRequestMiddleware):
    """Stands between errands and Telegram, so that no way of sending is forgotten."""

    store: Store
    lanes: Lanes
    messages: ChatMessages
    _sent: ContextVar[list[int] | None] = field(
        default_factory=lambda: ContextVar("sent", default=None)
    )

    async def __call__(
        self, make_request: NextRequestMiddlewareType[Any], bot: Bot, method: TelegramMethod[Any]
    ) -> Any:
        answer = await make_request(bot, method)
        sent, number = self._sent.get(), getattr(answer, "message_id", None)
        if sent is not None and number is not None and method.__api_method__.startswith("send"):
            sent.append(number)
        return answer

    def kept(self, errand: Errand) -> Errand:
        """The errand; also when it fails after it sent something, that is known."""

        async def run(intention: Intention) -> Effect | None:
            if intention.chat is None or intention.agency is not None:
                return await errand(intention)
            with self._listening() as sent:
                try:
                    effect = await errand(intention)
                except Exception:
                    await self._note_now(intention.chat, sent)
                    raise
            return self._noting(intention.chat, sent, effect) if sent else effect

        return run

    @contextmanager
    def _listening(self) -> Iterator[list[int]]:
        sent: list[int] = []
        before = self._sent.set(sent)
        try:
            yield sent
        finally:
            self._sent.reset(before)

    def _noting(self, chat: ChatId, sent: list[int], first: Effect | None) -> Effect:
        async def effect(unit: Unit) -> None:
            if first is not None:
                await first(unit)
            await self._note(unit, chat, sent)

        return effect

    async def _note_now(self, chat: ChatId, sent: list[int]) -> None:
        if sent:
            async with self.lanes.hold(chat), self.store.unit() as unit:
                await self._note(unit, chat, sent)
                await unit.commit()

    async def _note(self, unit: Unit, chat: ChatId, sent: list[int]) -> None:
        """Of whom nothing is kept, nothing is kept of this either."""
        talk = await unit.conversations.get(chat)
        if talk is not None:
            self.messages.save(unit, self.messages.noted(talk, *sent))
