"""Work on tips whose words were read before: what stands around it is small and honest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self

from bot.judging import load_kindred
from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import FixedClock
from tests.storage.samples import TIP, a_tip
from tests.triage.keeping_room import committed
from tests.triage.routing_stories import CLEAR, NARYN, rules
from triage.model import (
    NOWHERE,
    AgencyKey,
    Assessment,
    ChatId,
    Desk,
    DeskState,
    Dispatch,
    Job,
    JobKind,
    Pin,
    Place,
    Reading,
    Reason,
    TipWords,
)
from triage.ports import Assesses, Reads, Unit
from triage.work import Work

JUDGED = (Reason("urgency-species"),)


class Unread:
    """A reader of whom nothing must be asked: what the card showed was read already."""

    def read(self, text: str) -> Reading:
        raise AssertionError("read twice")


@dataclass(frozen=True)
class Map:
    """An atlas that finds one place, and reads countries off a list."""

    place: Place = NOWHERE
    abroad: tuple[str, ...] = ()

    def at(self, lat: float, lon: float, *, source: str = "point") -> Place:
        return replace(self.place, lat=lat, lon=lon, source=source)

    def find(self, text: str) -> Place | None:
        return self.place

    def hear(self, text: str) -> Self:
        return self

    @property
    def countries(self) -> tuple[str, ...]:
        return self.abroad

    def located(self, point: tuple[float, float] | None = None) -> Place:
        return self.place


def judge(
    reading: Reading, place: Place, day: date | None = None, happened: str = ""
) -> Assessment:
    return Assessment(3, JUDGED, "the weights of the day")


@dataclass
class Office:
    """One tip, the desks that are open, and the work on it."""

    store: SqlStore
    clock: FixedClock
    atlas: Map = Map()
    attempts: int = 0
    assess: Assesses = judge
    reader: Reads = field(default_factory=Unread)

    async def opens(self, *agencies: str) -> None:
        async with committed(self.store) as unit:
            for at, agency in enumerate(agencies, start=len(await unit.desks.all())):
                chat = ChatId(-100 - at)
                unit.desks.save(Desk(AgencyKey(agency), DeskState.BOUND, "ru", chat=chat))

    async def receives(
        self,
        reading: Reading = CLEAR,
        place: Place | None = NARYN,
        pin: Pin | None = None,
        happened: str = "",
    ) -> None:
        told = TipWords("words", "ky", happened=happened)
        content = replace(told, reading=reading, place=place, pin=pin)
        async with committed(self.store) as unit:
            await unit.tips.open_key(TIP)
            unit.tips.add(a_tip(content=content))
            unit.conversations.link(TIP, ChatId(7))
            unit.jobs.put(self.job)

    @property
    def job(self) -> Job:
        return Job(JobKind.WORK, TIP, due=self.clock.now(), attempts=self.attempts)

    async def works(self) -> None:
        async with committed(self.store) as unit:
            await self._work(unit).run(self.job)

    async def gives_up(self) -> None:
        """The machine failed too often: a person reads it."""
        async with committed(self.store) as unit:
            await self._work(unit).hand_to_triage(self.job)

    def _work(self, unit: Unit) -> Work:
        given = (unit, self.clock, SystemTokens(), self.reader, self.atlas)
        return Work(*given, rules(), self.assess, load_kindred())

    async def dispatches(self) -> Sequence[Dispatch]:
        async with self.store.unit() as unit:
            case = await unit.cases.of_tip(TIP)
            return await unit.dispatches.of_case(case.id) if case else ()

    async def told(self) -> dict[str, str]:
        return {one.agency: one.role.value for one in await self.dispatches()}
