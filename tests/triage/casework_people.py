"""What reporters do: they tell, read, answer, object, come back, take back, are forgotten."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tests.triage.casework_rig import VISITOR, Rig
from triage.additions import recent
from triage.model import ChatId, LetterId, Piece, Receipt, SentTip, TipId
from triage.statements import Statement


@dataclass
class People:
    rig: Rig
    messages: int = 500

    async def tells(self, chat: ChatId, words: str) -> SentTip:
        async with self.rig.unit() as unit:
            intake = self.rig.shop.intake(unit)
            talk = intake.note_words(await self.rig.talk(unit, chat), self._piece(words))
            return (await intake.send(talk)).sent[-1]

    async def adds(self, chat: ChatId, words: str) -> None:
        """More for the tip that was sent last; what accuses goes as one of its own."""
        async with self.rig.unit() as unit:
            additions = self.rig.shop.additions(unit)
            talk = await self.rig.talk(unit, chat)
            talk = self.rig.shop.intake(unit).note_words(talk, self._piece(words))
            await additions.join(talk)

    async def home(self, chat: ChatId) -> TipId | None:
        """What more words would join: later they begin a report of their own."""
        async with self.rig.unit() as unit:
            last = recent(await self.rig.talk(unit, chat), self.rig.clock.now())
            return last.tip if last else None

    async def letters(self, chat: ChatId) -> list[LetterId]:
        async with self.rig.unit() as unit:
            return await self.rig.shop.replies(unit).waiting(await self.rig.talk(unit, chat))

    async def comes_with(self, receipt: Receipt) -> list[LetterId]:
        """From another account than the one that told it."""
        async with self.rig.unit() as unit:
            talk = await self.rig.talk(unit, VISITOR)
            _, letters = await self.rig.shop.returning(unit).found(talk, receipt)
            return letters

    async def reads(self, chat: ChatId, letter: LetterId) -> None:
        async with self.rig.unit() as unit:
            await self.rig.shop.replies(unit).show(await self.rig.talk(unit, chat), letter)

    async def answers(self, chat: ChatId, letter: LetterId, words: str) -> None:
        async with self.rig.unit() as unit:
            talk = await self.rig.talk(unit, chat)
            await self.rig.shop.replies(unit).begin(talk, letter, 0)
        await self._says(chat, words)

    async def objects(self, chat: ChatId, letter: LetterId, words: str) -> None:
        async with self.rig.unit() as unit:
            talk = await self.rig.talk(unit, chat)
            await self.rig.shop.replies(unit).begin_objection(talk, letter, 0)
        await self._says(chat, words)

    async def puts_off(self, chat: ChatId, letter: LetterId) -> None:
        async with self.rig.unit() as unit:
            await self.rig.shop.replies(unit).put_off(await self.rig.talk(unit, chat), letter, 0)

    async def refuses(self, chat: ChatId, letter: LetterId) -> None:
        """And wants no more of them."""
        async with self.rig.unit() as unit:
            await self.rig.shop.replies(unit).refuse(await self.rig.talk(unit, chat), letter, 0)

    async def takes_back(self, chat: ChatId, tip: TipId) -> None:
        async with self.rig.unit() as unit:
            await self.rig.shop.returning(unit).withdraw(await self.rig.talk(unit, chat), tip)

    async def takes_back_by(self, receipt: Receipt) -> bool:
        """From another account than the one that told it."""
        async with self.rig.unit() as unit:
            talk = await self.rig.talk(unit, VISITOR)
            return await self.rig.shop.returning(unit).withdraw_by(talk, receipt)

    async def is_forgotten(self, chat: ChatId) -> None:
        async with self.rig.unit() as unit:
            talk = await unit.conversations.get(chat)
            if talk is not None:
                await self.rig.shop.returning(unit).forget(talk)

    async def blocks(self, chat: ChatId, *, is_blocked: bool) -> None:
        async with self.rig.unit() as unit:
            talk = await self.rig.talk(unit, chat)
            unit.conversations.save(replace(talk, is_blocked=is_blocked))

    async def _says(self, chat: ChatId, words: str) -> None:
        async with self.rig.unit() as unit:
            said = Statement(self._piece(words))
            await self.rig.shop.statements(unit).note(await self.rig.talk(unit, chat), said)

    def _piece(self, words: str) -> Piece:
        self.messages += 1
        return Piece(self.messages, words)
