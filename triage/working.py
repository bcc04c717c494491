"""Working a case at a desk: taking it, handing it back, notes, closing, reopening.

A desk that was frozen goes on as if nothing were: what it does is noted there and changes nothing
for anybody else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from triage import intentions
from triage.casework import note_seen
from triage.endings import ending, save_ending
from triage.errors import RefusedError
from triage.falsehoods import FALSE, look_again
from triage.leading import is_led_by_another
from triage.model import (
    AgencyKey,
    Closing,
    Dispatch,
    DispatchState,
    Holder,
    Note,
    NoteId,
    Officer,
    Purpose,
    Role,
)
from triage.passed import tell_parts
from triage.ports import Clock, Tokens, Unit
from triage.presses import Press, checked, note_act, signed
from triage.reopening import reopened
from triage.sight import Sight
from triage.watches import take_lead, watch_anew

LONGEST_NOTE = 2_000
"""Code points; a longer one is a document."""


@dataclass(frozen=True, slots=True)
class Working:
    """Every method checks right and state again and raises RefusedError."""

    unit: Unit
    clock: Clock
    tokens: Tokens

    async def take(self, press: Press) -> Dispatch:
        """The officer has the case in hand. The first press wins: the dispatch as it was before
        says who has it. Taking is acknowledging too."""
        dispatch, officer = await checked(self.unit, press)
        if dispatch.state is DispatchState.CLOSED:
            raise RefusedError("toast-closed")
        if dispatch.progress.holder is not None:
            return dispatch
        holder = Holder(officer.person, officer.name, self.clock.now())
        await note_seen(self.unit, dispatch, officer.name, self.clock.now())
        self._note(dispatch, DispatchState.TAKEN, holder)
        await take_lead(self.unit, dispatch)
        self.log(dispatch, officer, "taken")
        await tell_parts(self.unit, dispatch)
        return dispatch

    async def hand_back(self, press: Press) -> Dispatch:
        """Nobody has it any more. Who has it may, and a lead of the desk."""
        dispatch, officer = await checked(self.unit, press)
        insist_on_holder(dispatch, officer)
        self._note(dispatch, DispatchState.SEEN, None)
        self.log(dispatch, officer, "handed back")
        await tell_parts(self.unit, dispatch)
        return dispatch

    async def release(self, agency: AgencyKey, person: int) -> None:
        """The officer is one no more: what they had is free for the others."""
        for dispatch in await self.unit.dispatches.open_at(agency):
            holder = dispatch.progress.holder
            if holder is not None and holder.person == person:
                self._note(dispatch, DispatchState.SEEN, None)
                who = signed(agency, holder.name)
                self.unit.custody.add(dispatch.case, "handed back", by=who, at=self.clock.now())

    async def close(self, press: Press, outcome: str) -> Dispatch:
        """It ended so. The one who has the case closes it, or a lead; the dispatch as it was
        before. What its reporter hears waits a little, in case the thumb slipped."""
        dispatch, officer = await checked(self.unit, press)
        if dispatch.state is DispatchState.CLOSED:
            raise RefusedError("toast-closed")
        if dispatch.progress.holder is not None:
            insist_on_holder(dispatch, officer)
        await note_seen(self.unit, dispatch, officer.name, self.clock.now())
        closing = Closing(outcome, officer.name, self.clock.now())
        progress = replace(dispatch.progress, closings=(*dispatch.progress.closings, closing))
        self._save(replace(dispatch, state=DispatchState.CLOSED, progress=progress))
        self.log(dispatch, officer, f"closed {outcome}")
        await tell_parts(self.unit, dispatch)
        await self._tell_outcome(dispatch, outcome)
        if outcome in FALSE:
            await look_again(self.unit, dispatch, self.clock.now())
        return dispatch

    async def reopen(self, press: Press) -> None:
        """Whoever had it has it again, if still an officer there. Where another desk came to lead
        since, this one keeps a copy, which nobody has in hand."""
        dispatch, officer = await checked(self.unit, press)
        if dispatch.state is not DispatchState.CLOSED:
            raise RefusedError("toast-old")
        role = await self._role_now(dispatch)
        await reopened(self.unit, dispatch, role, self.clock.now())
        self.log(dispatch, officer, "reopened")
        await tell_parts(self.unit, dispatch)

    async def ask_for(self, press: Press, purpose: Purpose, value: str = "") -> None:
        """A message of ours that the officer replies to."""
        dispatch, officer = await checked(self.unit, press)
        self.unit.outbox.add(intentions.prompt(dispatch, officer, purpose, value))

    async def note(self, press: Press, words: str) -> Note:
        """For this desk alone: no other desk and no reporter ever reads it."""
        dispatch, officer = await checked(self.unit, press)
        if not words.strip():
            raise RefusedError("note-empty")
        if len(words) > LONGEST_NOTE:
            raise RefusedError("note-long")
        key = NoteId(self.tokens.name())
        note = Note(key, dispatch.id, officer.name, self.clock.now(), words.strip())
        self.unit.notes.add(note)
        if dispatch.state is DispatchState.TAKEN:
            # A sign of work: the time to tell what came of it begins anew.
            watch_anew(self.unit, dispatch, self.clock.now())
        self.log(dispatch, officer, "note written")
        self.unit.outbox.add(intentions.card_edit(dispatch, priority=3))
        return note

    async def explain(self, press: Press, words: str) -> Dispatch:
        """Why it was closed so: for the desk and for the books."""
        dispatch, officer = await checked(self.unit, press)
        closing = ending(dispatch)
        if len(words) > LONGEST_NOTE:
            raise RefusedError("note-long")
        # What the reporter may be told was looked at: other words were not.
        explained = replace(closing, reason=words.strip(), is_reason_shown=False)
        save_ending(self.unit, dispatch, explained)
        self.log(dispatch, officer, "reason written")
        return dispatch

    def log(self, dispatch: Dispatch, officer: Officer, event: str) -> None:
        note_act(self.unit, self.clock, dispatch, officer, event)

    async def _role_now(self, dispatch: Dispatch) -> Role:
        if dispatch.role is Role.LEAD and await is_led_by_another(self.unit, dispatch):
            return Role.COPY
        return dispatch.role

    async def _tell_outcome(self, dispatch: Dispatch, outcome: str) -> None:
        """Of the tips it opened on, those who lead tell it; a copy ends for its desk alone."""
        case = await self.unit.cases.get(dispatch.case)
        sight = Sight.of(case, dispatch.agency)
        if dispatch.role is Role.COPY or not sight.is_open:
            return
        until = self.clock.now() + intentions.SECOND_THOUGHTS
        for tip in await self.unit.cases.tips_of(case.id):
            chat = await self.unit.conversations.return_address(tip)
            if chat is not None:
                told = intentions.outcome(chat, dispatch, tip, outcome, not_before=until)
                self.unit.outbox.add(told)

    def _note(self, dispatch: Dispatch, state: DispatchState, holder: Holder | None) -> None:
        taken = dispatch.progress.taken or (holder.since if holder else None)
        progress = replace(dispatch.progress, holder=holder, taken=taken)
        self._save(replace(dispatch, state=state, progress=progress))

    def _save(self, dispatch: Dispatch) -> None:
        self.unit.dispatches.note_progress(dispatch)
        watch_anew(self.unit, dispatch, self.clock.now())
        self.unit.outbox.add(intentions.card_edit(dispatch, priority=4))


def insist_on_holder(dispatch: Dispatch, officer: Officer) -> None:
    """Raises RefusedError: the case is somebody else's."""
    holder = dispatch.progress.holder
    if dispatch.state is not DispatchState.TAKEN or holder is None:
        raise RefusedError("toast-not-taken")
    if holder.person != officer.person and not officer.is_lead:
        raise RefusedError("toast-not-yours")
