"""Watches: when the clock of a dispatch begins anew, and who is asked because another is silent."""

from __future__ import annotations

from datetime import datetime

from triage.model import Dispatch, DispatchState, Job, JobKind, Role
from triage.model.watch import Awaited, Watch
from triage.ports import Unit
from triage.sight import Sight

ESCALATED = "why-escalated-"
AWAITED = {
    DispatchState.WAITING: Awaited.ACKNOWLEDGE,
    DispatchState.SHOWN: Awaited.ACKNOWLEDGE,
    DispatchState.SEEN: Awaited.ACT,
    DispatchState.TAKEN: Awaited.OUTCOME,
}


def is_asked(dispatch: Dispatch) -> bool:
    """Its agency was asked because another did not answer."""
    return any(one.key.startswith(ESCALATED) for one in dispatch.reasons)


def is_watched(dispatch: Dispatch) -> bool:
    """Something is awaited of its desk: not of who only has a copy, and paper has its own terms."""
    is_theirs = dispatch.role is not Role.COPY or is_asked(dispatch)
    return is_theirs and not dispatch.is_on_paper and dispatch.state in AWAITED


def begun(dispatch: Dispatch, now: datetime) -> Watch:
    """Of a dispatch of which something is awaited."""
    return Watch(AWAITED[dispatch.state], now)


def watch_anew(unit: Unit, dispatch: Dispatch, now: datetime) -> None:
    """`dispatch` is in its state from now on: another wait begins, or none."""
    if is_watched(dispatch):
        unit.dispatches.note_watch(dispatch.id, begun(dispatch, now))
        look_again(unit, dispatch, now)
    else:
        unit.jobs.finish(Job(JobKind.DUTY, dispatch.id, due=now))


def look_again(unit: Unit, dispatch: Dispatch, now: datetime) -> None:
    """Something changed by which its clock goes."""
    unit.jobs.put(Job(JobKind.DUTY, dispatch.id, due=now))


async def take_lead(unit: Unit, dispatch: Dispatch) -> None:
    """Who was asked in another's place took the case: from now on it leads, in one commit with the
    take, so that there is always one who does. Who holds a case is not overruled, and a desk that
    was frozen neither changes another's part nor notices that its own is over."""
    if dispatch.role is not Role.COPY or not is_asked(dispatch):
        return
    case = await unit.cases.get(dispatch.case)
    if Sight.of(case, dispatch.agency).is_open:
        every = await unit.dispatches.of_case(dispatch.case)
        leads = [one for one in every if one.role is Role.LEAD and one.id != dispatch.id]
        live = [one for one in leads if one.state is not DispatchState.STOPPED]
        seen = [one for one in live if Sight.of(case, one.agency).is_open]
        if any(one.state is DispatchState.TAKEN for one in seen):
            return
        for one in seen:
            unit.dispatches.note_role(one.id, Role.COPY)
    unit.dispatches.note_role(dispatch.id, Role.LEAD)
