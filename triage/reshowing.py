"""Cards that a desk lacks: held back while it was not safe, or left in a group it has left."""

from __future__ import annotations

from datetime import datetime

from triage import intentions
from triage.errors import UnknownSubjectError
from triage.model import AgencyKey, Case, CaseId
from triage.ports import Unit


async def show_what_waits(unit: Unit, agency: AgencyKey, now: datetime) -> None:
    """Every card that has not come yet comes now, not at its next try."""
    for dispatch in await unit.dispatches.open_at(agency):
        case = None if dispatch.messages else await _case(unit, dispatch.case)
        if case is not None and not dispatch.is_on_paper:
            for one in intentions.hand_over(dispatch, case, now):
                unit.outbox.add(one)


async def post_anew(unit: Unit, agency: AgencyKey) -> None:
    """Numbers of messages and topics mean nothing in another group: what is open is shown there
    again, the gravest first; the sender keeps Telegram's pace."""
    for dispatch in await unit.dispatches.open_at(agency):
        case = await _case(unit, dispatch.case) if dispatch.messages else None
        if case is not None:
            unit.outbox.add(intentions.card(dispatch, priority=case.priority))
        if dispatch.topic is not None:
            unit.dispatches.note_topic(dispatch.id, None)
    await unit.dispatches.forget_messages(agency)


async def _case(unit: Unit, case: CaseId) -> Case | None:
    """None: its reporter took it back."""
    try:
        return await unit.cases.get(case)
    except UnknownSubjectError:
        return None
