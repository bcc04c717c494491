"""Wiping a reporter's chat: a hundred messages a call, one by one where Telegram refuses some."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import DeleteMessage, DeleteMessages

from bot.errands import Effect, Errand, Pen
from handlers.screens import Screen
from locales.texts import Library
from triage.chat_messages import ChatMessages
from triage.model import ChatId, Intention, Kind
from triage.ports import Store, Unit

TOGETHER = 100
"""Messages that one call may name: https://core.telegram.org/bots/api#deletemessages"""
GONE = "not found"


@dataclass(frozen=True)
class WipingErrands:
    store: Store
    pen: Pen
    library: Library
    messages: ChatMessages

    def by_kind(self) -> Mapping[Kind, Errand]:
        return {Kind.WIPE: self.wipe}

    async def wipe(self, intention: Intention) -> Effect | None:
        """Done twice it does no more: what is gone is gone. What stays is said."""
        chat = intention.chat
        assert chat is not None
        async with self.store.unit() as unit:
            talk = await unit.conversations.get(chat)
        known = self.messages.within_reach(talk) if talk else ()
        stayed = await self._remove(chat, known)
        texts = self.library[talk.language if talk else dict(intention.values)["language"]]
        lines = [texts("clean-done"), texts("clean-refused") if stayed else ""]
        await self.pen.send(chat, Screen("\n\n".join(filter(None, lines))))
        return _forgotten(chat, known)

    async def _remove(self, chat: ChatId, known: Sequence[int]) -> int:
        """How many Telegram kept."""
        stayed = 0
        for at in range(0, len(known), TOGETHER):
            some = list(known[at : at + TOGETHER])
            try:
                await self.pen.bot(DeleteMessages(chat_id=chat, message_ids=some))
            except TelegramBadRequest:
                stayed += sum([not await self._remove_one(chat, one) for one in some])
        return stayed

    async def _remove_one(self, chat: ChatId, message: int) -> bool:
        try:
            await self.pen.bot(DeleteMessage(chat_id=chat, message_id=message))
        except TelegramBadRequest as error:
            return GONE in error.message
        return True


def _forgotten(chat: ChatId, known: Sequence[int]) -> Effect:
    async def effect(unit: Unit) -> None:
        talk = await unit.conversations.get(chat)
        if talk is not None:
            left = tuple(one for one in talk.messages if one[0] not in set(known))
            unit.conversations.save(replace(talk, messages=left))

    return effect
