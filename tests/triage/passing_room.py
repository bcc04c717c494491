"""A room in which desks pass cases on to each other, and bodies are accused in between."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from reference.duty import load_duty
from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import FixedClock
from tests.triage.freezing_room import FreezingRoom
from tests.triage.keeping_room import EVER, committed, intentions_in
from tests.triage.routing_stories import rules
from triage.between import Between
from triage.model import (
    WHOLE,
    AgencyKey,
    ChatId,
    Dispatch,
    DispatchState,
    Intention,
    JobKind,
    Officer,
    Package,
    Role,
    TipId,
    Transfer,
)
from triage.offers import Offers
from triage.passing import Passing
from triage.ports import Unit
from triage.presses import Press

BAKYT = 77
FIRST = TipId("tip-0")
WHY = "they are closer"


class NothingThereError(Exception):
    """The agency never had anything of the case."""


@dataclass
class PassingRoom(FreezingRoom):
    """`tip` is the one that opened the case of the story."""

    tip: TipId = FIRST

    async def is_accused(self, *agencies: str) -> None:
        """As if words had come that accuse them, before they had anything of the case."""
        case = await self.case_of(self.tip)
        facts = replace(case.facts, withheld=tuple(AgencyKey(one) for one in agencies))
        async with committed(self.store) as unit:
            unit.cases.revise(replace(case, facts=facts))

    async def passes(self, source: str, to: str, why: str = WHY) -> Transfer:
        press = await self.press(source)
        async with committed(self.store) as unit:
            return await self.passing(unit).pass_on(press, AgencyKey(to), why)

    async def shares(self, source: str, to: str, package: Package = WHOLE) -> Transfer:
        press = await self.press(source)
        async with committed(self.store) as unit:
            return await self.passing(unit).share(press, AgencyKey(to), package)

    async def accepts(self, agency: str) -> None:
        press = await self.press(agency)
        async with committed(self.store) as unit:
            await Offers(unit, self.clock).accept(press)

    async def declines(self, agency: str, why: str = "") -> None:
        press = await self.press(agency)
        async with committed(self.store) as unit:
            await Offers(unit, self.clock).decline(press, why)

    async def writes(self, agency: str, words: str) -> None:
        press = await self.press(agency)
        async with committed(self.store) as unit:
            await Between(unit, self.clock, SystemTokens(), rules()).write(press, words)

    async def waits(self, **time: float) -> int:
        """Time passes, and clocks of offers ring; how many."""
        now = self.clock.advance(timedelta(**time))
        due = [one for one in await self.store.due_jobs(now, limit=99) if _is_clock(one.kind)]
        for job in due:
            async with committed(self.store) as unit:
                await Offers(unit, self.clock).ring(job)
        return len(due)

    async def rings_at(self, transfer: Transfer) -> timedelta:
        """How long after the offer its clock rings."""
        jobs = await self.store.due_jobs(EVER, limit=99)
        return next(one.due for one in jobs if one.subject == transfer.id) - transfer.at

    async def at(self, agency: str) -> Dispatch:
        """The dispatch that the agency has now, else the last it had."""
        mine = [one for one in await self.dispatches_of(self.tip) if one.agency == agency]
        if not mine:
            raise NothingThereError(agency)
        live = [one for one in mine if one.state is not DispatchState.STOPPED]
        return (live or mine)[-1]

    async def leads(self) -> list[str]:
        """Who leads, of those who were not frozen."""
        case = await self.case_of(self.tip)
        every = await self.dispatches_of(self.tip)
        live = [one for one in every if one.state is not DispatchState.STOPPED]
        open_to = [one for one in live if one.agency not in case.facts.withheld]
        return [one.agency for one in open_to if one.role is not Role.COPY]

    async def transfer(self, key: Transfer) -> Transfer:
        async with self.store.unit() as unit:
            return await unit.transfers.get(key.id)

    async def rows_for(self, agency: str) -> list[Intention]:
        return [one for one in await intentions_in(self.store) if one.agency == agency]

    async def press(self, agency: str) -> Press:
        """Somebody at the desk, on the card of the case."""
        dispatch = await self.at(agency)
        async with committed(self.store) as unit:
            desk = await unit.desks.get(AgencyKey(agency))
            person = BAKYT + sum(map(ord, agency))
            unit.officers.save(Officer(AgencyKey(agency), person, "Bakyt", is_lead=True))
        assert desk, f"{agency} has no desk"
        return Press(dispatch.id, desk.chat or ChatId(0), person, 5)

    def passing(self, unit: Unit) -> Passing:
        return Passing(unit, self.clock, SystemTokens(), rules(), load_duty())


async def opened_room(store: SqlStore, clock: FixedClock, *agencies: str) -> PassingRoom:
    """The inspection leads a case of Amina's; the others have desks."""
    room = PassingRoom(store, clock)
    await room.opens("kg_sets", *agencies)
    await room.tells(7)
    return room


def _is_clock(kind: JobKind) -> bool:
    return kind is JobKind.ANSWER_BY
