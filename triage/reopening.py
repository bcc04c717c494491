"""Reopening: a case that was closed at a desk is open there again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from triage import intentions
from triage.falsehoods import FALSE, look_again
from triage.model import Dispatch, DispatchState, Holder, Role
from triage.ports import Unit
from triage.watches import watch_anew


async def reopened(unit: Unit, dispatch: Dispatch, role: Role, now: datetime) -> Dispatch:
    """Whoever had it has it again, if still an officer there; in another part nobody does. Its
    reporters hear nothing of an end that is not yet told."""
    holder = await _holder_now(unit, dispatch) if role is dispatch.role else None
    count = dispatch.progress.reopened + 1
    progress = replace(dispatch.progress, holder=holder, reopened=count)
    state = DispatchState.TAKEN if holder else DispatchState.SEEN
    again = replace(dispatch, state=state, progress=progress, role=role)
    unit.dispatches.note_role(dispatch.id, role)
    unit.dispatches.note_progress(again)
    watch_anew(unit, again, now)
    unit.outbox.add(intentions.card_edit(again, priority=4))
    for tip in await unit.cases.tips_of(dispatch.case):
        unit.outbox.drop(intentions.outcome_key(dispatch, tip))
    if dispatch.progress.closing and dispatch.progress.closing.outcome in FALSE:
        await look_again(unit, again, now)
    return again


async def _holder_now(unit: Unit, dispatch: Dispatch) -> Holder | None:
    holder = dispatch.progress.holder
    known = holder and await unit.officers.at(dispatch.agency, holder.person)
    return holder if known else None
