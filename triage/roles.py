"""Roles at a desk: leads add, invite and remove officers, and make others lead too."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import timedelta

from triage import guard_intentions, intentions
from triage.errors import RefusedError, StrangerError
from triage.leaving import take_right
from triage.model import AgencyKey, ChatId, Desk, Invitation, Officer, Stranger
from triage.ports import Clock, Tokens, Unit
from triage.presses import bound_desk
from triage.reshowing import show_what_waits
from triage.working import Working

COME_WITHIN = timedelta(days=1)


def hashed(word: str) -> str:
    """Of what lets somebody in once, a link's word or digits, only this is kept."""
    return hashlib.sha256(word.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Roles:
    """Every method checks the right again and raises RefusedError."""

    unit: Unit
    clock: Clock
    tokens: Tokens

    async def add(self, chat: ChatId, lead: int, colleague: Officer) -> Officer:
        """Somebody who is in the group already: a stranger is none any more."""
        desk = await self._led(chat, lead, "officer-only-lead")
        if await self.unit.officers.at(desk.agency, colleague.person) is not None:
            raise RefusedError("officer-already")
        added = replace(colleague, agency=desk.agency, is_lead=False)
        self.unit.officers.save(added)
        self._say(desk, "officer-added", added)
        await self._accept(desk, added.person)
        return added

    async def invite(self, chat: ChatId, lead: int) -> None:
        """A link for one colleague. Not while somebody inside might take it for themselves."""
        desk = await self._led(chat, lead)
        if not desk.is_safe:
            raise RefusedError("invite-not-now")
        self.unit.outbox.add(guard_intentions.invite(desk, lead))

    async def keep_link(self, agency: AgencyKey, lead: int, link: str) -> None:
        """Telegram made it: who comes by it is an officer, unless its lead is none any more."""
        desk = await self.unit.desks.get(agency)
        officer = await self.unit.officers.at(agency, lead)
        if desk is None or officer is None or not officer.is_lead:
            return
        now = self.clock.now()
        open_ones = [one for one in desk.invitations if now <= one.until]
        made = Invitation(hashed(link), lead, now + COME_WITHIN)
        self.unit.desks.save(replace(desk, invitations=(*open_ones, made)))
        self.unit.outbox.add(guard_intentions.link(desk, link))

    async def remove(self, chat: ChatId, lead: int, colleague: Officer) -> None:
        """Their right goes at once, and they leave the group."""
        desk = await self._led(chat, lead)
        if colleague.person == lead:
            raise RefusedError("remove-yourself")
        officer = await self.unit.officers.at(desk.agency, colleague.person)
        if officer is not None:
            await take_right(Working(self.unit, self.clock, self.tokens), desk, officer)
            self._say(desk, "officer-removed", officer)
        self._shut_out(desk, Stranger(colleague.person, colleague.name))

    async def make_lead(self, chat: ChatId, lead: int, colleague: Officer) -> None:
        desk = await self._led(chat, lead)
        officer = await self.unit.officers.at(desk.agency, colleague.person)
        if officer is None:
            raise RefusedError("lead-not-officer")
        if officer.is_lead:
            raise RefusedError("lead-already")
        self.unit.officers.save(replace(officer, is_lead=True))
        self._say(desk, "lead-added", officer)

    async def show(self, chat: ChatId) -> None:
        """Who is an officer here: whoever is in the group sees them there anyway."""
        self.unit.outbox.add(guard_intentions.list_officers(await self._bound(chat)))

    async def show_week(self, chat: ChatId, person: int) -> None:
        """The numbers of the desk: for its officers."""
        desk = await self._bound(chat, "week-only")
        if await self.unit.officers.at(desk.agency, person) is None:
            raise StrangerError("week-only")
        self.unit.outbox.add(guard_intentions.show_week(desk))

    def _shut_out(self, desk: Desk, gone: Stranger) -> None:
        strangers = (*(one for one in desk.strangers if one.person != gone.person), gone)
        left = tuple(one for one in desk.invitations if one.lead != gone.person)
        self.unit.desks.save(replace(desk, strangers=strangers, invitations=left))
        self.unit.outbox.add(guard_intentions.expel(desk, gone))

    async def _accept(self, desk: Desk, person: int) -> None:
        strangers = tuple(one for one in desk.strangers if one.person != person)
        noted = replace(desk, strangers=strangers)
        if noted != desk:
            self.unit.desks.save(noted)
        if noted.is_safe and not desk.is_safe:
            await show_what_waits(self.unit, desk.agency, self.clock.now())

    async def _led(self, chat: ChatId, lead: int, refusal: str = "lead-only") -> Desk:
        desk = await self._bound(chat, refusal)
        asking = await self.unit.officers.at(desk.agency, lead)
        if asking is None or not asking.is_lead:
            raise StrangerError(refusal)
        return desk

    async def _bound(self, chat: ChatId, refusal: str = "lead-only") -> Desk:
        desk = await bound_desk(self.unit, chat)
        if desk is None:
            raise StrangerError(refusal)
        return desk

    def _say(self, desk: Desk, name: str, officer: Officer) -> None:
        self.unit.outbox.add(intentions.desk_screen(desk.agency, name, officer=officer.name))
