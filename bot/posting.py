"""Posting: what an errand sends is noted in the commit of what it writes, so that it can be taken
back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Protocol

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.methods import SendVenue, SendVoice, TelegramMethod
from aiogram.types import ForceReply

from bot.errands import Effect, Errand
from bot.lanes import Lanes
from triage.model import Intention
from triage.ports import Store, Unit

FIXED = (SendVenue, SendVoice)
"""No edit takes a map or a voice away; one with a picture can be given another."""
SENDING = ("send", "copy", "forward")


@dataclass(frozen=True, slots=True)
class Posted:
    """A message that Telegram took. `is_fixed`: it can be deleted, but never be changed."""

    chat: int
    message: int
    is_fixed: bool


class Book(Protocol):
    """Where messages of one sort are noted."""

    def concerns(self, intention: Intention) -> bool: ...

    async def note(self, unit: Unit, intention: Intention, posted: Sequence[Posted]) -> None: ...


@dataclass(frozen=True)
class Posting(BaseRequestMiddleware):
    """Stands between errands and Telegram, so that no way of sending is forgotten."""

    store: Store
    lanes: Lanes
    book: Book
    _posted: ContextVar[list[Posted] | None] = field(
        default_factory=lambda: ContextVar("posted", default=None)
    )

    async def __call__(
        self, make_request: NextRequestMiddlewareType[Any], bot: Bot, method: TelegramMethod[Any]
    ) -> Any:
        answer = await make_request(bot, method)
        posted = self._posted.get()
        if posted is not None and method.__api_method__.startswith(SENDING):
            posted.extend(_posted(method, answer))
        return answer

    def kept(self, errand: Errand) -> Errand:
        """The errand; also when it fails after it sent something, that is noted."""

        async def run(intention: Intention) -> Effect | None:
            if not self.book.concerns(intention):
                return await errand(intention)
            with self._listening() as posted:
                try:
                    effect = await errand(intention)
                except Exception:
                    await self._note_now(intention, posted)
                    raise
            return self._noting(intention, posted, effect) if posted else effect

        return run

    @contextmanager
    def _listening(self) -> Iterator[list[Posted]]:
        posted: list[Posted] = []
        before = self._posted.set(posted)
        try:
            yield posted
        finally:
            self._posted.reset(before)

    def _noting(
        self, intention: Intention, posted: Sequence[Posted], first: Effect | None
    ) -> Effect:
        async def effect(unit: Unit) -> None:
            if first is not None:
                await first(unit)
            await self.book.note(unit, intention, posted)

        return effect

    async def _note_now(self, intention: Intention, posted: Sequence[Posted]) -> None:
        if posted:
            async with self.lanes.hold(intention.chat), self.store.unit() as unit:
                await self.book.note(unit, intention, posted)
                await unit.commit()


def _posted(method: TelegramMethod[Any], answer: Any) -> Iterator[Posted]:
    chat = getattr(method, "chat_id", None)
    is_fixed = isinstance(method, FIXED) or isinstance(
        getattr(method, "reply_markup", None), ForceReply
    )
    for message in answer if isinstance(answer, list) else [answer]:
        number = getattr(message, "message_id", None)
        if isinstance(chat, int) and number is not None:
            yield Posted(chat, number, is_fixed)
