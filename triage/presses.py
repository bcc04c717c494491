"""Presses: who may act on a dispatch, asked anew each time a button is pressed at a desk."""

from __future__ import annotations

from dataclasses import dataclass

from triage.closing import is_known_at
from triage.errors import StrangerError, UnknownSubjectError
from triage.model import AgencyKey, ChatId, DeskState, Dispatch, DispatchId, DispatchState, Officer
from triage.ports import Clock, Unit


@dataclass(frozen=True, slots=True)
class Press:
    """A button pressed at a desk: by whom, in which chat, on which message. Message 0: a reply to
    another message of ours than the card."""

    dispatch: DispatchId
    chat: ChatId
    person: int
    message: int


async def checked(unit: Unit, press: Press) -> tuple[Dispatch, Officer]:
    """Only an officer registered at the dispatch's own desk, only in that desk's own chat, only
    while it was not stopped. Both copies of a card sent twice act as the one. Raises
    RefusedError."""
    try:
        dispatch = await unit.dispatches.get(press.dispatch)
    except UnknownSubjectError:
        raise UnknownSubjectError("toast-old") from None
    desk = await unit.desks.at_chat(press.chat)
    if desk is None or desk.state is not DeskState.BOUND or desk.agency != dispatch.agency:
        raise StrangerError("toast-old")
    officer = await unit.officers.at(desk.agency, press.person)
    if officer is None:
        raise StrangerError("toast-stranger")
    if dispatch.state is DispatchState.STOPPED:
        raise UnknownSubjectError("toast-old")
    await _check_person(unit, press, dispatch)
    if press.message and press.message not in dispatch.messages:
        unit.dispatches.note_message(dispatch.id, press.message)
    return dispatch, officer


def note_act(unit: Unit, clock: Clock, dispatch: Dispatch, officer: Officer, event: str) -> None:
    """What an officer did or was shown stands in the custody log of the case."""
    who = signed(officer.agency, officer.name)
    unit.custody.add(dispatch.case, event, by=who, at=clock.now())


def signed(agency: AgencyKey, name: str) -> str:
    """Who, as the custody log has it."""
    return f"{agency}:{name}"


async def _check_person(unit: Unit, press: Press, dispatch: Dispatch) -> None:
    """Threat: an officer of the accused body who also sits here. Of what their own desk has
    they see no less than before."""
    facts = (await unit.cases.get(dispatch.case)).facts
    if dispatch.agency in facts.withheld:
        return
    if await is_known_at(unit, press.person, facts.accused):
        raise StrangerError("toast-old")
