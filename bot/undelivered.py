"""What happens to an intention that Telegram will never accept."""

from __future__ import annotations

from dataclasses import dataclass, replace

from triage.errors import UnknownSubjectError
from triage.guarding import Guarding
from triage.model import ChatId, DispatchId, Intention, Kind
from triage.ports import Clock, Store, Tokens
from triage.redirecting import Redirecting


@dataclass(frozen=True)
class Undelivered:
    store: Store
    clock: Clock
    tokens: Tokens

    async def settle(self, one: Intention, *, is_blocked: bool) -> None:
        """A reporter who blocked us keeps the case and hears no more; a card that a desk cannot
        get goes to the next that is not withheld, then to the triage desk: never into nothing."""
        if one.kind is Kind.CARD:
            await self._redirect(DispatchId(one.subject))
        elif one.chat is not None and is_blocked:
            await self._note_block(one.chat)

    async def _redirect(self, dispatch: DispatchId) -> None:
        async with self.store.unit() as unit:
            try:
                await Redirecting(unit, self.clock, self.tokens).redirect(dispatch)
            except UnknownSubjectError:
                return
            await unit.commit()

    async def move(self, one: Intention, chat: int) -> None:
        """The desk's group became a supergroup."""
        if one.agency is None:
            return
        async with self.store.unit() as unit:
            desk = await unit.desks.get(one.agency)
            old = one.chat or (desk.chat if desk else None)
            if old is not None:
                guarding = Guarding(unit, self.clock, self.tokens)
                await guarding.move(old, ChatId(chat))
                await unit.commit()

    async def _note_block(self, chat: ChatId) -> None:
        async with self.store.unit() as unit:
            talk = await unit.conversations.get(chat)
            if talk is not None:
                unit.conversations.save(replace(talk, is_blocked=True))
                await unit.commit()
