"""A week at the desks: tips, officers, ringing clocks, the real pace, and a clock that is moved.

Time only passes where somebody must wait: what the machine itself takes counts as nothing here.
"""

from __future__ import annotations

import heapq
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random  # noqa: TID251  seeded: the same week every time

from bench.shifts import Shift, shifts
from bench.told import MONDAY, Told, week_of_tips
from bench.wireless import Office, dispatch_of, open_office
from bot.opening import Learned
from reference.agencies import load_agencies
from reference.duty import COUNTRIES
from tests.clock import FixedClock
from triage.errors import RefusedError
from triage.model import (
    TRIAGE_DESKS,
    AgencyKey,
    ChatId,
    Conversation,
    Dispatch,
    DispatchId,
    Kind,
    Piece,
    Pin,
    PinMeaning,
    Role,
    TipId,
)
from triage.ports import Unit
from triage.presses import Press
from triage.watches import is_asked

SEED = 20261122
ASLEEP = AgencyKey("kg_sets")
KINDS = (
    *("environment", "police", "prosecutor", "customs", "border"),
    *("anticorruption", "forestry", "fisheries"),
)
"""Whose desks open first: of each kind all countries, so that a few desks still cover much."""
BREATH = timedelta(seconds=1)
"""The clock moves on by no less."""
AFTERWARDS = timedelta(hours=1)
"""What came in the last minute of the week still has to reach its desk."""
OUTCOMES = ("nothing_found", "warned", "seized")


@dataclass(order=True, frozen=True, slots=True)
class Act:
    """Something that an officer will do."""

    at: datetime
    order: int
    dispatch: DispatchId = field(compare=False)
    agency: AgencyKey = field(compare=False)
    what: str = field(compare=False)


@dataclass
class Week:
    """One week played through; afterwards the moments of all that matters."""

    office: Office
    tips: list[Told]
    shifts: Mapping[AgencyKey, Shift]
    dice: Random
    end: datetime
    sent: dict[TipId, datetime] = field(default_factory=dict)
    refused: int = 0
    _acts: list[Act] = field(default_factory=list)
    _order: count[int] = field(default_factory=count)
    _heard: int = 0

    async def play(self) -> None:
        clock, waiting = self.office.clock, self.tips[::-1]
        midnight = MONDAY
        while clock.now() < self.end:
            while waiting and waiting[-1].at <= clock.now():
                await self._tell(waiting.pop())
            while self._acts and self._acts[0].at <= clock.now():
                await self._press(heapq.heappop(self._acts))
            await self.office.line.settle(poll=False)
            await self._look_at_cards()
            if clock.now() >= midnight:
                await self.office.store.prune(clock.now())
                midnight += timedelta(days=1)
            following = await self._next(waiting, min(self.end, midnight))
            clock.advance(max(following - clock.now(), BREATH))

    async def _next(self, waiting: list[Told], end: datetime) -> datetime:
        store = self.office.store
        due = [await store.next_intention(), await store.next_job(), end]
        due += [waiting[-1].at] if waiting else []
        due += [self._acts[0].at] if self._acts else []
        return min(one for one in due if one is not None)

    # -- reporters ----------------------------------------------------------------------

    async def _tell(self, told: Told) -> None:
        """Words, perhaps a pin, and Send."""
        person = self.office.world.person("Amina", language_code=told.language)
        person.chat.started = True
        async with self.office.store.unit() as unit:
            intake = self.office.workshop.intake(unit)
            talk = Conversation(ChatId(person.chat.id), told.language)
            talk = intake.note_words(talk, Piece(1, told.words))
            if told.pin is not None:
                talk = intake.note_pin(talk, Pin(*told.pin, "pin", PinMeaning.HERE))
            talk = await intake.send(talk)
            await unit.commit()
        self.sent[talk.sent[-1].tip] = self.office.clock.now()

    # -- officers -----------------------------------------------------------------------

    async def _look_at_cards(self) -> None:
        """Whatever new stands at a desk will be looked at."""
        fresh = self.office.sent[self._heard :]
        self._heard += len(fresh)
        cards = [one.intention for one in fresh if one.intention.kind in (Kind.CARD, Kind.JOINED)]
        async with self.office.store.unit() as unit:
            for one in cards:
                dispatch = await unit.dispatches.get(dispatch_of(one))
                case = await unit.cases.get(dispatch.case)
                self._plan(dispatch, "see", case.priority)

    def _plan(self, dispatch: Dispatch, what: str, priority: int) -> None:
        """Of mere copies every other one is looked at."""
        is_copy = dispatch.role is Role.COPY and not is_asked(dispatch)
        if is_copy and self.dice.random() < 0.5:
            return
        shift, now = self.shifts[dispatch.agency], self.office.clock.now()
        at = shift.looks(now, priority, self.dice)
        self._add(dispatch, at, what)
        if not is_copy:
            at = shift.looks(at, priority, self.dice)
            self._add(dispatch, at, "take")
            self._add(dispatch, shift.ends(at, self.dice), "close")

    def _add(self, dispatch: Dispatch, at: datetime, what: str) -> None:
        act = Act(at, next(self._order), dispatch.id, dispatch.agency, what)
        heapq.heappush(self._acts, act)

    async def _press(self, act: Act) -> None:
        """What became of the case meanwhile is for the services to judge."""
        office = self.office
        press = Press(act.dispatch, office.chats[act.agency], office.people[act.agency], 0)
        try:
            async with office.store.unit() as unit:
                await self._do(unit, press, act.what)
                await unit.commit()
        except RefusedError:
            self.refused += 1

    async def _do(self, unit: Unit, press: Press, what: str) -> None:
        if what == "see":
            await self.office.workshop.casework(unit).acknowledge(press)
        elif what == "take":
            await self.office.workshop.working(unit).take(press)
        else:
            outcome = self.dice.choice(OUTCOMES)
            await self.office.workshop.working(unit).close(press, outcome)


def desks_of(number: int) -> list[AgencyKey]:
    """Both triage desks, then of each kind those of all countries."""
    every = load_agencies()
    ours = [key for key, one in every.items() if one.country in COUNTRIES and one.kind in KINDS]
    ranked = sorted(ours, key=lambda key: (key != ASLEEP, KINDS.index(every[key].kind)))
    return [*TRIAGE_DESKS, *map(AgencyKey, ranked)][:number]


@asynccontextmanager
async def played(
    folder: Path, learned: Learned, *, tips: int, desks: int, days: int = 7
) -> AsyncIterator[Week]:
    """The week, over; its store is still open."""
    keys = desks_of(desks)
    told = week_of_tips(tips, SEED, days)
    async with open_office(folder, learned, FixedClock(MONDAY)) as office:
        await office.opens_desks(*keys)
        office.world.limits.forget()
        end = MONDAY + timedelta(days=days) + AFTERWARDS
        week = Week(office, told, shifts(keys, ASLEEP), Random(SEED), end)
        await week.play()
        yield week
