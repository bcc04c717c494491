"""How a group becomes a desk: an invitation, six digits read out over a known phone, a binding."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from triage import intentions
from triage.errors import RefusedError
from triage.guard_intentions import look_at_rights
from triage.leaving import take_rights
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
from triage.reshowing import post_anew
from triage.roles import hashed
from triage.working import Working

INVITATION = timedelta(days=3)
CODE = timedelta(hours=1)
TRIES = 5
"""Of six digits: a chance of one in two hundred thousand for who guesses."""
WORKING = (DeskState.BOUND, DeskState.OTHERWISE)
"""Cases reach an agency in these states."""


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
        self.unit.desks.save(replace(desk, token=hashed(token), expires=until, claim=None))
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
            hashed(code),
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
        if not hmac.compare_digest(claim.code, hashed(code)):
            raise RefusedError("desk-wrong-code")
        bound = await self._bound(desk, claim)
        self.unit.desks.save(bound)
        if claim.lead is not None:
            self.unit.officers.save(claim.lead)
        self.unit.outbox.add(intentions.desk_screen(agency, "desk-bound"))
        self.unit.outbox.add(look_at_rights(bound))
        return bound

    async def note_miss(self, agency: AgencyKey) -> int:
        """Other digits were tried; how many tries are left. With the last one the claim is gone:
        a new invitation shows new digits."""
        desk = await self.unit.desks.get(agency)
        if desk is None or desk.claim is None:
            return 0
        claim = replace(desk.claim, misses=desk.claim.misses + 1)
        left = TRIES - claim.misses
        self.unit.desks.save(replace(desk, claim=claim if left > 0 else None))
        return left

    async def _bound(self, desk: Desk, claim: Claim) -> Desk:
        """What is open at the desk is shown in the group that takes it over."""
        bound = replace(desk, state=DeskState.BOUND, is_guarded=claim.is_guarded, claim=None)
        if desk.chat == claim.chat:
            return bound
        await self._release(desk)
        await post_anew(self.unit, desk.agency)
        return replace(bound, chat=claim.chat, strangers=(), invitations=())

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
        await take_rights(Working(self.unit, self.clock, self.tokens), desk)
        await self.unit.dispatches.forget_messages(desk.agency)

    def _say_released(self, desk: Desk, chat: ChatId) -> None:
        self.unit.outbox.add(intentions.screen(chat, "desk-unbound", language=desk.language))

    async def _invited(self, token: str) -> Desk:
        known = hashed(token)
        for desk in await self.unit.desks.all():
            is_meant = desk.token and hmac.compare_digest(desk.token, known)
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
