"""Presses: who may act on a dispatch, asked anew each time a button is pressed at a desk."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from triage.closing import is_known_at
from triage.errors import RefusedError, StrangerError, UnknownSubjectError
from triage.model import (
    AgencyKey,
    ChatId,
    Desk,
    DeskState,
    Dispatch,
    DispatchId,
    DispatchState,
    Officer,
    Role,
)
from triage.ports import Clock, Unit


@dataclass(frozen=True, slots=True)
class Press:
    """A button pressed at a desk: by whom, in which chat, on which message. Message 0: another
    message of ours than the card."""

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
    officer = await officer_in(unit, press.chat, press.person, (dispatch.agency,))
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


async def checked_lead(unit: Unit, press: Press) -> tuple[Dispatch, Officer]:
    """The same for what changes the case itself, while it is open: a copy may hold less than the
    whole."""
    dispatch, officer = await checked(unit, press)
    if dispatch.state is DispatchState.CLOSED:
        raise RefusedError("toast-closed")
    if dispatch.role is Role.COPY:
        raise RefusedError("toast-correct-copy")
    return dispatch, officer


async def officer_in(
    unit: Unit, chat: ChatId, person: int, agencies: Collection[AgencyKey]
) -> Officer:
    """Raises StrangerError: the chat is the desk of none of these, or the person no officer."""
    desk = await bound_desk(unit, chat)
    if desk is None or desk.agency not in agencies:
        raise StrangerError("toast-old")
    officer = await unit.officers.at(desk.agency, person)
    if officer is None:
        raise StrangerError("toast-stranger")
    return officer


async def bound_desk(unit: Unit, chat: ChatId) -> Desk | None:
    """The desk that works in this chat."""
    desk = await unit.desks.at_chat(chat)
    return desk if desk is not None and desk.state is DeskState.BOUND else None


async def _check_person(unit: Unit, press: Press, dispatch: Dispatch) -> None:
    """Threat: an officer of the accused body who also sits here. Of what their own desk has
    they see no less than before."""
    facts = (await unit.cases.get(dispatch.case)).facts
    if dispatch.agency in facts.withheld:
        return
    if await is_known_at(unit, press.person, facts.accused):
        raise StrangerError("toast-old")
