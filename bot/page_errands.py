"""Pages about a case, below its card: one message at a time, the next once the last has gone."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace

from bot.card_lines import Material
from bot.cards import card_words
from bot.desk_doors import DeskDoors
from bot.desk_views import case_at
from bot.errands import Effect, Errand, Pen
from bot.overview_errands import Terms
from bot.overview_lines import OpenCase
from bot.package_page import package_page
from bot.page_lines import note_pages, similar_pages, species_pages, text_pages
from locales.texts import Library
from triage import desk_intentions
from triage.model import Desk, Intention, Kind
from triage.packages import package_named
from triage.passing import PACKAGE
from triage.ports import Store, Unit
from triage.tongues import CARD


@dataclass(frozen=True)
class PageErrands:
    store: Store
    pen: Pen
    library: Library
    doors: DeskDoors
    terms: Terms

    def by_kind(self) -> Mapping[Kind, Errand]:
        return {Kind.PAGE: self.show}

    async def show(self, intention: Intention) -> Effect | None:
        entered = await self.doors.enter(intention)
        if entered is None:
            return None
        desk, chat, material = entered
        values, dispatch = dict(intention.values), material.dispatch
        language = values.get("language") or desk.language
        pages = await self._pages(values["page"], replace(desk, language=language), material)
        at = int(values["start"])
        if at >= len(pages):
            return None
        await self.pen.below(chat, dispatch, pages[at])
        if at + 1 == len(pages):
            return None

        async def effect(unit: Unit) -> None:
            again = desk_intentions.page(
                dispatch, values["page"], start=at + 1, language=values.get("language", "")
            )
            unit.outbox.add(again)

        return effect

    async def _pages(self, name: str, desk: Desk, material: Material) -> list[str]:
        texts = self.library[desk.language]
        if name == CARD:
            names = dict(self.doors.agencies[desk.language])
            return [card_words(replace(material, agencies=names), texts)]
        if name.startswith(PACKAGE):
            return [package_page(material, package_named(name.removeprefix(PACKAGE)), texts)]
        if name == "text":
            return text_pages(material, texts)
        if name == "species":
            agency = self.terms.agencies.get(desk.agency)
            return species_pages(material, agency.country if agency else "", texts)
        async with self.store.unit() as unit:
            if name == "notes":
                notes = await unit.notes.of(material.dispatch.id)
                return note_pages(material, notes, texts)
            others = [one async for one in _alike(unit, desk, material)]
        return similar_pages(material, others, texts)


async def _alike(unit: Unit, desk: Desk, material: Material) -> AsyncIterator[OpenCase]:
    """The cases that the card's own line names, as their own cards show them."""
    for number, _ in material.alike:
        for dispatch in await unit.dispatches.numbered(desk.agency, number):
            case = await case_at(unit, desk, dispatch)
            if case is not None:
                yield OpenCase(dispatch, case, None)
