"""Casework: what officers do with a dispatch. Every press checks right and state again."""

from __future__ import annotations

from dataclasses import dataclass

from triage import intentions
from triage.errors import StrangerError, UnknownSubjectError
from triage.model import (
    ChatId,
    DeskState,
    Dispatch,
    DispatchId,
    DispatchState,
    Officer,
    TipId,
    TipState,
)
from triage.ports import Clock, Unit


@dataclass(frozen=True, slots=True)
class Press:
    """A button pressed at a desk: by whom, in which chat, on which message."""

    dispatch: DispatchId
    chat: ChatId
    person: int
    message: int


@dataclass(frozen=True, slots=True)
class Casework:
    unit: Unit
    clock: Clock

    async def acknowledge(self, press: Press) -> Dispatch:
        """Seen by this officer: logged, shown on every copy of the card, told to the reporter.
        The first press wins; a later one gets the dispatch as the first left it."""
        dispatch, officer = await self.check(press)
        if dispatch.state is DispatchState.SEEN:
            return dispatch
        now = self.clock.now()
        self.unit.dispatches.note_seen(dispatch.id, officer.name, now)
        self.unit.custody.add(dispatch.case, "seen", by=f"{officer.agency}:{officer.name}", at=now)
        self.unit.outbox.add(intentions.card_edit(dispatch, priority=4))
        case = await self.unit.cases.get(dispatch.case)
        await self._tell_reporter(case.tip)
        return dispatch

    async def show_pictures(self, press: Press) -> bool:
        dispatch, officer = await self.check(press)
        case = await self.unit.cases.get(dispatch.case)
        shown = [piece for piece in await self.unit.evidence.of_tip(case.tip) if piece.copy]
        if shown:
            self._log(dispatch, officer, "pictures shown")
            self.unit.outbox.add(intentions.pictures(dispatch))
        return bool(shown)

    async def show_point(self, press: Press) -> None:
        dispatch, officer = await self.check(press)
        self._log(dispatch, officer, "map shown")
        self.unit.outbox.add(intentions.point(dispatch))

    async def check(self, press: Press) -> tuple[Dispatch, Officer]:
        """Only an officer registered at the dispatch's own desk, only in that desk's own chat,
        only while the case is open there. Both copies of a card sent twice act as the one."""
        try:
            dispatch = await self.unit.dispatches.get(press.dispatch)
        except UnknownSubjectError:
            raise UnknownSubjectError("toast-old") from None
        desk = await self.unit.desks.at_chat(press.chat)
        if desk is None or desk.state is not DeskState.BOUND or desk.agency != dispatch.agency:
            raise StrangerError("toast-old")
        officer = await self.unit.officers.at(desk.agency, press.person)
        if officer is None:
            raise StrangerError("toast-stranger")
        if dispatch.state is DispatchState.STOPPED:
            raise UnknownSubjectError("toast-old")
        if press.message not in dispatch.messages:
            self.unit.dispatches.note_message(dispatch.id, press.message)
        return dispatch, officer

    async def stop(self, tip: TipId) -> None:
        """The reporter took the tip back: the desks that have it are asked to stop."""
        case = await self.unit.cases.of_tip(tip)
        for dispatch in await self.unit.dispatches.of_case(case.id) if case else ():
            self.unit.dispatches.note_state(dispatch.id, DispatchState.STOPPED)
            self.unit.outbox.drop(f"dispatch:{dispatch.id}")
            self.unit.outbox.drop(f"pictures:{dispatch.id}")
            self.unit.outbox.add(intentions.card_edit(dispatch, priority=4))
            self.unit.custody.add(dispatch.case, "withdrawn", at=self.clock.now())

    async def _tell_reporter(self, tip: TipId) -> None:
        self.unit.tips.note_state(tip, TipState.SEEN)
        chat = await self.unit.conversations.return_address(tip)
        if chat is not None:
            self.unit.outbox.add(intentions.seen(chat, tip))

    def _log(self, dispatch: Dispatch, officer: Officer, event: str) -> None:
        who = f"{officer.agency}:{officer.name}"
        self.unit.custody.add(dispatch.case, event, by=who, at=self.clock.now())
