"""A card that its desk cannot get goes on to the next body; never to a withheld one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from triage import intentions
from triage.handing import Handing
from triage.model import (
    TRIAGE_DESK,
    AgencyKey,
    Case,
    Dispatch,
    DispatchId,
    DispatchState,
    Job,
    JobKind,
    Reason,
    Role,
)
from triage.ports import Clock, Tokens, Unit
from triage.reach import Reach

LATER = timedelta(minutes=10)
"""When a case that no desk could take is worked on anew: a desk may have come back."""


@dataclass(frozen=True, slots=True)
class Line:
    """Who may stand in, and whether by chat or on paper."""

    agencies: tuple[AgencyKey, ...] = ()
    is_on_paper: bool = False


@dataclass(frozen=True, slots=True)
class Redirecting:
    unit: Unit
    clock: Clock
    tokens: Tokens

    async def redirect(self, key: DispatchId) -> Dispatch | None:
        """The next agency in line that has a desk, else the triage desk; one that has a copy
        comes to lead. None when nobody is left, or others have the case and this was a copy:
        with nobody left the tip is worked on anew, until a desk opens."""
        failed = await self.unit.dispatches.get(key)
        self.unit.dispatches.note_state(key, DispatchState.STOPPED)
        self.unit.custody.add(failed.case, "undeliverable", by=failed.agency, at=self.clock.now())
        case = await self.unit.cases.get(failed.case)
        others = await self._others(failed)
        line = await self._line(failed, others)
        if failed.role is Role.COPY and others:
            return None
        if not line.agencies:
            self._work_anew(case, others)
            return None
        return self._hand_over(case, self._stand_in(failed, line), others)

    def _stand_in(self, failed: Dispatch, line: Line) -> Dispatch:
        agency, *left = line.agencies
        return Dispatch(
            id=DispatchId(self.tokens.name()),
            case=failed.case,
            agency=agency,
            role=Role.TRIAGE if agency == TRIAGE_DESK else failed.role,
            state=DispatchState.WAITING,
            number=self.tokens.number(),
            reasons=(*failed.reasons, Reason("why-stands-in", (("agency", failed.agency),))),
            fallbacks=tuple(key for key in left if key != TRIAGE_DESK),
            is_on_paper=line.is_on_paper,
        )

    def _hand_over(self, case: Case, dispatch: Dispatch, others: Sequence[Dispatch]) -> Dispatch:
        """The copy that the agency has gives way to the card of the one who leads."""
        for copy in (one for one in others if one.agency == dispatch.agency):
            self.unit.dispatches.note_state(copy.id, DispatchState.STOPPED)
            self.unit.outbox.drop(f"dispatch:{copy.id}")
            self.unit.outbox.add(intentions.card_edit(copy))
        Handing(self.unit, self.clock).hand_over(dispatch, case)
        return dispatch

    def _work_anew(self, case: Case, others: Sequence[Dispatch]) -> None:
        if not others:
            self.unit.jobs.put(Job(JobKind.WORK, case.tip, due=self.clock.now() + LATER))

    async def _others(self, failed: Dispatch) -> list[Dispatch]:
        """What other desks have of the case."""
        dispatches = await self.unit.dispatches.of_case(failed.case)
        live = (one for one in dispatches if one.state is not DispatchState.STOPPED)
        return [one for one in live if one.id != failed.id]

    async def _line(self, failed: Dispatch, others: Sequence[Dispatch]) -> Line:
        """Who may stand in, the next first: a line is walked once. `fallbacks` were chosen with
        the withheld bodies already struck. Paper, which takes days, is better than nobody."""
        if failed.agency == TRIAGE_DESK:
            return Line()
        reach = Reach.of(await self.unit.desks.all())
        leads = {one.agency for one in others if one.role is not Role.COPY}
        bound = [key for key in (*failed.fallbacks, TRIAGE_DESK) if key in reach.bound - leads]
        if bound:
            return Line(tuple(bound))
        known = {one.agency for one in others}
        walked = (failed.agency, *failed.fallbacks)
        on_paper = tuple(key for key in walked if key in reach.on_paper - known)
        return Line(on_paper, is_on_paper=True)
