"""What guards a desk's group: a look at our rights there, strangers removed, the hotline told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.methods import BanChatMember, GetChatMember, UnbanChatMember

from bot.desk_doors import DeskDoors
from bot.errands import Effect, Errand, Pen
from bot.group_kinds import kind_now
from bot.workshop import Workshop
from handlers.membership import guards, is_inside
from handlers.screens import Screen
from locales.texts import Library
from triage import intentions
from triage.errors import UnknownSubjectError
from triage.model import AgencyKey, ChatId, Desk, DeskState, Intention, Kind
from triage.ports import Store, Unit

REFUSED = (TelegramBadRequest, TelegramForbiddenError)


async def meant_desk(store: Store, intention: Intention) -> tuple[Desk, ChatId]:
    """Raises UnknownSubjectError where another group, or none, is the desk by now."""
    async with store.unit() as unit:
        desk = await unit.desks.get(intention.agency or AgencyKey(""))
    if desk is None or desk.chat is None or desk.state is not DeskState.BOUND:
        raise UnknownSubjectError("desk-unknown")
    if desk.chat != intention.chat:
        raise UnknownSubjectError("desk-unknown")
    return desk, desk.chat


@dataclass(frozen=True)
class GuardErrands:
    store: Store
    pen: Pen
    library: Library
    doors: DeskDoors
    workshop: Workshop

    def by_kind(self) -> Mapping[Kind, Errand]:
        return {
            Kind.RIGHTS: self.look_at_rights,
            Kind.EXPEL: self.expel,
            Kind.NEWS: self.tell_news,
        }

    async def look_at_rights(self, intention: Intention) -> Effect | None:
        """Telegram tells of rights only as they change: what we were given before a group became
        a desk, or in the group that it was, has to be asked for. What sort of group it is it never
        tells."""
        _, chat = await meant_desk(self.store, intention)
        is_guarded, kind = await self._may_guard(chat), await kind_now(self.pen.bot, chat)

        async def effect(unit: Unit) -> None:
            guarding = self.workshop.guarding(unit)
            await guarding.note_rights(chat, is_guarded=is_guarded, group=kind)

        return effect

    async def expel(self, intention: Intention) -> Effect | None:
        """Banned, and unbanned at once so that a lead may invite them later. Whom a lead made an
        officer meanwhile stays."""
        desk, chat = await meant_desk(self.store, intention)
        person = int(dict(intention.values)["person"])
        stranger = next((one for one in desk.strangers if one.person == person), None)
        if stranger is None:
            return None
        is_gone = await self._ban(chat, person)

        async def effect(unit: Unit) -> None:
            guarding = self.workshop.guarding(unit)
            if not is_gone:
                return await guarding.note_stays(chat, person)
            await guarding.note_leaver(chat, person)
            unit.outbox.add(
                intentions.desk_screen(desk.agency, "stranger-removed", stranger=stranger.name)
            )

        return effect

    async def tell_news(self, intention: Intention) -> Effect | None:
        """To a desk of the hotline, about another desk: never about a case."""
        async with self.store.unit() as unit:
            hotline, chat = await self.doors.address(unit, intention)
        about = dict(intention.values)["about"]
        name = self.doors.agencies[hotline.language].get(about, about)
        words = self.library[hotline.language](intention.subject, agency=name)
        await self.pen.send(chat, Screen(words))
        return None

    async def _may_guard(self, chat: ChatId) -> bool:
        try:
            return guards(await self.pen.bot(GetChatMember(chat_id=chat, user_id=self.pen.bot.id)))
        except REFUSED:
            return False

    async def _ban(self, chat: ChatId, person: int) -> bool:
        """Whether they are outside now."""
        try:
            await self.pen.bot(BanChatMember(chat_id=chat, user_id=person))
            await self.pen.bot(UnbanChatMember(chat_id=chat, user_id=person, only_if_banned=True))
        except REFUSED:
            return await self._is_out(chat, person)
        return True

    async def _is_out(self, chat: ChatId, person: int) -> bool:
        """An owner, or an administrator whom somebody else has made, cannot be removed."""
        try:
            member = await self.pen.bot(GetChatMember(chat_id=chat, user_id=person))
        except REFUSED:
            return False
        return not is_inside(member)
