"""Uniting: an officer joins two cases of the desk, or splits a report off the case it joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from triage import intentions
from triage.entering import enter_files
from triage.errors import RefusedError
from triage.handing import Handing
from triage.model import (
    Amendment,
    Case,
    Dispatch,
    DispatchId,
    DispatchState,
    Mending,
    Officer,
    Role,
    TipId,
)
from triage.presses import Press, checked_lead
from triage.scrutiny import is_accusing
from triage.work import Work
from triage.working import Working

JOIN = "join"
APART, TOGETHER = "apart", "together"
REFUSED = RefusedError("toast-join-not")


@dataclass(frozen=True, slots=True)
class Uniting:
    """Every method checks right and state again and raises RefusedError. Threat: an officer who
    tries whether somebody is accused. Whatever stands against it is refused in the same words."""

    working: Working
    work: Work

    async def join(self, press: Press, number: str) -> None:
        """All reports of this case speak of the other one from now on, which this desk has under
        that number and which was suggested; every body that had this one gets that one."""
        dispatch, officer = await checked_lead(self.working.unit, press)
        home = await self._home(dispatch, number)
        case = await self.working.unit.cases.get(dispatch.case)
        await self._insist_on_equals(case, home)
        moved = await self.working.unit.cases.tips_of(case.id)
        grown = await self._grown(case, home, moved)
        for tip in moved:
            self.working.unit.cases.take(home.id, tip)
            await enter_files(self.working.unit, self.working.clock, tip)
        self.working.unit.cases.corroborate(grown)
        await self._show(grown, home.priority, moved)
        await self._end(case, home, dispatch)
        self._keep(case, APART, TOGETHER, officer)
        self.working.log(dispatch, officer, "joined cases")

    async def split(self, press: Press, tip: TipId) -> None:
        """It opens a case of its own and is routed anew, or opens the one again that it had
        opened before it was joined. The one that opened this case cannot leave it."""
        dispatch, officer = await checked_lead(self.working.unit, press)
        case = await self.working.unit.cases.get(dispatch.case)
        tips = await self.working.unit.cases.tips_of(case.id)
        if tip == case.tip or tip not in tips or case.facts.withheld:
            raise REFUSED
        if any(one.is_question for one in await self.working.unit.letters.of_tip(tip)):
            raise REFUSED
        others = [one for one in tips if one != tip]
        conversations = self.working.unit.conversations
        fewer = case.sources - await conversations.are_independent(tip, others)
        sources = max(1, min(fewer, len(others)))
        self.working.unit.cases.corroborate(replace(case, sources=sources))
        await self.work.open_apart(tip)
        for one in await self._live(case):
            self.working.unit.outbox.add(intentions.card_edit(one, priority=4))
        self._keep(case, TOGETHER, APART, officer)
        self.working.log(dispatch, officer, "split off")

    async def _home(self, dispatch: Dispatch, number: str) -> Case:
        unit = self.working.unit
        suggested = {one.other for one in await unit.cases.suggestions(dispatch.case)}
        for other in await unit.dispatches.numbered(dispatch.agency, number):
            is_live = other.state not in (DispatchState.STOPPED, DispatchState.CLOSED)
            if other.case in suggested and is_live and other.role is not Role.COPY:
                return await unit.cases.get(other.case)
        raise RefusedError("toast-old")

    async def _insist_on_equals(self, case: Case, home: Case) -> None:
        """Nobody is accused in either, the other is no lesser danger, and nothing was asked,
        shared or printed on the strength of this one, which would have nowhere to come back to."""
        facts = (case.facts, home.facts)
        if any(one.withheld or one.accused or is_accusing(one.reading) for one in facts):
            raise REFUSED
        if case.facts.reading.danger and not home.facts.reading.danger:
            raise REFUSED
        unit = self.working.unit
        if await unit.transfers.of_case(case.id) or await unit.transfers.of_case(home.id):
            raise REFUSED
        for one in await self._live(case):
            if one.is_on_paper or await unit.letters.of_dispatch(one.id):
                raise REFUSED

    async def _grown(self, case: Case, home: Case, moved: Sequence[TipId]) -> Case:
        known = list(await self.working.unit.cases.tips_of(home.id))
        sources = home.sources
        for tip in moved:
            sources += await self.working.unit.conversations.are_independent(tip, known)
            known.append(tip)
        return replace(
            home,
            sources=sources,
            priority=max(home.priority, case.priority),
            is_burst=home.is_burst or case.is_burst,
        )

    async def _show(self, home: Case, before: int, moved: Sequence[TipId]) -> None:
        """Below every card of the other case, as if the reports had joined by themselves."""
        for one in await self._live(home):
            self.working.unit.outbox.add(intentions.card_edit(one, priority=home.priority))
            for tip in moved:
                joined = intentions.joined(one, tip, priority=home.priority)
                self.working.unit.outbox.add(joined)
                for more in intentions.follow(one, tip, before=before, after=home.priority):
                    self.working.unit.outbox.add(more)

    async def _end(self, case: Case, home: Case, pressed: Dispatch) -> None:
        """Its cards say so, and who has not got the other case hears of it."""
        unit = self.working.unit
        facts = case.facts
        mending = Mending(
            JOIN, home.id, pressed.agency, case.priority, case.priority, reasons=facts.urgent
        )
        mended = (*facts.mended, mending)
        unit.cases.amend(replace(case, facts=replace(facts, mended=mended)))
        has = {one.agency for one in await self._live(home)}
        for one in await self._live(case):
            unit.dispatches.note_state(one.id, DispatchState.STOPPED)
            unit.outbox.drop(f"pictures:{one.id}")
            unit.outbox.add(intentions.card_edit(one, priority=4))
            if one.agency not in has:
                Handing(unit, self.working.clock).hand_over(self._copy(one, home), home)

    def _copy(self, one: Dispatch, home: Case) -> Dispatch:
        """A case has one lead: who led the one that ended hears of the other."""
        return Dispatch(
            id=DispatchId(self.working.tokens.name()),
            case=home.id,
            agency=one.agency,
            role=Role.COPY,
            state=DispatchState.WAITING,
            number=self.working.tokens.number(),
            reasons=one.reasons,
        )

    async def _live(self, case: Case) -> list[Dispatch]:
        every = await self.working.unit.dispatches.of_case(case.id)
        return [one for one in every if one.state is not DispatchState.STOPPED]

    def _keep(self, case: Case, machine: str, person: str, officer: Officer) -> None:
        language, now = case.facts.reading.language, self.working.clock.now()
        self.working.unit.amendments.add(
            Amendment(case.id, JOIN, machine, person, language, officer.agency, now)
        )
