"""Watching: what rings for a case that waits, and to whom it goes when its desk stays silent.

Threat: a clock that tells. A frozen desk hears what any silent desk hears, no silent desk hears who
was asked in its place, and whoever is shut out of a case is never asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from triage import intentions
from triage.closing import closed_desks
from triage.duty import Pace
from triage.duty_rules import Duty
from triage.handing import Handing
from triage.ladder import MINUTE, Line, Rung, Step, passed, upcoming
from triage.model import (
    TRIAGE_DESKS,
    WORKED,
    AgencyKey,
    Case,
    ChatId,
    Dispatch,
    DispatchId,
    DispatchState,
    Job,
    Role,
)
from triage.model.watch import Awaited, Watch
from triage.packages import is_brought
from triage.ports import Clock, Tokens, Unit
from triage.reach import Reach
from triage.sight import Sight
from triage.watches import begun, is_asked, is_watched, look_again

ANSWERS = {
    Awaited.ACKNOWLEDGE: WORKED,
    Awaited.ACT: frozenset({DispatchState.TAKEN, DispatchState.CLOSED}),
    Awaited.OUTCOME: frozenset({DispatchState.CLOSED}),
}
"""The states of another desk's dispatch by which a wait is over for this one."""
NOBODY = Line()
LATER = timedelta(hours=1)
"""Who waits because another answers is looked at anew so often: that one may give it up."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A dispatch that is looked at: its case, every dispatch of that, the others that may go on
    with it, how time runs."""

    dispatch: Dispatch
    case: Case
    every: Sequence[Dispatch]
    others: Sequence[Dispatch]
    pace: Pace

    @property
    def is_open(self) -> bool:
        return Sight.of(self.case, self.dispatch.agency).is_open

    @property
    def is_climbing(self) -> bool:
        """Where several lead, the case is handed on once: for the first of them."""
        leads = [one for one in (self.dispatch, *self.others) if not is_asked(one)]
        first = min(leads, key=lambda one: (one.since is None, one.since, one.id), default=None)
        return self.is_open and first is self.dispatch

    def is_answered(self, watch: Watch) -> bool:
        """Another does what this desk does not, and is not late with it."""
        return any(
            one.state in ANSWERS[watch.awaited]
            and not (one.watch and one.watch.is_late)
            and (one.state is not DispatchState.CLOSED or one.role is not Role.COPY)
            for one in self.others
        )


@dataclass(frozen=True, slots=True)
class Watching:
    """`seats` are the countries of agencies."""

    unit: Unit
    clock: Clock
    tokens: Tokens
    duty: Duty
    seats: Mapping[str, str]

    async def ring(self, job: Job) -> None:
        """What is due rings, once; the job then waits for what comes next. It runs in the lane of
        its desk, so that no press falls between look and commit."""
        dispatch, every = await self.unit.dispatches.with_others(DispatchId(job.subject))
        if not is_watched(dispatch):
            return self.unit.jobs.finish(job)
        desk = await self.unit.desks.get(dispatch.agency)
        if desk is not None and desk.chat != job.chat:
            here = replace(job, chat=desk.chat, due=self.clock.now())
            return self.unit.jobs.put(here)
        return await self._look(job, await self._scene(dispatch, every))

    async def _scene(self, dispatch: Dispatch, every: Sequence[Dispatch]) -> Scene:
        case = await self.unit.cases.get(dispatch.case)
        theirs = (one for one in every if one.role is not Role.COPY or is_asked(one))
        live = (one for one in theirs if one.state is not DispatchState.STOPPED)
        open_to = [one for one in live if Sight.of(case, one.agency).is_open]
        others = [one for one in open_to if one.id != dispatch.id]
        pace = Pace.of(case.priority, self.seats.get(dispatch.agency), self.duty)
        return Scene(dispatch, case, every, others, pace)

    async def _look(self, job: Job, scene: Scene) -> None:
        now = self.clock.now()
        known = scene.dispatch.watch or begun(scene.dispatch, scene.dispatch.since or now)
        watch = known.mended(now)
        rung = await self._next(watch, scene)
        if rung is not None and rung.moment <= now:
            await self._ring(rung, watch, scene)
            watch, due = watch.noted(rung.name, now), now
        elif rung is not None:
            due = rung.moment
        if watch != scene.dispatch.watch:
            self.unit.dispatches.note_watch(scene.dispatch.id, watch)
        if rung is not None:
            self.unit.jobs.put(replace(job, due=due, attempts=0))
        elif scene.is_open and scene.is_answered(watch):
            self.unit.jobs.put(replace(job, due=now + LATER, attempts=0))
        else:
            self.unit.jobs.finish(job)

    async def _next(self, watch: Watch, scene: Scene) -> Rung | None:
        if scene.is_open and scene.is_answered(watch):
            # Who was asked need not do what the other does; who leads still has its own part.
            if is_asked(scene.dispatch):
                return None
            return upcoming(watch, scene.pace, NOBODY, self.clock.now())
        line = await self._line(scene) if scene.is_climbing else NOBODY
        return upcoming(watch, scene.pace, line, self.clock.now())

    async def _line(self, scene: Scene) -> Line:
        return Line.of(scene.dispatch, self.duty, await self._open_to(scene))

    async def _open_to(self, scene: Scene) -> frozenset[AgencyKey]:
        """Paper takes days: it is for what can wait."""
        reach = Reach.of(await self.unit.desks.all())
        there = reach.bound if scene.pace.terms.always else reach.bound | reach.on_paper
        shut = await closed_desks(self.unit, scene.case.facts.withheld)
        had = (one for one in scene.every if _has_part(one))
        return there - shut - {one.agency for one in had}

    async def _ring(self, rung: Rung, watch: Watch, scene: Scene) -> None:
        now = self.clock.now()
        by = rung.agency or scene.dispatch.agency
        if rung.agency is not None:
            await self._hand_over(rung, rung.agency, scene)
        else:
            count = passed(watch, scene.pace, now) // MINUTE
            told = intentions.duty(scene.dispatch, rung.key, watch.since, (count, rung.minutes))
            self.unit.outbox.add(replace(told, priority=max(3, min(4, scene.case.priority))))
        if rung.step is Step.DUE:
            self.unit.outbox.add(intentions.card_edit(scene.dispatch))
            for one in scene.others:
                look_again(self.unit, one, now)
        self.unit.custody.add(scene.case.id, rung.event, by=by, at=now)

    async def _hand_over(self, rung: Rung, agency: AgencyKey, scene: Scene) -> None:
        """The lead stays where it is until the other takes the case; a mere copy that the other
        has gives way to the card that asks."""
        for one in scene.every:
            if one.agency == agency and one.state is not DispatchState.STOPPED:
                self.unit.dispatches.note_state(one.id, DispatchState.STOPPED)
                self.unit.outbox.drop(f"dispatch:{one.id}")
                self.unit.outbox.add(intentions.card_edit(one))
        reach = Reach.of(await self.unit.desks.all())
        asked = Dispatch(
            id=DispatchId(self.tokens.name()),
            case=scene.case.id,
            agency=agency,
            role=Role.TRIAGE if agency in TRIAGE_DESKS else Role.COPY,
            state=DispatchState.WAITING,
            number=self.tokens.number(),
            reasons=(*scene.dispatch.reasons, rung.reason(scene.dispatch.agency)),
            is_on_paper=agency in reach.on_paper,
        )
        Handing(self.unit, self.clock).hand_over(asked, scene.case)


async def lane_of(unit: Unit, job: Job) -> ChatId | None:
    """The chat of the desk whose clock it is."""
    dispatch = await unit.dispatches.get(DispatchId(job.subject))
    desk = await unit.desks.get(dispatch.agency)
    return desk.chat if desk else None


def _has_part(dispatch: Dispatch) -> bool:
    """More than a copy that nobody has looked at."""
    is_plain = dispatch.role is Role.COPY and not (is_asked(dispatch) or is_brought(dispatch))
    return not (is_plain and dispatch.state not in WORKED)
