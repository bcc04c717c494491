"""How a group becomes a desk: an invitation, six digits read out over a known phone, a binding."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from triage import intentions
from triage.errors import RefusedError, StrangerError
from triage.model import (
    TRIAGE_DESKS,
    AgencyKey,
    ChatId,
    Claim,
    Desk,
    DeskState,
    Officer,
)
from triage.ports import Clock, Tokens, Unit

INVITATION = timedelta(days=7)
CODE = timedelta(hours=1)
WORKING = (DeskState.BOUND, DeskState.OTHERWISE)
"""Cases reach an agency in these states."""


def _hashed(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Binding:
    unit: Unit
    clock: Clock
    tokens: Tokens

    async def invite(self, agency: AgencyKey, language: str, owner: AgencyKey | None = None) -> str:
        """A one-time word for a link. A desk that is bound keeps working, and paper goes on;
        digits that wait to be read out are worth nothing from then on. A triage desk keeps its
        owner where none is named. Raises RefusedError."""
        _check_owner(agency, owner)
        token = self.tokens.name()
        old = await self.unit.desks.get(agency)
        works = old is not None and old.state in WORKING
        desk = replace(old, language=language) if old and works else _new_desk(agency, language)
        desk = replace(desk, owner=owner or (old.owner if old else None))
        until = self.clock.now() + INVITATION
        self.unit.desks.save(replace(desk, token=_hashed(token), expires=until, claim=None))
        return token

    async def claim(self, token: str, chat: ChatId, officer: Officer | None = None) -> Desk:
        """A group shows the word and waits for its six digits: whoever found the word silences no
        desk that works. Raises RefusedError."""
        desk = await self._invited(token)
        for other in await self.unit.desks.all():
            if other.agency != desk.agency and chat in (other.chat, self._claiming(other)):
                raise RefusedError("desk-bad-token")
        code = self.tokens.code()
        claim = Claim(
            chat,
            _hashed(code),
            self.clock.now() + CODE,
            lead=officer and replace(officer, agency=desk.agency, is_lead=True),
            is_guarded=desk.is_guarded if chat == desk.chat else True,
        )
        state = desk.state if desk.state in WORKING else DeskState.PENDING
        claimed = replace(desk, state=state, token="", expires=None, claim=claim)
        self.unit.desks.save(claimed)
        self.unit.outbox.add(
            intentions.desk_screen(desk.agency, "desk-pending", chat=chat, code=code)
        )
        return claimed

    async def confirm(self, agency: AgencyKey, code: str) -> Desk:
        """The operator heard the digits from the agency itself: the group that showed them takes
        over, and only then the old one hears no more. Raises RefusedError."""
        desk = await self.unit.desks.get(agency)
        claim = desk.claim if desk else None
        if desk is None or claim is None or self._is_past(claim.expires):
            raise RefusedError("desk-not-pending")
        if not hmac.compare_digest(claim.code, _hashed(code)):
            raise RefusedError("desk-wrong-code")
        if desk.chat != claim.chat:
            await self._release(desk)
        bound = replace(
            desk,
            state=DeskState.BOUND,
            chat=claim.chat,
            is_guarded=claim.is_guarded,
            claim=None,
        )
        self.unit.desks.save(bound)
        if claim.lead is not None:
            self.unit.officers.save(claim.lead)
        self.unit.outbox.add(intentions.desk_screen(agency, "desk-bound"))
        return bound

    async def go_otherwise(self, agency: AgencyKey, language: str) -> Desk:
        """No group will ever reach this agency: from now on its cases wait on paper, in its
        language. A group that was its desk hears that it is none any more."""
        if agency in TRIAGE_DESKS:
            raise RefusedError("desk-unknown")
        if await self.unit.desks.get(agency) is not None:
            await self.unbind(agency)
        desk = Desk(agency=agency, state=DeskState.OTHERWISE, language=language)
        self.unit.desks.save(desk)
        return desk

    async def note_owner(self, agency: AgencyKey, owner: AgencyKey | None) -> None:
        """The body that runs a triage desk gets nothing there that accuses it, or a body under
        its parent. None: nobody runs it. Raises RefusedError."""
        _check_owner(agency, owner)
        desk = await self.unit.desks.get(agency)
        if desk is None:
            raise RefusedError("desk-unknown")
        self.unit.desks.save(replace(desk, owner=owner))

    async def unbind(self, agency: AgencyKey) -> None:
        """The group hears it, and from then on nothing more; so does one that waits."""
        desk = await self.unit.desks.get(agency)
        if desk is None:
            raise RefusedError("desk-unknown")
        await self._release(desk)
        waiting = self._claiming(desk)
        if waiting is not None and waiting != desk.chat:
            self._say_released(desk, waiting)
        self.unit.desks.remove(agency)

    async def _release(self, desk: Desk) -> None:
        """Who pressed buttons in the old group is nobody at the desk until a lead adds them."""
        if desk.chat is not None:
            self._say_released(desk, desk.chat)
        for officer in await self.unit.officers.of(desk.agency):
            self.unit.officers.remove(desk.agency, officer.person)
        self.unit.dispatches.forget_messages(desk.agency)

    def _say_released(self, desk: Desk, chat: ChatId) -> None:
        self.unit.outbox.add(intentions.screen(chat, "desk-unbound", language=desk.language))

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
            self.unit.dispatches.forget_messages(desk.agency)

    async def note_rights(self, chat: ChatId, *, is_guarded: bool) -> None:
        for desk in await self.unit.desks.all():
            noted = replace(desk, is_guarded=is_guarded) if desk.chat == chat else desk
            if noted.claim and noted.claim.chat == chat:
                noted = replace(noted, claim=replace(noted.claim, is_guarded=is_guarded))
            if noted != desk:
                self.unit.desks.save(noted)

    async def note_leaver(self, chat: ChatId, person: int) -> None:
        """Who leaves the group loses the right at once."""
        for desk in await self.unit.desks.all():
            if desk.chat == chat:
                self.unit.officers.remove(desk.agency, person)
            claim = desk.claim
            if claim and claim.chat == chat and claim.lead and claim.lead.person == person:
                self.unit.desks.save(replace(desk, claim=replace(claim, lead=None)))

    async def _invited(self, token: str) -> Desk:
        hashed = _hashed(token)
        for desk in await self.unit.desks.all():
            is_meant = desk.token and hmac.compare_digest(desk.token, hashed)
            if is_meant and not self._is_past(desk.expires):
                return desk
        raise RefusedError("desk-bad-token")

    def _claiming(self, desk: Desk) -> ChatId | None:
        """The group whose digits may still be confirmed."""
        claim = desk.claim
        return claim.chat if claim and not self._is_past(claim.expires) else None

    def _is_past(self, moment: datetime | None) -> bool:
        return moment is not None and moment < self.clock.now()


def _check_owner(agency: AgencyKey, owner: AgencyKey | None) -> None:
    """An agency's own desk needs none: it is the agency."""
    if owner is not None and agency not in TRIAGE_DESKS:
        raise RefusedError("desk-no-owner")


def _new_desk(agency: AgencyKey, language: str) -> Desk:
    return Desk(agency=agency, state=DeskState.INVITED, language=language)
