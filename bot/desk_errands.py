"""What a desk is shown: cards, their changes, pictures, the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from aiogram.methods import SendMediaGroup, SendPhoto, SendVenue
from aiogram.types import BufferedInputFile, InputMediaPhoto, MediaUnion

from bot.card_lines import Material, escaped, plain, where_lines
from bot.cards import desk_card, desk_pages
from bot.errands import Effect, Errand, Pen
from handlers.screens import Screen
from locales.texts import Library, Texts
from triage import intentions
from triage.errors import UnavailableError, UnknownSubjectError
from triage.model import (
    AgencyKey,
    ChatId,
    Desk,
    DeskState,
    Dispatch,
    DispatchId,
    DispatchState,
    Evidence,
    Intention,
    Kind,
    Tip,
    TipId,
)
from triage.ports import Sealed, Store, Unit

ALBUM = 10


@dataclass(frozen=True)
class DeskErrands:
    """`agencies` are the names of agencies by language and key."""

    store: Store
    pen: Pen
    library: Library
    vault: Sealed
    agencies: Mapping[str, Mapping[str, str]]
    told: set[DispatchId] = field(default_factory=set)
    """Cases of which an unguarded desk has heard that they wait."""

    def by_kind(self) -> Mapping[Kind, Errand]:
        return {
            Kind.CARD: self.show_card,
            Kind.CARD_EDIT: self.edit_card,
            Kind.PICTURES: self.show_pictures,
            Kind.MAP: self.show_map,
            Kind.DESK_SCREEN: self.show_screen,
        }

    async def show_card(self, intention: Intention) -> Effect | None:
        """The whole card, rendered now: a tip that was taken back is never shown."""
        desk, chat, material = await self._open(intention)
        texts = self.library[desk.language]
        if material is None or _is_over(material):
            return None
        if not desk.is_guarded:
            await self._say_it_waits(chat, material.dispatch, texts)
        self.told.discard(material.dispatch.id)
        shown, rest = desk_pages(replace(material, is_again=intention.is_again), texts)
        message = await self.pen.send(chat, shown)
        for part in rest:
            await self.pen.send(chat, Screen(f"<blockquote>{escaped(part)}</blockquote>"))
        return _card_stands(material.dispatch, message)

    async def edit_card(self, intention: Intention) -> Effect | None:
        """Every copy of the card shows the state of now; a tip taken back goes even from a desk
        that has lost its guard."""
        desk, chat, material = await self._open(intention)
        if material is None or not material.dispatch.messages:
            return None
        if material.tip is not None:
            _insist_on_guard(desk)
        shown = desk_card(material, self.library[desk.language])
        for message in material.dispatch.messages:
            await self.pen.edit(chat, message, shown)
        return None

    async def show_pictures(self, intention: Intention) -> Effect | None:
        """Clean copies, behind spoilers, ten an album, without sound beside their card."""
        desk, chat, material = await self._open(intention)
        if material is None or _is_over(material):
            return None
        _insist_on_guard(desk)
        pictures = [one for one in material.evidence if one.copy]
        caption = self.library[desk.language]("pictures-caption", number=material.dispatch.number)
        for at in range(0, len(pictures), ALBUM):
            await self._send_album(chat, pictures[at : at + ALBUM], caption)
        return None

    async def show_map(self, intention: Intention) -> Effect | None:
        desk, chat, material = await self._open(intention)
        place = material.case.facts.place if material else None
        if material is None or place is None or place.lat is None or place.lon is None:
            return None
        _insist_on_guard(desk)
        texts = self.library[desk.language]
        await self.pen.bot(
            SendVenue(
                chat_id=chat,
                latitude=place.lat,
                longitude=place.lon,
                title=material.dispatch.number,
                address=plain(next(where_lines(material, texts))),
                protect_content=True,
            )
        )
        return None

    async def show_screen(self, intention: Intention) -> Effect | None:
        async with self.store.unit() as unit:
            desk, chat = await self._addressed(unit, intention)
            leads = [one.name for one in await unit.officers.of(desk.agency) if one.is_lead]
        texts: Texts = self.library[desk.language]
        values = {"agency": self._name(desk), "officer": ", ".join(leads)}
        values |= dict(intention.values)
        await self.pen.send(chat, Screen(texts(intention.subject, **values)))
        return None

    # -- parts --------------------------------------------------------------------------

    def _name(self, desk: Desk) -> str:
        return self.agencies[desk.language].get(desk.agency, desk.agency)

    async def _open(self, intention: Intention) -> tuple[Desk, ChatId, Material | None]:
        """A case is only ever shown at a desk that the operator has confirmed."""
        async with self.store.unit() as unit:
            desk, chat = await self._desk(unit, intention)
            if desk.state is not DeskState.BOUND:
                raise UnknownSubjectError("desk-unknown")
            return desk, chat, await self._material(unit, desk, DispatchId(intention.subject))

    async def _say_it_waits(self, chat: ChatId, dispatch: Dispatch, texts: Texts) -> None:
        """Once a case. Raises UnavailableError: the card is tried again."""
        if dispatch.id not in self.told:
            await self.pen.send(chat, Screen(texts("desk-withheld-rights")))
            self.told.add(dispatch.id)
        raise UnavailableError("the desk is not guarded")

    async def _desk(self, unit: Unit, intention: Intention) -> tuple[Desk, ChatId]:
        desk = await unit.desks.get(intention.agency or AgencyKey(""))
        if desk is None or desk.chat is None:
            raise UnknownSubjectError("desk-unknown")
        return desk, desk.chat

    async def _addressed(self, unit: Unit, intention: Intention) -> tuple[Desk, ChatId]:
        """Digits are shown in the group that claims the desk, while they are worth anything."""
        if intention.chat is None:
            return await self._desk(unit, intention)
        desk = await unit.desks.get(intention.agency or AgencyKey(""))
        if desk is None or desk.claim is None or desk.claim.chat != intention.chat:
            raise UnknownSubjectError("desk-unknown")
        return desk, intention.chat

    async def _material(self, unit: Unit, desk: Desk, key: DispatchId) -> Material | None:
        try:
            dispatch = await unit.dispatches.get(key)
            case = await unit.cases.get(dispatch.case)
            evidence = tuple(await unit.evidence.of_tip(case.tip))
        except UnknownSubjectError:
            return None
        tip = await _tip(unit, case.tip)
        return Material(dispatch, case, tip, evidence, dict(self.agencies[desk.language]))

    async def _send_album(self, chat: ChatId, pictures: Sequence[Evidence], caption: str) -> None:
        files = [
            BufferedInputFile(await self.vault.get(one.tip, one.copy), f"{at}.jpg")
            for at, one in enumerate(pictures, start=1)
        ]
        if len(files) == 1:
            await self.pen.bot(
                SendPhoto(
                    chat_id=chat,
                    photo=files[0],
                    caption=caption,
                    has_spoiler=True,
                    protect_content=True,
                    parse_mode="HTML",
                )
            )
            return
        media: list[MediaUnion] = [
            InputMediaPhoto(
                media=file, has_spoiler=True, parse_mode="HTML", caption="" if at else caption
            )
            for at, file in enumerate(files)
        ]
        await self.pen.bot(SendMediaGroup(chat_id=chat, media=media, protect_content=True))


async def _tip(unit: Unit, tip: TipId) -> Tip | None:
    """None: its reporter took it back, and nothing of it opens any more."""
    try:
        return await unit.tips.get(tip)
    except UnknownSubjectError:
        return None


def _is_over(material: Material) -> bool:
    return material.tip is None or material.dispatch.state is DispatchState.STOPPED


def _insist_on_guard(desk: Desk) -> None:
    """Raises UnavailableError: strangers may have come in while nobody could remove them."""
    if not desk.is_guarded:
        raise UnavailableError("the desk is not guarded")


def _card_stands(dispatch: Dispatch, message: int) -> Effect:
    """What happened to the dispatch while Telegram took the card is shown at once. Its state is
    left alone: one that was stopped meanwhile must stay stopped."""

    async def effect(unit: Unit) -> None:
        unit.dispatches.note_message(dispatch.id, message)
        now = await unit.dispatches.get(dispatch.id)
        if now.state is not dispatch.state:
            unit.outbox.add(intentions.card_edit(dispatch, priority=4))

    return effect
