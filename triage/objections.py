"""Objections: what a reporter says against an outcome goes to who stands above that desk.

Threat: the desk that ended the case may be bought. It never reads the objection, and does not learn
that there is one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from triage import letter_intentions
from triage.errors import RefusedError
from triage.falsehoods import OBJECTED, look_again
from triage.model import (
    TRIAGE_DESKS,
    AgencyKey,
    Case,
    Desk,
    Dispatch,
    DispatchId,
    DispatchState,
    Letter,
    Reason,
    Role,
)
from triage.ports import Clock, Tokens, Unit
from triage.reach import Reach
from triage.redirecting import Redirecting
from triage.reopening import reopened
from triage.triage_desks import shut_out, triage_desk_for


@dataclass(frozen=True, slots=True)
class Objections:
    """`overseers` are whom one asks about an agency, the first who may hear of the case."""

    unit: Unit
    clock: Clock
    tokens: Tokens
    overseers: Mapping[str, Sequence[str]]

    async def lodge(self, letter: Letter) -> Dispatch:
        """The case opens again at the next level, which reads the objection below its card.
        Raises RefusedError: nobody is there who may read it."""
        ended = await self.unit.dispatches.get(letter.dispatch)
        case = await self.unit.cases.get(ended.case)
        agency = self._next(ended, case, await self.unit.desks.all())
        if agency is None:
            raise RefusedError("objection-nobody")
        dispatch = await self._at(agency, ended, case)
        self.unit.letters.save(letter)
        told = letter_intentions.objection(dispatch, letter, priority=case.priority)
        self.unit.outbox.add(told)
        await look_again(self.unit, ended, self.clock.now())
        self.unit.custody.add(case.id, "objection", by=agency, at=self.clock.now())
        return dispatch

    def _next(self, ended: Dispatch, case: Case, desks: Sequence[Desk]) -> AgencyKey | None:
        """Never one from whom the case is withheld, and never the same desk again. On paper there
        is no room for an objection."""
        shut = shut_out(case.facts.withheld, desks)
        above = (AgencyKey(key) for key in self.overseers.get(ended.agency, ()))
        bound = Reach.of(desks).bound
        line = (key for key in above if key in bound - shut)
        hotline = triage_desk_for(
            [desk for desk in desks if desk.agency != ended.agency], case.facts.withheld
        )
        return next((key for key in line if key != ended.agency), hotline)

    async def _at(self, agency: AgencyKey, ended: Dispatch, case: Case) -> Dispatch:
        """What it has of the case already is opened again; a copy gives way to the lead."""
        others = await Redirecting(self.unit, self.clock, self.tokens).others(ended, case)
        known = (one for one in others if one.agency == agency and one.role is not Role.COPY)
        dispatch = next(known, None)
        if dispatch is not None:
            is_over = dispatch.state is DispatchState.CLOSED
            now = self.clock.now()
            return await reopened(self.unit, dispatch, dispatch.role, now) if is_over else dispatch
        fresh = self._fresh(agency, ended)
        redirecting = Redirecting(self.unit, self.clock, self.tokens)
        return redirecting.hand_over(case, fresh, others)

    def _fresh(self, agency: AgencyKey, ended: Dispatch) -> Dispatch:
        return Dispatch(
            id=DispatchId(self.tokens.name()),
            case=ended.case,
            agency=agency,
            role=Role.TRIAGE if agency in TRIAGE_DESKS else Role.LEAD,
            state=DispatchState.WAITING,
            number=self.tokens.number(),
            reasons=(Reason(OBJECTED, (("agency", ended.agency),)),),
        )
