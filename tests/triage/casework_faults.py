"""Services with one fault each, which the machine must find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.letter_guard import LetterGuard
from bot.workshop import Workshop
from reference.duty import load_duty
from triage.letters import Asking, Letters
from triage.model import (
    AgencyKey,
    Case,
    Dispatch,
    DispatchState,
    Holder,
    Letter,
)
from triage.passing import Passing
from triage.ports import Unit
from triage.presses import Press, checked
from triage.routing import Question, Recipient, Route, route
from triage.work import Work
from triage.working import Working


class Unstruck(Work):
    async def _dispatch(self, case: Case, way: Route) -> list[Recipient]:
        facts = case.facts
        question = Question(replace(facts.reading, accuses=()), facts.place)
        bare = replace(case, facts=replace(facts, withheld=()))
        return await super()._dispatch(bare, route(question, self.rules))


class StrikesNobody(Workshop):
    """What accuses a body goes to it as any other tip would."""

    def work(self, unit: Unit) -> Work:
        given = (unit, self.clock, self.tokens, self.reader, self.atlas)
        return Unstruck(*given, self.rules, self.assess, self.kindred)


class Blind(Passing):
    async def _is_hidden(self, source: Dispatch, case: Case, to: AgencyKey) -> bool:
        return False


class PassesToAnybody(Workshop):
    """A case is offered to bodies that it accuses."""

    def passing(self, unit: Unit) -> Passing:
        return Blind(unit, self.clock, self.tokens, self.rules, load_duty())


class Hasty(Working):
    async def take(self, press: Press) -> Dispatch:
        dispatch, officer = await checked(self.unit, press)
        if dispatch.state is DispatchState.CLOSED:
            return dispatch
        holder = Holder(officer.person, officer.name, self.clock.now())
        self._note(dispatch, DispatchState.TAKEN, holder)
        self.log(dispatch, officer, "taken")
        return dispatch


class TakesTwice(Workshop):
    """The second press takes a case from whoever had it."""

    def working(self, unit: Unit) -> Working:
        return Hasty(unit, self.clock, self.tokens)


class Forgetful(Letters):
    async def _post(self, letters: Sequence[Letter], asking: Asking) -> Letter:
        return letters[0]


class DropsLetters(Workshop):
    """An officer is told that the letter goes, and it is kept nowhere."""

    def letters(self, unit: Unit) -> Letters:
        return Forgetful(self.working(unit), LetterGuard())
