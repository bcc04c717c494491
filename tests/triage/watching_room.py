"""One case in a room of desks whose clocks ring: officers press, time passes or leaps."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from reference.routing import load_routing
from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import FixedClock
from tests.storage.samples import CASE, TIP, a_case, a_dispatch, a_tip
from tests.triage.keeping_room import committed, intentions_in
from tests.triage.on_duty import DUTY, on_clock
from triage.casework import Casework
from triage.errors import RefusedError
from triage.handing import Handing
from triage.model import (
    AgencyKey,
    ChatId,
    Desk,
    DeskState,
    Dispatch,
    DispatchId,
    Freeze,
    Job,
    JobKind,
    Kind,
    Officer,
)
from triage.presses import Press
from triage.watching import Watching
from triage.working import Working

RANGERS, POLICE = AgencyKey("kg_sets"), AgencyKey("kg_police")
PROSECUTOR, LINE = AgencyKey("kg_prosecutor"), AgencyKey("triage")
ALL = (RANGERS, POLICE, PROSECUTOR, LINE)
NIGHT = on_clock("KG", 2026, 2, 10, 3, 0)
HANDED = {"deputy asked", "oversight asked", "line asked"}


@dataclass
class WatchingRoom:
    """Each desk has an officer of its own."""

    store: SqlStore
    clock: FixedClock
    start: datetime = NIGHT
    chats: dict[str, ChatId] = field(default_factory=dict)

    async def begins(self, *agencies: AgencyKey, priority: int = 5) -> None:
        """The rangers get a case; the police is next in line."""
        self.clock.advance(self.start - self.clock.now())
        self.chats = {key: ChatId(-100 - at) for at, key in enumerate(agencies)}
        async with committed(self.store) as unit:
            await unit.tips.open_key(TIP)
            unit.tips.add(a_tip())
            unit.cases.add(a_case(priority=priority))
            for key, chat in self.chats.items():
                unit.desks.save(Desk(AgencyKey(key), DeskState.BOUND, "ru", chat=chat))
                unit.officers.save(_officer(AgencyKey(key)))
        async with committed(self.store) as unit:
            case = await unit.cases.get(CASE)
            dispatch = a_dispatch(agency=RANGERS, fallbacks=(POLICE,))
            Handing(unit, self.clock).hand_over(dispatch, case)
        await self.rings()

    async def leads_too(self, agency: AgencyKey) -> None:
        async with committed(self.store) as unit:
            case = await unit.cases.get(CASE)
            second = a_dispatch(DispatchId("dispatch-two"), agency=agency)
            Handing(unit, self.clock).hand_over(second, case)

    async def rings(self) -> None:
        """All that is due now, one after the other."""
        while due := await self._due():
            for job in due:
                async with committed(self.store) as unit:
                    watching = Watching(
                        unit, self.clock, SystemTokens(), DUTY, load_routing().seats
                    )
                    await watching.ring(job)

    async def _due(self) -> list[Job]:
        jobs = await self.store.due_jobs(self.clock.now(), limit=99)
        return [job for job in jobs if job.kind is JobKind.DUTY]

    async def passes(self, minutes: int) -> None:
        for _ in range(minutes):
            self.clock.advance(minutes=1)
            await self.rings()

    async def leaps(self, by: timedelta) -> None:
        """The host's clock is set; all clocks are looked at, as each hour."""
        self.clock.advance(by)
        async with committed(self.store) as unit:
            unit.jobs.hasten(JobKind.DUTY, self.clock.now())
        await self.rings()

    async def is_accused(self, *agencies: AgencyKey) -> None:
        async with committed(self.store) as unit:
            case = await unit.cases.get(CASE)
            facts = replace(case.facts, withheld=agencies, freezes=(Freeze(agencies, ()),))
            unit.cases.revise(replace(case, facts=facts))

    async def acknowledges(self, agency: AgencyKey) -> None:
        press = await self._press(agency)
        async with committed(self.store) as unit:
            await Casework(unit, self.clock).acknowledge(press)
        await self.rings()

    async def works(self, agency: AgencyKey, act: str, *words: str) -> None:
        """take, hand_back, close, reopen, note."""
        press = await self._press(agency)
        async with committed(self.store) as unit:
            await getattr(Working(unit, self.clock, SystemTokens()), act)(press, *words)
        await self.rings()

    async def does(self, act: str, what: Any) -> None:
        """Whatever the desk does not have, or may not do, it leaves."""
        if act == "passes":
            return await self.passes(what)
        if act == "leaps":
            return await self.leaps(timedelta(hours=what))
        if all(one.agency != what for one in await self.every()):
            return None
        try:
            await (self.acknowledges(what) if act == "acknowledge" else self.works(what, act))
        except RefusedError:
            return None

    async def _press(self, agency: AgencyKey) -> Press:
        return Press((await self.at(agency)).id, self.chats[agency], ALL.index(agency), 5)

    async def at(self, agency: AgencyKey) -> Dispatch:
        return next(one for one in await self.every() if one.agency == agency)

    async def every(self) -> list[Dispatch]:
        async with self.store.unit() as unit:
            return list(await unit.dispatches.of_case(CASE))

    async def log(self) -> list[tuple[int, str, str]]:
        """What rang so far: minutes after the night began, event and body."""
        """Minutes, event and body of all that rang."""
        rings = {*HANDED, "reminded", "time over"}
        async with self.store.unit() as unit:
            log = await unit.custody.of(CASE)
        return [
            (round((at - self.start).total_seconds() / 60), event, by)
            for at, event, by in log
            if event in rings
        ]

    async def told(self) -> list[str]:
        """Which texts wait below cards."""
        waiting = await intentions_in(self.store)
        return [dict(one.values)["say"] for one in waiting if one.kind is Kind.DUTY]


def _officer(agency: AgencyKey) -> Officer:
    return Officer(agency, ALL.index(agency), "Bakyt", is_lead=True)
