"""Reports that were found to be false, counted where only the link keys open: with their reporter.

Threat: officers who try who told by calling reports false, and a bought desk that calls true ones
so until nobody hears their reporter. What a desk says is written down with the case; that it counts
for somebody happens in a job in that reporter's lane, and nothing of it leaves the conversation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from triage.errors import UnknownSubjectError
from triage.intentions import SECOND_THOUGHTS
from triage.limits import FalseReports
from triage.model import (
    TRIAGE_DESKS,
    AgencyKey,
    Case,
    Conversation,
    Dispatch,
    DispatchState,
    Draft,
    Falsehood,
    Job,
    JobKind,
    Role,
    TipId,
)
from triage.ports import Clock, Unit
from triage.sight import Sight

FALSE = frozenset({"false", "misuse"})
"""Outcomes that say so: keys of reference/outcomes.toml."""
OBJECTED = "why-objection"


def is_doubted(talk: Conversation, now: datetime, rule: FalseReports) -> bool:
    """Of one agency's word only some count; the hotline's own counts whole. All is forgotten."""
    recent = [one.by for one in talk.falsehoods if now - one.at < rule.within]
    ours = sum(by in TRIAGE_DESKS for by in recent)
    theirs = Counter(by for by in recent if by not in TRIAGE_DESKS)
    return ours + sum(min(count, rule.alone) for count in theirs.values()) >= rule.most


def is_about_life(draft: Draft) -> bool:
    return draft.reading is not None and draft.reading.danger


async def look_again(unit: Unit, dispatch: Dispatch, now: datetime) -> None:
    """It ended as false, or is open again: whoever opened the case is looked at, if anybody can
    be, once the time to think again is over. Who only joined it told no story of their own."""
    case = await unit.cases.get(dispatch.case)
    chat = await unit.conversations.return_address(case.tip)
    if chat is not None:
        unit.jobs.put(Job(JobKind.FALSEHOOD, case.tip, due=now + SECOND_THOUGHTS, chat=chat))


@dataclass(frozen=True, slots=True)
class Falsehoods:
    unit: Unit
    clock: Clock

    async def weigh(self, job: Job, talk: Conversation | None) -> None:
        """How the case stands now, whatever was said of it before: asked twice, counted once."""
        self.unit.jobs.finish(job)
        if talk is None:
            return
        tip = TipId(job.subject)
        others = tuple(one for one in talk.falsehoods if one.tip != tip)
        by = await self._called_so_by(tip)
        fresh = (Falsehood(tip, by, self.clock.now()),) if by else ()
        known = next((one for one in talk.falsehoods if one.tip == tip), None)
        kept = (known,) if known and by == known.by else fresh
        if (*others, *kept) != talk.falsehoods:
            self.unit.conversations.save(replace(talk, falsehoods=(*others, *kept)))

    async def _called_so_by(self, tip: TipId) -> AgencyKey | None:
        """Who ended the case so, where all that lead it did; None also where its reporter says
        that it is not so, and nobody else has looked since."""
        try:
            case = await self.unit.cases.of_tip(tip)
        except UnknownSubjectError:
            return None
        if case is None or case.tip != tip:
            return None
        deciding = _deciding(case, await self.unit.dispatches.of_case(case.id))
        if not deciding or not all(_is_false(one) for one in deciding):
            return None
        return deciding[-1].agency


def _deciding(case: Case, every: Sequence[Dispatch]) -> list[Dispatch]:
    """Who leads, and who reads an objection; the hotline's own desk where nobody else does. A desk
    that is accused has no word in it."""
    live = [
        one
        for one in every
        if one.state is not DispatchState.STOPPED and Sight.of(case, one.agency).is_open
    ]
    deciding = [one for one in live if one.role is Role.LEAD or _reads_objection(one)]
    return deciding or [one for one in live if one.role is Role.TRIAGE]


def _reads_objection(dispatch: Dispatch) -> bool:
    return any(reason.key == OBJECTED for reason in dispatch.reasons)


def _is_false(dispatch: Dispatch) -> bool:
    closing = dispatch.progress.closing
    is_over = dispatch.state is DispatchState.CLOSED and closing is not None
    return is_over and closing is not None and closing.outcome in FALSE
