"""What happens at desks beside casework: letters let through, officers, bindings."""

from __future__ import annotations

from dataclasses import dataclass

from tests.triage.casework_rig import AGENCIES, Rig, agency_at, chat_of, person_of
from triage.model import ChatId, LetterId, Officer


@dataclass
class Staff:
    rig: Rig

    async def decides(self, letter: LetterId, chat: ChatId, person: int, goes: bool) -> None:
        async with self.rig.unit() as unit:
            letters = self.rig.shop.letters(unit)
            await (letters.release if goes else letters.refuse)(letter, chat, person)

    async def moves(self, at: str, who: int, is_leaving: bool) -> None:
        person, chat = person_of(at, who), chat_of(at)
        async with self.rig.unit() as unit:
            if is_leaving and who:
                roles = self.rig.shop.roles(unit)
                gone = Officer(AGENCIES[0], person, "Ermek", is_lead=False)
                await roles.remove(chat, person_of(at, 0), gone)
            elif is_leaving:
                await self.rig.shop.guarding(unit).note_leaver(chat, person)
            else:
                back = Officer(AGENCIES[0], person, "Ermek", is_lead=False)
                await self.rig.shop.roles(unit).add(chat, person_of(at, 0), back)

    async def unbinds(self, at: str) -> None:
        async with self.rig.unit() as unit:
            await self.rig.shop.binding(unit).unbind(agency_at(chat_of(at)) or AGENCIES[0])

    async def binds(self, at: str) -> None:
        agency = agency_at(chat_of(at)) or AGENCIES[0]
        async with self.rig.unit() as unit:
            token = await self.rig.shop.binding(unit).invite(agency, "en")
        lead = Officer(agency, person_of(at, 0), "Bakyt", is_lead=True)
        async with self.rig.unit() as unit:
            await self.rig.shop.binding(unit).claim(token, chat_of(at), lead)
        async with self.rig.unit() as unit:
            await self.rig.shop.binding(unit).confirm(agency, self.rig.tokens.said)
