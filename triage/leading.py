"""Leading: one desk leads a case, and beside it only who was given a part of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from triage import intentions
from triage.beside import ACCUSED_LATER, ADDED_TO
from triage.model import OVER, Case, Dispatch, DispatchState, Role
from triage.packages import PASSED
from triage.ports import Unit
from triage.reach import BESIDE_PAPER
from triage.routing import LIFE
from triage.sight import Sight

OWN_PARTS = frozenset({LIFE.key, ACCUSED_LATER.key, ADDED_TO.key, BESIDE_PAPER})
"""Why one leads beside another: it saves lives, looks at an accused body, or waits for no paper."""
GIVEN = frozenset({PASSED, "why-objection"})
"""Why it has the part that another desk had."""


def has_own_part(dispatch: Dispatch, every: Sequence[Dispatch]) -> bool:
    """Of its own, or of whoever gave it to this one; `every` are those of the case."""
    if any(reason.key in OWN_PARTS for reason in dispatch.reasons):
        return True
    told = (reason for reason in dispatch.reasons if reason.key in GIVEN)
    givers = {agency for reason in told for _, agency in reason.values}
    others = [one for one in every if one.id != dispatch.id]
    return any(has_own_part(one, others) for one in others if one.agency in givers)


async def is_led_by_another(unit: Unit, dispatch: Dispatch) -> bool:
    """Whether somebody has come to lead in place of this desk, and has not ended it. A frozen one
    goes on as it was."""
    case = await unit.cases.get(dispatch.case)
    every = await unit.dispatches.of_case(case.id)
    if has_own_part(dispatch, every) or not Sight.of(case, dispatch.agency).is_open:
        return False
    return any(one.id != dispatch.id for one in _leads(case, every))


async def make_way(unit: Unit, case: Case, to: Dispatch) -> None:
    """This one leads from now on, and whoever did keeps a copy: unless it leads a part of its own
    only."""
    every = await unit.dispatches.of_case(case.id)
    leads = () if has_own_part(to, every) else _leads(case, every)
    for one in leads:
        if one.id != to.id:
            step_back(unit, one)


def step_back(unit: Unit, dispatch: Dispatch) -> None:
    """A copy is nobody's to work on: whoever had it in hand is free of it."""
    unit.dispatches.note_role(dispatch.id, Role.COPY)
    if dispatch.state is DispatchState.TAKEN:
        progress = replace(dispatch.progress, holder=None)
        free = replace(dispatch, state=DispatchState.SEEN, progress=progress)
        unit.dispatches.note_progress(free)
    unit.outbox.add(intentions.card_edit(dispatch, priority=4))


def _leads(case: Case, every: Sequence[Dispatch]) -> list[Dispatch]:
    """Who leads the case, but for parts of their own, and may see it."""
    leads = (one for one in every if one.role is Role.LEAD and one.state not in OVER)
    seen = (one for one in leads if Sight.of(case, one.agency).is_open)
    return [one for one in seen if not has_own_part(one, every)]
