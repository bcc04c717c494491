"""What officers are shown of themselves: the list of them, and the link for a colleague."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aiogram.methods import CreateChatInviteLink, SendMessage

from bot.desk_doors import insist_on_guard
from bot.errands import NO_PREVIEW, Effect, Errand, Pen
from bot.guard_errands import REFUSED, meant_desk
from bot.workshop import Workshop
from handlers.screens import Screen
from locales.texts import Library, Texts
from triage.model import Intention, Kind, Officer
from triage.ports import Store, Unit
from triage.roles import COME_WITHIN


@dataclass(frozen=True)
class OfficerErrands:
    store: Store
    pen: Pen
    library: Library
    workshop: Workshop

    def by_kind(self) -> Mapping[Kind, Errand]:
        return {
            Kind.INVITE: self.invite,
            Kind.LINK: self.show_link,
            Kind.OFFICERS: self.list_officers,
        }

    async def invite(self, intention: Intention) -> Effect | None:
        """The link is shown once it is known here: who comes by it must be no stranger."""
        desk, chat = await meant_desk(self.store, intention)
        lead = int(dict(intention.values)["lead"])
        until = self.workshop.clock.now() + COME_WITHIN
        ask = CreateChatInviteLink(chat_id=chat, member_limit=1, expire_date=until)
        try:
            made = await self.pen.bot(ask)
        except REFUSED:
            await self.pen.send(chat, Screen(self.library[desk.language]("invite-no-right")))
            return None

        async def effect(unit: Unit) -> None:
            await self.workshop.roles(unit).keep_link(desk.agency, lead, made.invite_link)

        return effect

    async def show_link(self, intention: Intention) -> Effect | None:
        """The one message of ours that is not protected: it is there to be passed on."""
        desk, chat = await meant_desk(self.store, intention)
        insist_on_guard(desk)
        link = dict(intention.values)["link"]
        text = self.library[desk.language]("invite-link", link=link)
        await self.pen.bot(
            SendMessage(chat_id=chat, text=text, parse_mode="HTML", link_preview_options=NO_PREVIEW)
        )
        return None

    async def list_officers(self, intention: Intention) -> Effect | None:
        """Not while a stranger is inside: who the officers are is none of their business."""
        desk, chat = await meant_desk(self.store, intention)
        texts = self.library[desk.language]
        if not desk.is_safe:
            await self.pen.send(chat, Screen(texts("officers-not-now")))
            return None
        async with self.store.unit() as unit:
            officers = await unit.officers.of(desk.agency)
        await self.pen.send(chat, Screen("\n".join(_lines(officers, texts))))
        return None


def _lines(officers: Sequence[Officer], texts: Texts) -> Iterator[str]:
    yield texts("officers-title", count=len(officers))
    for officer in sorted(officers, key=lambda one: not one.is_lead):
        yield texts("officers-lead" if officer.is_lead else "officers-one", officer=officer.name)
    if not any(officer.is_lead for officer in officers):
        yield texts("officers-no-lead")
