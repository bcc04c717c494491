"""Sorting: the hotline's own desk sends a case to a body, or says that it is none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from triage.bodies import OBSERVER, bodies_abroad
from triage.casework import Casework
from triage.closing import closed_desks
from triage.correcting import Correcting
from triage.errors import RefusedError
from triage.leading import make_way, step_back
from triage.mended import offence_of
from triage.model import (
    NOT_WILDLIFE,
    TRIAGE_DESK,
    AgencyKey,
    Amendment,
    Case,
    Desk,
    Dispatch,
    DispatchId,
    DispatchState,
    Mending,
    Officer,
    Reason,
    Role,
)
from triage.ports import Unit
from triage.presses import Press, checked
from triage.reach import Reach
from triage.redirecting import Redirecting
from triage.routing_rules import Rules
from triage.working import Working

PROPOSED = "triage-proposed"
SENT = Reason("why-sorted")
AGENCY = "agency"
NO_CASE = "no_case"
MISUSE = "misuse"


@dataclass(frozen=True, slots=True)
class Sorting:
    """Every method checks right and state again and raises RefusedError."""

    working: Working
    correcting: Correcting

    async def send(self, press: Press, to: AgencyKey) -> None:
        """The body leads from now on; who did, and the line's own desk, keep a copy. Once: after
        that the body itself passes it on. Raises RefusedError also where the body is accused, or
        shares officers with one that is: this desk may know."""
        dispatch, officer, case = await self._unsorted(press)
        if to not in bodies_to_send(case, self.correcting.rules):
            raise RefusedError("toast-old")
        if to in await closed_desks(self._unit, case.facts.withheld):
            raise RefusedError("toast-send-accused")
        every = await self._unit.dispatches.of_case(case.id)
        others = [one for one in every if one.state is not DispatchState.STOPPED]
        if any(one.agency == to and one.role is not Role.COPY for one in others):
            raise RefusedError("toast-send-has")
        await Casework(self._unit, self.working.clock).see(dispatch, officer)
        target = self._target(dispatch, case, to, await self._unit.desks.all())
        redirecting = Redirecting(self._unit, self.working.clock, self.working.tokens)
        await make_way(self._unit, case, target)
        redirecting.hand_over(case, target, others)
        # Should the body's desk fail, the case comes back here.
        step_back(self._unit, dispatch)
        self.working.log(dispatch, officer, "sent on")
        self._note(dispatch, case, to)

    async def not_a_case(self, press: Press) -> None:
        """It is closed, and its reporter hears it kindly. What the machine took it for is kept
        beside this, to learn from."""
        _, _, case = await self._unsorted(press)
        if offence_of(case.facts) != NOT_WILDLIFE:
            await self.correcting.offence(press, NOT_WILDLIFE)
        await self.working.close(press, NO_CASE)

    async def misuse(self, press: Press) -> None:
        """Told falsely on purpose. It counts for its reporter, whom nobody here learns of, and who
        hears no more of it than of what is no case."""
        await self._unsorted(press)
        await self.working.close(press, MISUSE)

    async def _unsorted(self, press: Press) -> tuple[Dispatch, Officer, Case]:
        dispatch, officer = await checked(self._unit, press)
        if dispatch.role is not Role.TRIAGE:
            raise RefusedError("toast-sorted")
        if dispatch.state is DispatchState.CLOSED:
            raise RefusedError("toast-closed")
        return dispatch, officer, await self._unit.cases.get(dispatch.case)

    def _target(
        self, dispatch: Dispatch, case: Case, to: AgencyKey, desks: Iterable[Desk]
    ) -> Dispatch:
        """Whom the rules propose besides stands in for a silent one. Paper, which a person
        carries, where the body has no group."""
        bound = Reach.of(desks).bound
        return Dispatch(
            id=DispatchId(self.working.tokens.name()),
            case=case.id,
            agency=to,
            role=Role.LEAD,
            state=DispatchState.WAITING,
            number=self.working.tokens.number(),
            reasons=(SENT,),
            fallbacks=tuple(one for one in proposed_for(dispatch, case) if one != to),
            is_on_paper=to not in bound,
        )

    def _note(self, dispatch: Dispatch, case: Case, to: AgencyKey) -> None:
        """To whom, for the card here, and to learn from."""
        facts, now = case.facts, self.working.clock.now()
        leads = proposed_for(dispatch, case)
        mending = Mending(
            AGENCY, to, dispatch.agency, case.priority, case.priority,
            reasons=facts.urgent, leads=leads, hidden=facts.withheld,
        )  # fmt: skip
        self._unit.cases.amend(replace(case, facts=replace(facts, mended=(*facts.mended, mending))))
        machine, language = next(iter(leads), ""), facts.reading.language
        self._unit.amendments.add(
            Amendment(case.id, AGENCY, machine, to, language, dispatch.agency, now)
        )

    @property
    def _unit(self) -> Unit:
        return self.working.unit


def proposed_for(dispatch: Dispatch, case: Case) -> tuple[AgencyKey, ...]:
    """Whom the rules would have lead: as the case was corrected, else as it was read."""
    if case.facts.mended:
        return case.facts.mended[-1].leads
    named = (dict(one.values)["agency"] for one in dispatch.reasons if one.key == PROPOSED)
    return tuple(AgencyKey(key) for key in named)


def bodies_to_send(case: Case, rules: Rules) -> tuple[AgencyKey, ...]:
    """Those of the country that act; where none is known the focal points of every country."""
    country = case.facts.where.country
    here = [key for key, seat in rules.seats.items() if seat == country]
    acting = tuple(AgencyKey(key) for key in here if rules.kinds[key] != OBSERVER)
    return acting or bodies_abroad(TRIAGE_DESK, rules)


def sent_to(case: Case) -> AgencyKey | None:
    """Whom the line's own desk sent it to."""
    mending = case.facts.mending(AGENCY)
    return None if mending is None else AgencyKey(mending.value)
