"""A desk's group is guarded: who comes, who goes, and whether we may remove anybody there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from triage import guard_intentions, intentions
from triage.guard_intentions import tell_hotline
from triage.leaving import take_right
from triage.model import ChatId, Desk, DeskState, Invitation, Officer, Stranger
from triage.ports import Clock, Tokens, Unit
from triage.presses import bound_desk
from triage.reshowing import post_anew, show_what_waits
from triage.roles import hashed
from triage.working import Working


@dataclass(frozen=True, slots=True)
class GroupKind:
    """Threat: of a public group anybody reads all that ever stood there, and joins it unseen."""

    has_topics: bool
    is_public: bool

    def of(self, desk: Desk) -> Desk:
        return replace(desk, has_topics=self.has_topics, is_public=self.is_public)


@dataclass(frozen=True, slots=True)
class Guarding:
    """Telegram tells a bot who is inside only as they come: whoever was there when the operator
    confirmed the desk is the agency's own."""

    unit: Unit
    clock: Clock
    tokens: Tokens

    async def note_rights(
        self, chat: ChatId, *, is_guarded: bool, group: GroupKind | None = None
    ) -> None:
        """What we may do in a group; said there, and to the hotline, when it has changed. Of its
        kind None says nothing."""
        for desk in await self.unit.desks.all():
            noted = replace(desk, is_guarded=is_guarded) if desk.chat == chat else desk
            if desk.chat == chat and group is not None:
                noted = group.of(noted)
            if noted.claim and noted.claim.chat == chat:
                noted = replace(noted, claim=replace(noted.claim, is_guarded=is_guarded))
            await self._note(desk, noted)

    async def note_group(self, chat: ChatId, group: GroupKind) -> None:
        """The same of what a group is: Telegram tells of the change to nobody."""
        desk = await self.unit.desks.at_chat(chat)
        if desk is not None:
            await self._note(desk, group.of(desk))

    async def note_newcomer(self, chat: ChatId, newcomer: Stranger, link: str = "") -> None:
        """By `link`, made by us for them, they are an officer at once; else they are removed."""
        desk = await bound_desk(self.unit, chat)
        if desk is None or await self.unit.officers.at(desk.agency, newcomer.person):
            return
        invitation = self._invitation(desk, link)
        if invitation is None:
            self._note_strangers(desk, [newcomer])
        else:
            await self._admit(desk, newcomer, invitation)

    async def note_arrivals(self, chat: ChatId, newcomers: Sequence[Stranger]) -> None:
        """Who came while we lack our rights. Telegram then says no more than their names, so that
        an invitation does not help; with our rights `note_newcomer` hears of everybody."""
        desk = await bound_desk(self.unit, chat)
        if desk is not None and not desk.is_guarded:
            officers = {one.person for one in await self.unit.officers.of(desk.agency)}
            self._note_strangers(desk, [one for one in newcomers if one.person not in officers])

    async def note_leaver(self, chat: ChatId, person: int) -> None:
        """Who leaves the group loses the right at once."""
        for desk in await self.unit.desks.all():
            noted = _without(desk, person) if desk.chat == chat else desk
            claim = noted.claim
            if claim and claim.chat == chat and claim.lead and claim.lead.person == person:
                noted = replace(noted, claim=replace(claim, lead=None))
            if noted != desk:
                self.unit.desks.save(noted)
            if desk.chat == chat:
                await self._let_go(desk, person)
                await self.resume(desk, noted)

    async def note_standing(self, chat: ChatId, person: int) -> None:
        """Somebody inside may do less or more than before: a stranger perhaps can be removed now,
        who could not be."""
        desk = await bound_desk(self.unit, chat)
        for stranger in desk.strangers if desk else ():
            if desk and stranger.person == person:
                self.unit.outbox.add(guard_intentions.expel(desk, stranger))

    async def note_stays(self, chat: ChatId, person: int) -> None:
        """We cannot remove them: said once, and until they are gone no case is shown."""
        desk = await bound_desk(self.unit, chat)
        stranger = (
            next((one for one in desk.strangers if one.person == person), None) if desk else None
        )
        if desk is None or stranger is None or stranger.stays:
            return
        strangers = [replace(one, stays=one.stays or one is stranger) for one in desk.strangers]
        self.unit.desks.save(replace(desk, strangers=tuple(strangers)))
        self.unit.outbox.add(
            intentions.desk_screen(desk.agency, "stranger-stays", stranger=stranger.name)
        )
        await tell_hotline(self.unit, desk, "news-stranger-stays")

    async def move(self, old: ChatId, new: ChatId) -> None:
        """A group turned supergroup: the desk goes along, and what is open is shown there."""
        desk = await self.unit.desks.at_chat(old)
        if desk is not None:
            moved = replace(desk, chat=new, invitations=())
            self.unit.desks.save(moved)
            self.unit.outbox.add(guard_intentions.look_at_rights(moved))
            self._expel_all(moved)
            await post_anew(self.unit, desk.agency)

    async def resume(self, before: Desk, after: Desk) -> None:
        """Cards come as soon as a desk is safe again."""
        if after.is_safe and not before.is_safe:
            await show_what_waits(self.unit, after.agency, self.clock.now())

    async def _note(self, before: Desk, after: Desk) -> None:
        if after != before:
            self.unit.desks.save(after)
        if after.state is not DeskState.BOUND:
            return
        if after.is_public != before.is_public:
            await self._tell_public(before, after)
        if after.is_guarded != before.is_guarded:
            await self._tell_rights(after)

    async def _tell_public(self, before: Desk, after: Desk) -> None:
        said = "guard-public" if after.is_public else "guard-private"
        self.unit.outbox.add(intentions.desk_screen(after.agency, said))
        if after.is_public:
            return await tell_hotline(self.unit, after, "news-guard-public")
        await self.resume(before, after)

    async def _tell_rights(self, desk: Desk) -> None:
        said = "guard-back" if desk.is_guarded else "guard-lost"
        self.unit.outbox.add(intentions.desk_screen(desk.agency, said))
        if not desk.is_guarded:
            return await tell_hotline(self.unit, desk, "news-guard-lost")
        self._expel_all(desk)
        await self.resume(replace(desk, is_guarded=False), desk)

    def _expel_all(self, desk: Desk) -> None:
        for stranger in desk.strangers:
            self.unit.outbox.add(guard_intentions.expel(desk, stranger))

    def _note_strangers(self, desk: Desk, newcomers: Sequence[Stranger]) -> None:
        known = {one.person for one in desk.strangers}
        fresh = [one for one in newcomers if one.person not in known]
        if fresh:
            self.unit.desks.save(replace(desk, strangers=(*desk.strangers, *fresh)))
        for one in fresh:
            self.unit.outbox.add(guard_intentions.expel(desk, one))

    async def _admit(self, desk: Desk, newcomer: Stranger, invitation: Invitation) -> None:
        officer = Officer(desk.agency, newcomer.person, newcomer.name, is_lead=False)
        self.unit.officers.save(officer)
        left = tuple(one for one in desk.invitations if one != invitation)
        noted = replace(_without(desk, newcomer.person), invitations=left)
        self.unit.desks.save(noted)
        self.unit.outbox.add(
            intentions.desk_screen(desk.agency, "officer-came", officer=officer.name)
        )
        await self.resume(desk, noted)

    async def _let_go(self, desk: Desk, person: int) -> None:
        officer = await self.unit.officers.at(desk.agency, person)
        if officer is not None:
            await take_right(Working(self.unit, self.clock, self.tokens), desk, officer)

    def _invitation(self, desk: Desk, link: str) -> Invitation | None:
        now = self.clock.now()
        return next(
            (one for one in desk.invitations if one.link == hashed(link) and now <= one.until),
            None,
        )


def _without(desk: Desk, person: int) -> Desk:
    """Neither as a stranger, nor as one whose invitations let others in."""
    return replace(
        desk,
        strangers=tuple(one for one in desk.strangers if one.person != person),
        invitations=tuple(one for one in desk.invitations if one.lead != person),
    )
