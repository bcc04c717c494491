"""The ladder of a case that waits: reminders, then the next body, each once and never at once."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from triage.duty import Pace
from triage.duty_rules import Duty
from triage.model import TRIAGE_DESKS, AgencyKey, Dispatch, Reason
from triage.model.watch import DUE, Awaited, Watch


class Step(StrEnum):
    """remind and due speak to the desk itself; the others hand the case to the next body."""

    REMIND = "remind"
    DUE = "due"
    DEPUTY = "deputy"
    OVERSIGHT = "oversight"
    TRIAGE = "triage"


HAND_OVERS = (Step.DEPUTY, Step.OVERSIGHT, Step.TRIAGE)
EVENTS = {
    Step.REMIND: "reminded",
    Step.DUE: "time over",
    Step.DEPUTY: "deputy asked",
    Step.OVERSIGHT: "oversight asked",
    Step.TRIAGE: "line asked",
}
MINUTE = timedelta(minutes=1)
IN_MINUTES = timedelta(hours=2)
"""Up to so much time a reminder counts the minutes; beyond it says until when."""


@dataclass(frozen=True, slots=True)
class Line:
    """Whom one asks in turn when a desk is silent; None where there is nobody who may hear. An
    empty line leaves the reminders: so it is for a frozen desk, which must not notice, and for
    one that was itself asked as the next."""

    deputy: AgencyKey | None = None
    oversight: AgencyKey | None = None
    triage: AgencyKey | None = None

    @classmethod
    def of(cls, dispatch: Dispatch, duty: Duty, open_to: Container[AgencyKey]) -> Line:
        """`open_to` are those who can be reached, from whom nothing of the case is withheld, and
        who do not have it already."""
        overseers = map(AgencyKey, duty.overseers.get(dispatch.agency, ()))
        deputy = _first(dispatch.fallbacks, open_to)
        oversight = _first([key for key in overseers if key != deputy], open_to)
        return cls(deputy, oversight, _first(TRIAGE_DESKS, open_to))

    def body(self, step: Step) -> AgencyKey | None:
        bodies = {Step.DEPUTY: self.deputy, Step.OVERSIGHT: self.oversight}
        return bodies.get(step, self.triage)


@dataclass(frozen=True, slots=True)
class Rung:
    """Something rings. `agency` is whom the case is handed to, None for the desk itself;
    `minutes` the time that there is where a reminder counts it, else 0."""

    name: str
    step: Step
    awaited: Awaited
    share: float
    moment: datetime
    minutes: int = 0
    agency: AgencyKey | None = None

    @property
    def key(self) -> str:
        """The text that the silent desk reads; "" where the case is handed on: of that it hears
        nothing, so that the silence after it is the same for a desk that was frozen."""
        if self.step in HAND_OVERS:
            return ""
        counts = self.minutes and self.step is Step.REMIND
        return f"duty-{self.step}-{self.awaited}{'-minutes' if counts else ''}"

    @property
    def event(self) -> str:
        """What the custody log says."""
        return EVENTS[self.step]

    def reason(self, silent: AgencyKey) -> Reason:
        """Why the next body gets the case."""
        return Reason(f"why-escalated-{self.step}", (("agency", silent),))


def rungs(watch: Watch, pace: Pace, line: Line) -> tuple[Rung, ...]:
    """The whole ladder, the first rung first. Where a body is missing the next takes its moment.
    Who holds a case is not overruled: for an outcome only the line's own desk is asked."""
    named = [*_reminders(pace), (DUE, Step.DUE, 1.0), *_hand_overs(watch, pace, line)]
    allowed = pace.allowed(watch.awaited)
    minutes = allowed // MINUTE if pace.terms.always and allowed <= IN_MINUTES else 0
    return tuple(
        Rung(
            name=name,
            step=step,
            awaited=watch.awaited,
            share=share,
            moment=pace.after(watch.since, allowed * share),
            minutes=minutes,
            agency=line.body(step) if step in HAND_OVERS else None,
        )
        for name, step, share in named
    )


def upcoming(watch: Watch, pace: Pace, line: Line, now: datetime) -> Rung | None:
    """The rung that rings next, and when; None: nothing more. A reminder that the next rung has
    overtaken is left out. The case is handed on no sooner than the ladder's own time after the
    rung before *rang*: who was silent only because the line was down is first reminded, and a
    clock that leaps ahead for a while rings once."""
    ladder = rungs(watch, pace, line)
    rang = dict(watch.rang)
    done = [at for at, rung in enumerate(ladder) if rung.name in rang]
    left = _not_overtaken(ladder[done[-1] + 1 if done else 0 :], now)
    if not left or left[0].step not in HAND_OVERS or not done:
        return left[0] if left else None
    last = ladder[done[-1]]
    gap = pace.allowed(watch.awaited) * (left[0].share - last.share)
    return _no_sooner(left[0], pace.after(rang[last.name], gap))


def passed(watch: Watch, pace: Pace, now: datetime) -> timedelta:
    """How much of the time that there is has passed, real or working time as it runs."""
    return pace.between(watch.since, max(now, watch.since))


def _reminders(pace: Pace) -> Iterator[tuple[str, Step, float]]:
    for number, share in enumerate(pace.terms.reminders, 1):
        yield f"remind-{number}", Step.REMIND, share


def _hand_overs(watch: Watch, pace: Pace, line: Line) -> Iterator[tuple[str, Step, float]]:
    """One that rang keeps its place, also when its body is gone since."""
    rang = dict(watch.rang)
    terms = pace.terms
    steps = HAND_OVERS if watch.awaited is not Awaited.OUTCOME else (Step.TRIAGE,)
    there = [step for step in steps if line.body(step) or step.value in rang]
    for step, share in zip(there, (terms.deputy, terms.oversight, terms.triage), strict=False):
        yield step.value, step, share


def _not_overtaken(left: Sequence[Rung], now: datetime) -> Sequence[Rung]:
    while len(left) > 1 and left[0].step is Step.REMIND and left[1].moment <= now:
        left = left[1:]
    return left


def _no_sooner(rung: Rung, moment: datetime) -> Rung:
    return replace(rung, moment=max(rung.moment, moment))


def _first(keys: Sequence[AgencyKey], open_to: Container[AgencyKey]) -> AgencyKey | None:
    return next((key for key in keys if key in open_to), None)
