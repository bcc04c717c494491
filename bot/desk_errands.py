"""What a desk is shown: cards, their changes, pictures, the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from aiogram.methods import SendVenue

from bot.albums import Albums
from bot.card_lines import Material, where_lines
from bot.card_parts import parts_beyond
from bot.cards import card_and_cut, desk_card
from bot.desk_doors import DeskDoors, insist_on_guard, is_over
from bot.errands import Effect, Errand, Pen
from bot.file_lines import pictures_caption
from bot.part_errands import PartErrands, parts_follow
from bot.topics import Topics
from handlers.screens import Screen
from locales.markup import visible
from locales.texts import Library, Texts
from triage import desk_intentions, intentions
from triage.casework import ASKED
from triage.errors import UnavailableError
from triage.growth import Part
from triage.model import (
    OVER,
    ChatId,
    Desk,
    Dispatch,
    DispatchId,
    Intention,
    Kind,
    TipId,
)
from triage.ports import Store, Unit


@dataclass(frozen=True)
class DeskErrands:
    store: Store
    pen: Pen
    library: Library
    doors: DeskDoors
    albums: Albums
    parts: PartErrands
    topics: Topics
    told: set[DispatchId] = field(default_factory=set)
    """Cases of which an unguarded desk has heard that they wait."""

    def by_kind(self) -> Mapping[Kind, Errand]:
        return {
            Kind.CARD: self.show_card,
            Kind.CARD_EDIT: self.edit_card,
            Kind.PICTURES: self.show_pictures,
            Kind.MAP: self.show_map,
            Kind.DESK_SCREEN: self.show_screen,
            **self.parts.by_kind(),
        }

    async def show_card(self, intention: Intention) -> Effect | None:
        """The whole card, rendered now: a tip that was taken back is never shown."""
        desk, chat, material = await self.doors.open(intention)
        texts = self.library[desk.language]
        if material is None or material.tip is None or is_over(material):
            return None
        if material.dispatch.messages:
            # Asked for twice: when the desk was safe again, and before that.
            return None
        if not desk.is_safe:
            await self._say_it_waits(chat, desk, material.dispatch)
        self.told.discard(material.dispatch.id)
        if opened := await self.topics.before(intention, desk, material):
            return opened
        content = material.tip.content
        shown, end = card_and_cut(replace(material, is_again=intention.is_again), texts)
        message = await self.pen.send(chat, shown, topic=material.dispatch.topic)
        self.parts.cover(material)
        stands = _card_stands(material, parts_beyond(content, end), chat, message)
        seen = self.parts.witness.saw(material.dispatch, "card shown", stands)
        return self._and_overview(material, seen)

    async def edit_card(self, intention: Intention) -> Effect | None:
        """Every copy of the card shows the state of now, and where somebody deleted them all it
        comes again; a tip taken back goes even from a desk that has lost its guard."""
        desk, chat, material = await self.doors.open(intention)
        if material is None or not material.dispatch.messages:
            return None
        if material.tip is not None:
            insist_on_guard(desk)
        shown = desk_card(material, self.library[desk.language])
        stood = [await self.pen.edit(chat, each, shown) for each in material.dispatch.messages]
        dispatch = material.dispatch
        if not any(stood) and dispatch.state not in OVER:
            return self.topics.anew(material, intention)
        return None if material.view else self._and_overview(material)

    def _and_overview(self, material: Material, first: Effect | None = None) -> Effect:
        """What a card shows anew, the overview and the topic show too."""
        dispatch, now = material.dispatch, self.topics.clock.now()

        async def effect(unit: Unit) -> None:
            if first is not None:
                await first(unit)
            unit.outbox.add(desk_intentions.overview(dispatch.agency, now))
            if self.topics.lags(dispatch):
                unit.outbox.add(desk_intentions.topic(dispatch))

        return effect

    async def show_pictures(self, intention: Intention) -> Effect | None:
        """Clean copies, without a push beside their card."""
        only = dict(intention.values).get("tip")
        if not await self._has_files(intention, only):
            return None
        desk, chat, material = await self.doors.open(intention)
        if material is None or is_over(material):
            return None
        insist_on_guard(desk)
        pictures = [one for one in material.evidence if one.shown and only in (None, one.tip)]
        dispatch, texts = material.dispatch, self.library[desk.language]
        caption = pictures_caption(dispatch.number, material.tip, pictures, texts)
        await self.albums.send(chat, pictures, caption, topic=dispatch.topic)
        if not pictures or ASKED in intention.values:
            return None
        return self.parts.witness.saw(dispatch, "pictures came")

    async def _has_files(self, intention: Intention, only: str | None) -> bool:
        """Of most tips none came: then nothing else is read."""
        async with self.store.unit() as unit:
            if only is not None:
                return bool(await unit.evidence.of_tip(TipId(only)))
            return await unit.evidence.is_any_for(DispatchId(intention.subject))

    async def show_map(self, intention: Intention) -> Effect | None:
        desk, chat, material = await self.doors.glance(intention)
        if material is None or is_over(material):
            return None
        insist_on_guard(desk)
        place = material.case.facts.where
        if place.lat is None or place.lon is None:
            return None
        texts = self.library[desk.language]
        await self.pen.bot(
            SendVenue(
                chat_id=chat,
                message_thread_id=material.dispatch.topic,
                latitude=place.lat,
                longitude=place.lon,
                title=material.dispatch.number,
                address=visible(next(where_lines(material, texts))),
                protect_content=True,
            )
        )
        return None

    async def show_screen(self, intention: Intention) -> Effect | None:
        async with self.store.unit() as unit:
            desk, chat = await self.doors.address(unit, intention)
            leads = [one.name for one in await unit.officers.of(desk.agency) if one.is_lead]
        texts: Texts = self.library[desk.language]
        values = {"agency": self.doors.name(desk), "officer": ", ".join(leads)}
        values |= dict(intention.values)
        await self.pen.send(chat, Screen(texts(intention.subject, **values)))
        return None

    async def _say_it_waits(self, chat: ChatId, desk: Desk, dispatch: Dispatch) -> None:
        """Once a case. Raises UnavailableError: the card is tried again."""
        if dispatch.id not in self.told:
            await self.pen.send(chat, _waits(desk, self.library[desk.language]))
            self.told.add(dispatch.id)
        raise UnavailableError("the desk is not guarded")


def _waits(desk: Desk, texts: Texts) -> Screen:
    """What has to change before the case is shown."""
    if desk.is_public:
        return Screen(texts("desk-withheld-public"))
    names = ", ".join(one.name for one in desk.strangers)
    if desk.is_guarded and names:
        return Screen(texts("desk-withheld-stranger", stranger=names))
    return Screen(texts("desk-withheld-rights"))


def _card_stands(material: Material, rest: Sequence[Part], chat: ChatId, message: int) -> Effect:
    """What happened to the dispatch while Telegram took the card is shown at once. Its state is
    left alone: one that was stopped meanwhile must stay stopped."""
    dispatch, follow = material.dispatch, parts_follow(material, rest)

    async def effect(unit: Unit) -> None:
        desk = await unit.desks.get(dispatch.agency)
        if desk is not None and desk.chat == chat:
            unit.dispatches.note_message(dispatch.id, message)
        now = await unit.dispatches.get(dispatch.id)
        if now.state is not dispatch.state:
            unit.outbox.add(intentions.card_edit(dispatch, priority=4))
        await follow(unit)
        for tip in (await unit.cases.tips_of(dispatch.case))[1:]:
            unit.outbox.add(intentions.joined(dispatch, tip, priority=material.case.priority))

    return effect
