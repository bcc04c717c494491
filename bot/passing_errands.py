"""What a desk is told of others, below the card: answers, offers, words from another desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.card_lines import Material
from bot.desk_doors import DeskDoors, insist_on_guard, is_over
from bot.errands import Effect, Errand, Pen
from handlers.screens import Screen
from locales.texts import Library, Texts
from triage.model import Desk, Intention, Kind, Note
from triage.ports import Store


@dataclass(frozen=True)
class PassingErrands:
    store: Store
    pen: Pen
    library: Library
    doors: DeskDoors

    def by_kind(self) -> Mapping[Kind, Errand]:
        return {Kind.TOLD: self.tell}

    async def tell(self, intention: Intention) -> Effect | None:
        values = dict(intention.values)
        if "number" in values:
            return await self._tell_ours(intention, values)
        desk, chat, material = await self.doors.open(intention)
        if material is None or is_over(material):
            return None
        note = await self._note(material, values["note"])
        if values["note"] and note is None:
            return None
        insist_on_guard(desk)
        words = self._words(desk, values, material.dispatch.number, note)
        await self.pen.below(chat, material.dispatch, words)
        return None

    async def _tell_ours(self, intention: Intention, values: Mapping[str, str]) -> Effect | None:
        """A number and a name: the line's own desk may not have the case."""
        async with self.store.unit() as unit:
            desk, chat = await self.doors.address(unit, intention)
        insist_on_guard(desk)
        await self.pen.send(chat, Screen(self._words(desk, values, values["number"])))
        return None

    async def _note(self, material: Material, key: str) -> Note | None:
        async with self.store.unit() as unit:
            notes = await unit.notes.of(material.dispatch.id)
        return next((one for one in notes if one.id == key), None)

    def _words(
        self, desk: Desk, values: Mapping[str, str], number: str, note: Note | None = None
    ) -> str:
        texts: Texts = self.library[desk.language]
        name = self.doors.agencies[desk.language].get(values["agency"], values["agency"])
        words = note.words if note else ""
        return texts(values["say"], agency=name, number=number, words=words)
