"""A card that its desk cannot get goes on to the next body; never to a withheld one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from triage import intentions
from triage.handing import Handing
from triage.model import (
    TRIAGE_DESKS,
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
from triage.packages import is_brought
from triage.ports import Clock, Tokens, Unit
from triage.reach import Reach
from triage.triage_desks import shut_out

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
        """The next agency in line that has a desk, else the triage desk, else whoever has a copy
        where nobody leads; one that has a copy comes to lead. None when nobody is left, or others
        have the case and this was a copy: with nobody left the tip is worked on anew, until a
        desk opens."""
        failed = await self.unit.dispatches.get(key)
        self.unit.dispatches.note_state(key, DispatchState.STOPPED)
        self.unit.custody.add(failed.case, "undeliverable", by=failed.agency, at=self.clock.now())
        case = await self.unit.cases.get(failed.case)
        others = await self.others(failed, case)
        line = await self._line(failed, case, others)
        if failed.role is Role.COPY and others:
            return None
        if not line.agencies:
            line = await self._copies(case, others)
        if not line.agencies:
            self._work_anew(case, others)
            return None
        why = Reason("why-stands-in", (("agency", failed.agency),))
        return self.hand_over(case, self.stand_in(failed, line, why), others)

    async def hand_on(self, key: DispatchId, why: Reason) -> Dispatch | None:
        """Who has it says that it is not theirs: the next in line gets it at once. None when
        nobody is left, or it was a copy; what they had is left as it is."""
        given = await self.unit.dispatches.get(key)
        case = await self.unit.cases.get(given.case)
        others = await self.others(given, case)
        line = await self._line(given, case, others)
        if given.role is Role.COPY or not line.agencies:
            return None
        return self.hand_over(case, self.stand_in(given, line, why), others)

    async def has_next(self, given: Dispatch, case: Case) -> bool:
        """Whether somebody would get it."""
        others = await self.others(given, case)
        return bool((await self._line(given, case, others)).agencies)

    def stand_in(self, failed: Dispatch, line: Line, why: Reason) -> Dispatch:
        agency, *left = line.agencies
        return Dispatch(
            id=DispatchId(self.tokens.name()),
            case=failed.case,
            agency=agency,
            role=Role.TRIAGE if agency in TRIAGE_DESKS else Role.LEAD,
            state=DispatchState.WAITING,
            number=self.tokens.number(),
            reasons=(*failed.reasons, why),
            fallbacks=tuple(key for key in left if key not in TRIAGE_DESKS),
            is_on_paper=line.is_on_paper,
        )

    def hand_over(self, case: Case, dispatch: Dispatch, others: Sequence[Dispatch]) -> Dispatch:
        """The copy that the agency has gives way to the card of the one who leads."""
        for copy in (one for one in others if one.agency == dispatch.agency):
            self.unit.dispatches.note_state(copy.id, DispatchState.STOPPED)
            self.unit.outbox.drop(f"dispatch:{copy.id}")
            self.unit.outbox.add(intentions.card_edit(copy))
        Handing(self.unit, self.clock).hand_over(dispatch, case)
        return dispatch

    def _work_anew(self, case: Case, others: Sequence[Dispatch]) -> None:
        if all(one.role is Role.COPY and is_brought(one) for one in others):
            self.unit.jobs.put(Job(JobKind.WORK, case.tip, due=self.clock.now() + LATER))

    async def _copies(self, case: Case, others: Sequence[Dispatch]) -> Line:
        """Those who only read along, but for whom a part was shared with; nobody where somebody
        else leads."""
        if any(one.role is not Role.COPY for one in others):
            return Line()
        desks = await self.unit.desks.all()
        there = Reach.of(desks).bound - shut_out(case.facts.withheld, desks)
        whole = (one for one in others if not is_brought(one))
        return Line(tuple(one.agency for one in whole if one.agency in there))

    async def others(self, failed: Dispatch, case: Case) -> list[Dispatch]:
        """What other desks have of the case and may go on with."""
        dispatches = await self.unit.dispatches.of_case(failed.case)
        live = (one for one in dispatches if one.state is not DispatchState.STOPPED)
        open_to = (one for one in live if one.agency not in case.facts.withheld)
        return [one for one in open_to if one.id != failed.id]

    async def _line(self, failed: Dispatch, case: Case, others: Sequence[Dispatch]) -> Line:
        """Who may stand in, the next first: a line is walked once. `fallbacks` were chosen when
        the case was opened: somebody may have been accused since. Paper, which takes days, is
        better than nobody."""
        desks = await self.unit.desks.all()
        shut = shut_out(case.facts.withheld, desks)
        leads = {one.agency for one in others if one.role is not Role.COPY}
        reach = Reach.of(desks)
        line = (*failed.fallbacks, *_triage_desks_after(failed))
        bound = [key for key in line if key in reach.bound - leads - shut]
        if bound:
            return Line(tuple(bound))
        known = {one.agency for one in others}
        walked = (failed.agency, *failed.fallbacks)
        on_paper = tuple(key for key in walked if key in reach.on_paper - known - shut)
        return Line(on_paper, is_on_paper=True)


def _triage_desks_after(failed: Dispatch) -> tuple[AgencyKey, ...]:
    tried = TRIAGE_DESKS.index(failed.agency) + 1 if failed.agency in TRIAGE_DESKS else 0
    return TRIAGE_DESKS[tried:]
