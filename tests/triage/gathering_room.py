"""Several people tell of things, and each tip is worked on when it comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.judging import load_kindred
from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import FixedClock
from tests.storage.samples import a_tip
from tests.triage.keeping_room import committed
from tests.triage.routing_stories import CLEAR, NARYN, rules
from tests.triage.working import Map, Unread, judge
from triage.casework import Casework
from triage.model import (
    AgencyKey,
    Case,
    ChatId,
    Desk,
    DeskState,
    Dispatch,
    Job,
    JobKind,
    Place,
    Reading,
    Suggestion,
    TipId,
    TipWords,
)
from triage.ports import Reads
from triage.work import Work

SPOT = replace(NARYN, lat=41.43, lon=75.99, radius_km=0.5)
LEOPARD = replace(CLEAR, taxa=("Panthera uncia",), parts=("skin",))


@dataclass
class Room:
    store: SqlStore
    clock: FixedClock
    told: list[TipId] = field(default_factory=list)
    reader: Reads = field(default_factory=Unread)

    async def opens(self, *agencies: str) -> None:
        async with committed(self.store) as unit:
            for at, agency in enumerate(agencies, start=len(await unit.desks.all())):
                desk = Desk(AgencyKey(agency), DeskState.BOUND, "ru", chat=ChatId(-100 - at))
                unit.desks.save(desk)

    async def tells(
        self, person: int, reading: Reading = LEOPARD, place: Place = SPOT, words: str = "words"
    ) -> TipId:
        """One tip, told and worked on a minute after the one before."""
        tip = TipId(f"tip-{len(self.told)}")
        self.told.append(tip)
        sent = self.clock.advance(minutes=1)
        content = TipWords(words, "ky", reading=reading, place=place)
        async with committed(self.store) as unit:
            await unit.tips.open_key(tip)
            unit.tips.add(a_tip(tip, content=content, sent=sent))
            unit.conversations.link(tip, ChatId(person))
        await self.works(tip)
        return tip

    async def works(self, tip: TipId) -> None:
        async with committed(self.store) as unit:
            given = (unit, self.clock, SystemTokens(), self.reader, Map())
            work = Work(*given, rules(), judge, load_kindred())
            await work.run(Job(JobKind.WORK, tip, due=self.clock.now()))

    async def takes_back(self, tip: TipId) -> None:
        async with committed(self.store) as unit:
            await Casework(unit, self.clock).stop(tip)
            await unit.tips.shred(tip)

    async def case_of(self, tip: TipId) -> Case:
        async with self.store.unit() as unit:
            case = await unit.cases.of_tip(tip)
        assert case, f"{tip} has no case"
        return case

    async def dispatches_of(self, tip: TipId) -> Sequence[Dispatch]:
        case = await self.case_of(tip)
        async with self.store.unit() as unit:
            return await unit.dispatches.of_case(case.id)

    async def suggested_to(self, tip: TipId) -> Sequence[Suggestion]:
        case = await self.case_of(tip)
        async with self.store.unit() as unit:
            return await unit.cases.suggestions(case.id)
