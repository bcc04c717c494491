"""A card that its desk cannot get goes on to the next body; never to a withheld one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from triage import intentions
from triage.model import (
    TRIAGE_DESK,
    AgencyKey,
    DeskState,
    Dispatch,
    DispatchId,
    DispatchState,
    Job,
    JobKind,
    Reason,
    Role,
)
from triage.ports import Clock, Tokens, Unit

LATER = timedelta(minutes=10)
"""When a case that no desk could take is worked on anew: a desk may have come back."""


@dataclass(frozen=True, slots=True)
class Redirecting:
    unit: Unit
    clock: Clock
    tokens: Tokens

    async def redirect(self, key: DispatchId) -> Dispatch | None:
        """The next agency in line that has a desk and not the case yet, else the triage desk.
        None when nobody is left, or others have the case and this was a copy: with nobody left
        the tip is worked on anew, until a desk opens."""
        failed = await self.unit.dispatches.get(key)
        self.unit.dispatches.note_state(key, DispatchState.STOPPED)
        self.unit.custody.add(failed.case, "undeliverable", by=failed.agency, at=self.clock.now())
        case = await self.unit.cases.get(failed.case)
        others = await self._others(failed)
        agency, left = await self._next(failed, others)
        if agency is None or (failed.role is Role.COPY and others):
            if not others:
                self.unit.jobs.put(Job(JobKind.WORK, case.tip, due=self.clock.now() + LATER))
            return None
        dispatch = Dispatch(
            id=DispatchId(self.tokens.name()),
            case=failed.case,
            agency=agency,
            role=Role.TRIAGE if agency == TRIAGE_DESK else failed.role,
            state=DispatchState.WAITING,
            number=self.tokens.number(),
            reasons=(*failed.reasons, Reason("why-stands-in", (("agency", failed.agency),))),
            fallbacks=left,
        )
        self.unit.dispatches.add(dispatch)
        for one in intentions.hand_over(dispatch, case, self.clock.now()):
            self.unit.outbox.add(one)
        self.unit.custody.add(case.id, "dispatched", by=agency, at=self.clock.now())
        return dispatch

    async def _others(self, failed: Dispatch) -> set[AgencyKey]:
        """Who else has the case."""
        dispatches = await self.unit.dispatches.of_case(failed.case)
        return {
            one.agency
            for one in dispatches
            if one.id != failed.id and one.state is not DispatchState.STOPPED
        }

    async def _next(
        self, failed: Dispatch, others: set[AgencyKey]
    ) -> tuple[AgencyKey | None, tuple[AgencyKey, ...]]:
        """The next in line, and who is left after it: a line is walked once. `fallbacks` were
        chosen with the withheld bodies already struck."""
        if failed.agency == TRIAGE_DESK:
            return None, ()
        bound = {
            desk.agency for desk in await self.unit.desks.all() if desk.state is DeskState.BOUND
        }
        line = (*failed.fallbacks, TRIAGE_DESK)
        free = [key for key in line if key in bound - others]
        return (free[0], tuple(free[1:-1])) if free else (None, ())
