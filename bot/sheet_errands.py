"""What the hotline's own desk hears of sheets: which waits, which is late, which must come back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from aiogram.exceptions import TelegramForbiddenError

from bot.card_lines import local_time
from bot.desk_doors import DeskDoors, insist_on_guard
from bot.errands import Effect, Errand, Pen
from handlers.screens import Screen
from locales.texts import Library, Texts
from triage import intentions
from triage.errors import UnavailableError
from triage.model import AgencyKey, Desk, DispatchId, Intention, Kind, Told
from triage.papers import News, Paper, Terms, news, paper_of
from triage.ports import Clock, Unit
from triage.triage_desks import triage_desk_for


@dataclass(frozen=True)
class SheetErrands:
    pen: Pen
    library: Library
    doors: DeskDoors
    clock: Clock
    terms: Terms

    def by_kind(self) -> Mapping[Kind, Errand]:
        return {Kind.SHEET: self.tell}

    async def tell(self, intention: Intention) -> Effect | None:
        """Number and body only: the words are on the sheet. Nothing goes to a desk that may not
        see the case; without one that may, it waits."""
        async with self.doors.store.unit() as unit:
            sheet = await unit.sheets.get(DispatchId(intention.subject))
            if sheet is None:
                return None
            paper = await paper_of(unit, sheet)
            told = news(paper, self.clock.now(), self.terms)
            desk = await _listener(unit, paper) if told else None
        if told is None or desk is None or desk.chat is None:
            return self._look_again(paper)
        insist_on_guard(desk)
        try:
            await self.pen.send(desk.chat, self._screen(paper, told, desk))
        except TelegramForbiddenError:
            # We were thrown out; the operator binds another group, which must hear of it.
            raise UnavailableError("the hotline's own desk does not let us in") from None
        return self._told(paper, desk.agency, told)

    def _screen(self, paper: Paper, told: News, desk: Desk) -> Screen:
        texts: Texts = self.library[desk.language]
        agency = paper.dispatch.agency
        name = self.doors.agencies[desk.language].get(agency, agency)
        handed = paper.sheet.handed
        moment = local_time(handed[-1].at if handed else paper.sheet.since, paper.case.country)
        return Screen(texts(told.key, number=paper.sheet.number, agency=name, time=moment))

    def _told(self, paper: Paper, listener: AgencyKey, told: News) -> Effect:
        known = Told(told.mark, self.clock.now(), listener)

        async def effect(unit: Unit) -> None:
            unit.sheets.note_told(paper.dispatch.id, known)
            self._remind(unit, replace(paper, sheet=replace(paper.sheet, told=known)))

        return effect

    def _look_again(self, paper: Paper) -> Effect:
        """Nothing to tell yet; a sheet that is still open is looked at when it is due."""

        async def effect(unit: Unit) -> None:
            self._remind(unit, paper)

        return effect

    def _remind(self, unit: Unit, paper: Paper) -> None:
        if (due := self._next(paper)) is not None:
            unit.outbox.add(intentions.sheet(paper.dispatch, priority=2, not_before=due))

    def _next(self, paper: Paper) -> datetime | None:
        """When it becomes late, or is late for so long again."""
        due = paper.due(self.terms)
        if due is None or due > self.clock.now():
            return due
        told = paper.sheet.told.at if paper.sheet.told else self.clock.now()
        return told + paper.patience(self.terms)


async def _listener(unit: Unit, paper: Paper) -> Desk | None:
    """Of a case whose words are gone nobody knows any more whom they accused: only who heard of
    it before hears that. Raises UnavailableError: nobody in Telegram may hear of it yet."""
    desks = {desk.agency: desk for desk in await unit.desks.all()}
    if paper.is_taken_back:
        told = paper.sheet.told
        return desks.get(told.desk) if told else None
    key = triage_desk_for(desks.values(), paper.case.facts.withheld)
    if key is None:
        raise UnavailableError("no desk of the hotline may hear of this sheet")
    return desks[key]
