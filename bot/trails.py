"""Trails: which messages an errand has sent to a desk, noted in the commit of its row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.methods import SendVenue, SendVoice, TelegramMethod
from aiogram.types import ForceReply

from bot.errands import Effect, Errand
from triage.clearing import remember
from triage.errors import UnknownSubjectError
from triage.model import Dispatch, DispatchId, Intention, Kind, LetterId, TipId, Trail
from triage.ports import Clock, Store, Unit

UNTRACED = frozenset({Kind.CARD, Kind.CLEAR, Kind.SHEET})
"""A card is noted by itself; the others tell a number and no more, and have to stay."""
FIXED = (SendVenue, SendVoice)
"""No edit takes a map or a voice away; one with a picture can be given another."""
SENDING = ("send", "copy", "forward")


@dataclass(frozen=True, slots=True)
class Posted:
    """A message that Telegram took. `is_fixed`: it can be deleted, but never be changed."""

    chat: int
    message: int
    is_fixed: bool


@dataclass(frozen=True)
class Trails(BaseRequestMiddleware):
    """Stands between errands and Telegram, so that no way of sending is forgotten."""

    store: Store
    clock: Clock
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
        """The errand; what it sent to a desk is noted with what it writes, and also when it failed
        after that."""

        async def run(intention: Intention) -> Effect | None:
            if intention.agency is None or intention.kind in UNTRACED:
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
        self, intention: Intention, posted: list[Posted], first: Effect | None = None
    ) -> Effect:
        async def effect(unit: Unit) -> None:
            if first is not None:
                await first(unit)
            await self._note(unit, intention, posted)

        return effect

    async def _note_now(self, intention: Intention, posted: list[Posted]) -> None:
        if posted:
            async with self.store.unit() as unit:
                await self._note(unit, intention, posted)
                await unit.commit()

    async def _note(self, unit: Unit, intention: Intention, posted: list[Posted]) -> None:
        """At the desk whose chat it is; elsewhere nothing of a case is shown."""
        dispatch = await dispatch_of(unit, intention)
        desks = {desk.chat: desk.agency for desk in await unit.desks.all()}
        tip = TipId(dict(intention.values).get("tip", "")) or None
        if tip is not None and not await _opens(unit, tip):
            # That it was taken back is all there was to say.
            return
        for one in posted if dispatch else ():
            agency = next((key for chat, key in desks.items() if chat == one.chat), None)
            if agency is None or dispatch is None:
                continue
            trail = Trail(dispatch.id, agency, one.message, self._today(), tip)
            remember(unit, trail, dispatch, self.clock.now(), is_fixed=one.is_fixed)

    def _today(self) -> date:
        return self.clock.now().date()


async def dispatch_of(unit: Unit, intention: Intention) -> Dispatch | None:
    """Whose case an intention speaks of: its subject is a dispatch, or a letter of one."""
    try:
        return await unit.dispatches.get(DispatchId(intention.subject))
    except UnknownSubjectError:
        pass
    try:
        letter = await unit.letters.get(LetterId(intention.subject))
        return await unit.dispatches.get(letter.dispatch)
    except UnknownSubjectError:
        return None


async def _opens(unit: Unit, tip: TipId) -> bool:
    try:
        await unit.tips.get(tip)
    except UnknownSubjectError:
        return False
    return True


def _posted(method: TelegramMethod[Any], answer: Any) -> Iterator[Posted]:
    chat = getattr(method, "chat_id", None)
    is_fixed = isinstance(method, FIXED) or isinstance(
        getattr(method, "reply_markup", None), ForceReply
    )
    for message in answer if isinstance(answer, list) else [answer]:
        number = getattr(message, "message_id", None)
        if isinstance(chat, int) and number is not None:
            yield Posted(chat, number, is_fixed)
