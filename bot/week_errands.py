"""The numbers of a desk's weeks: counted and told at the moment they are shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.errands import Effect, Errand, Pen
from bot.guard_errands import meant_desk
from bot.judging import agency_names
from bot.outside_lines import outside_lines
from bot.portions import units
from bot.week_lines import week_lines
from handlers.screens import Screen
from locales.texts import Library
from reference.agencies import load_agencies
from reference.duty import load_duty
from triage.model import TRIAGE_DESKS, Desk, Intention, Kind
from triage.outside import outside
from triage.ports import Clock, Store, Unit
from triage.weeks import Weeks

LIMIT = 4_000
"""UTF-16 code units of one message."""


def weeks_of(unit: Unit, clock: Clock) -> Weeks:
    countries = {key: agency.country for key, agency in load_agencies().items()}
    return Weeks(unit, clock, load_duty(), countries)


@dataclass(frozen=True)
class WeekErrands:
    store: Store
    pen: Pen
    library: Library
    clock: Clock

    def by_kind(self) -> Mapping[Kind, Errand]:
        return {Kind.WEEK: self.show}

    async def show(self, intention: Intention) -> Effect | None:
        """Not while a stranger is inside."""
        desk, chat = await meant_desk(self.store, intention)
        if not desk.is_safe:
            await self.pen.send(chat, Screen(self.library[desk.language]("officers-not-now")))
            return None
        async with self.store.unit() as unit:
            lines = await self._lines(unit, desk)
        await self.pen.send(chat, Screen(fitting(lines)))
        return None

    async def _lines(self, unit: Unit, desk: Desk) -> list[str]:
        texts, weeks = self.library[desk.language], weeks_of(unit, self.clock)
        if desk.agency not in TRIAGE_DESKS:
            return list(week_lines(await weeks.own(desk.agency), texts))
        fortnight = await weeks.all(desk)
        names = agency_names()[desk.language]
        return list(outside_lines(outside(fortnight), fortnight.zone, names, texts))


def fitting(lines: Iterable[str]) -> str:
    """As many whole lines as one message holds: a cut line would leave a tag open."""
    shown: list[str] = []
    room = LIMIT
    for line in lines:
        room -= units(line) + 1
        if room < 0:
            break
        shown.append(line)
    return "\n".join(shown)
