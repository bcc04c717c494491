"""Wiping a reporter's chat: a hundred messages a call, one by one where Telegram refuses some."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.effects import changed, chat_of
from bot.errands import TOGETHER, Effect, Errand, Pen
from handlers.screens import Screen
from locales.texts import Library
from triage.chat_messages import ChatMessages
from triage.model import ChatId, Conversation, Intention, Kind
from triage.ports import Store


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
        chat = chat_of(intention)
        async with self.store.unit() as unit:
            talk = await unit.conversations.get(chat)
        known = self.messages.within_reach(talk) if talk else ()
        stayed = await self._remove(chat, known)
        texts = self.library[talk.language if talk else dict(intention.values)["language"]]
        lines = [texts("clean-done"), texts("clean-refused") if stayed else ""]
        await self.pen.send(chat, Screen("\n\n".join(filter(None, lines))))
        return changed(chat, partial(_without, known=frozenset(known)))

    async def _remove(self, chat: ChatId, known: Sequence[int]) -> int:
        """How many Telegram kept."""
        stayed = 0
        for at in range(0, len(known), TOGETHER):
            some = known[at : at + TOGETHER]
            if not await self.pen.remove_all(chat, some):
                stayed += sum([not await self.pen.remove(chat, one) for one in some])
        return stayed


def _without(talk: Conversation, known: Collection[int]) -> Conversation:
    return replace(talk, messages=tuple(one for one in talk.messages if one[0] not in known))
