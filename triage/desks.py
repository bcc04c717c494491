"""How a group becomes a desk: an invitation, six digits read out over a known phone, a binding."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, replace
from datetime import timedelta

from triage import intentions
from triage.errors import RefusedError, StrangerError
from triage.model import AgencyKey, ChatId, Desk, DeskState, Officer
from triage.ports import Clock, Tokens, Unit

INVITATION = timedelta(days=7)
CODE = timedelta(hours=1)


def _hashed(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Binding:
    unit: Unit
    clock: Clock
    tokens: Tokens

    async def invite(self, agency: AgencyKey, language: str) -> str:
        """A one-time word for a link; a desk that is bound keeps working until the word is shown.
        Digits that wait to be read out are worth nothing from then on."""
        token = self.tokens.name()
        old = await self.unit.desks.get(agency)
        is_bound = old is not None and old.state is DeskState.BOUND
        desk = replace(old, language=language) if old and is_bound else _new_desk(agency, language)
        until = self.clock.now() + INVITATION
        self.unit.desks.save(replace(desk, token=_hashed(token), expires=until))
        return token

    async def claim(self, token: str, chat: ChatId, officer: Officer | None = None) -> Desk:
        """A group shows the word: it waits for its six digits. Raises RefusedError."""
        desk = await self._invited(token)
        other = await self.unit.desks.at_chat(chat)
        if other is not None and other.agency != desk.agency:
            raise RefusedError("desk-bad-token")
        code = self.tokens.code()
        until = self.clock.now() + CODE
        pending = replace(
            desk, state=DeskState.PENDING, chat=chat, token="", code=_hashed(code), expires=until
        )
        self.unit.desks.save(pending)
        if officer is not None:
            self.unit.officers.save(replace(officer, agency=desk.agency, is_lead=True))
        self.unit.outbox.add(intentions.desk_screen(desk.agency, "desk-pending", code=code))
        return pending

    async def confirm(self, agency: AgencyKey, code: str) -> Desk:
        """The operator heard the digits from the agency itself. Raises RefusedError."""
        desk = await self.unit.desks.get(agency)
        if desk is None or desk.state is not DeskState.PENDING or self._is_over(desk):
            raise RefusedError("desk-not-pending")
        if not hmac.compare_digest(desk.code, _hashed(code)):
            raise RefusedError("desk-wrong-code")
        bound = replace(desk, state=DeskState.BOUND, code="", expires=None)
        self.unit.desks.save(bound)
        self.unit.outbox.add(intentions.desk_screen(agency, "desk-bound"))
        return bound

    async def unbind(self, agency: AgencyKey) -> None:
        """The group hears it, and from then on nothing more."""
        desk = await self.unit.desks.get(agency)
        if desk is None:
            raise RefusedError("desk-unknown")
        if desk.chat is not None:
            self.unit.outbox.add(
                intentions.screen(desk.chat, "desk-unbound", language=desk.language)
            )
        for officer in await self.unit.officers.of(agency):
            self.unit.officers.remove(agency, officer.person)
        self.unit.desks.remove(agency)

    async def add_officer(self, chat: ChatId, lead: int, colleague: Officer) -> Officer:
        """Only a lead of the desk adds officers."""
        desk = await self.unit.desks.at_chat(chat)
        if desk is None or desk.state is not DeskState.BOUND:
            raise StrangerError("officer-only-lead")
        asking = await self.unit.officers.at(desk.agency, lead)
        if asking is None or not asking.is_lead:
            raise StrangerError("officer-only-lead")
        added = replace(colleague, agency=desk.agency)
        self.unit.officers.save(added)
        self.unit.outbox.add(
            intentions.desk_screen(desk.agency, "officer-added", officer=added.name)
        )
        return added

    async def move(self, old: ChatId, new: ChatId) -> None:
        """A group turned supergroup: the desk goes along."""
        desk = await self.unit.desks.at_chat(old)
        if desk is not None:
            self.unit.desks.save(replace(desk, chat=new))

    async def note_rights(self, chat: ChatId, *, is_guarded: bool) -> None:
        desk = await self.unit.desks.at_chat(chat)
        if desk is not None and desk.is_guarded != is_guarded:
            self.unit.desks.save(replace(desk, is_guarded=is_guarded))

    async def note_leaver(self, chat: ChatId, person: int) -> None:
        """Who leaves the group loses the right at once."""
        desk = await self.unit.desks.at_chat(chat)
        if desk is not None:
            self.unit.officers.remove(desk.agency, person)

    async def _invited(self, token: str) -> Desk:
        hashed = _hashed(token)
        for desk in await self.unit.desks.all():
            if desk.token and hmac.compare_digest(desk.token, hashed) and not self._is_over(desk):
                return desk
        raise RefusedError("desk-bad-token")

    def _is_over(self, desk: Desk) -> bool:
        return desk.expires is not None and desk.expires < self.clock.now()


def _new_desk(agency: AgencyKey, language: str) -> Desk:
    return Desk(agency=agency, state=DeskState.INVITED, language=language)
