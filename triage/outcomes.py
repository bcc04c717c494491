"""Outcomes: how officers end a case, what was seized, and what of the reason its reporter hears."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from triage import intentions, letter_intentions
from triage.endings import doubts_in, ending, save_ending
from triage.errors import RefusedError
from triage.mailbox import outcome_letter
from triage.model import (
    Closing,
    Dispatch,
    DispatchState,
    Letter,
    LetterId,
    LetterState,
    Officer,
    Purpose,
    Reason,
    Role,
)
from triage.ports import Guards, Reads
from triage.presses import Press, checked
from triage.redirecting import Redirecting
from triage.seizures import Terms, read_seizures
from triage.sight import Sight
from triage.working import Working, insist_on_holder


class Outcome(Protocol):
    """What of reference/outcomes.toml a closing asks for."""

    @property
    def key(self) -> str: ...
    @property
    def needs_seizure(self) -> bool: ...
    @property
    def needs_reason(self) -> bool: ...
    @property
    def passes_on(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Every method checks right and state again and raises RefusedError."""

    working: Working
    guards: Guards
    reader: Reads
    terms: Terms

    async def close(self, press: Press, outcome: Outcome) -> Dispatch:
        """It ended so; what the outcome needs is asked for afterwards. What is not for that desk
        goes to the next in line in the same moment, or stays where it is."""
        dispatch, _ = await checked(self.working.unit, press)
        if outcome.passes_on and dispatch.role is not Role.COPY:
            await self._hand_on(dispatch)
        await self.working.close(press, outcome.key)
        if outcome.needs_seizure:
            await self.working.ask_for(press, Purpose.SEIZURE)
        if outcome.needs_reason:
            await self.working.ask_for(press, Purpose.REASON)
        return dispatch

    async def seize(self, press: Press, words: str) -> bool:
        """What was seized, added to what was said before; the desk reads what was understood.
        False: nothing was, and it may be written again."""
        unit = self.working.unit
        dispatch, officer = await checked(unit, press)
        closing = ending(dispatch)
        unit.outbox.add(letter_intentions.seized(dispatch, words))
        seized = read_seizures(words, self.reader, self.terms).seizures
        if seized:
            save_ending(unit, dispatch, replace(closing, seized=(*closing.seized, *seized)))
            self.working.log(dispatch, officer, "seizure written")
        return bool(seized)

    async def tell_reason(self, press: Press) -> None:
        """The reason is for the reporter too: it waits until the hotline has read it, as letters
        in own words do; asked for twice, it waits once."""
        dispatch, officer = await checked(self.working.unit, press)
        closing = ending(dispatch)
        if not closing.reason or closing.is_reason_shown:
            raise RefusedError("toast-old")
        insist_on_closer(dispatch, officer)
        await self._insist_on_new(dispatch, closing)
        self.working.log(dispatch, officer, "reason for the reporter")
        doubts = doubts_in(closing.reason, self.guards)
        await self._hold(dispatch, closing, officer, doubts)

    async def _insist_on_new(self, dispatch: Dispatch, closing: Closing) -> None:
        known = await self.working.unit.letters.of_dispatch(dispatch.id)
        held = (one for one in known if one.state is LetterState.HELD)
        if any(one.words == closing.reason for one in held):
            raise RefusedError("toast-held")

    async def _hold(
        self, dispatch: Dispatch, closing: Closing, officer: Officer, doubts: tuple[str, ...]
    ) -> None:
        unit, now = self.working.unit, self.working.clock.now()
        case = await unit.cases.get(dispatch.case)
        key = LetterId(self.working.tokens.name())
        letter = Letter(
            key, dispatch.id, case.tip, LetterState.HELD, officer.name, now,
            words=closing.reason, doubts=doubts, outcome=closing.outcome,
        )  # fmt: skip
        unit.letters.save(letter)
        if Sight.of(case, dispatch.agency).is_open:
            unit.outbox.add(letter_intentions.held(letter))

    async def _hand_on(self, dispatch: Dispatch) -> None:
        """Raises RefusedError: nobody else can take it, and it must not be lost. A frozen desk
        hears what it would have heard, and nobody gets anything."""
        unit, clock = self.working.unit, self.working.clock
        redirecting = Redirecting(unit, clock, self.working.tokens)
        case = await unit.cases.get(dispatch.case)
        if Sight.of(case, dispatch.agency).is_open:
            why = Reason("why-not-theirs", (("agency", dispatch.agency),))
            is_taken = await redirecting.hand_on(dispatch.id, why) is not None
        else:
            before = replace(case, facts=replace(case.facts, withheld=()))
            is_taken = await redirecting.has_next(dispatch, before)
        if not is_taken:
            raise RefusedError("toast-nobody-else")


async def show_reason(working: Working, dispatch: Dispatch) -> None:
    """With the outcome; where that was told already, its reporters hear that there is more."""
    closing, unit = ending(dispatch), working.unit
    save_ending(unit, dispatch, replace(closing, is_reason_shown=True))
    case = await unit.cases.get(dispatch.case)
    is_told = working.clock.now() >= closing.at + intentions.SECOND_THOUGHTS
    if not (is_told and Sight.of(case, dispatch.agency).is_open):
        return
    for tip in await unit.cases.tips_of(case.id):
        letter = outcome_letter(dispatch, tip, closing)
        known = {one.id: one for one in await unit.letters.of_tip(tip)}.get(letter.id)
        if known is not None and known.state is LetterState.SHOWN:
            unit.letters.save(replace(known, state=LetterState.WAITING))
        chat = await unit.conversations.return_address(tip)
        if chat is not None:
            unit.outbox.add(letter_intentions.mail(chat, letter.id))


def insist_on_closer(dispatch: Dispatch, officer: Officer) -> None:
    """Raises RefusedError: what the reporter hears is for who closed it, or a lead."""
    if dispatch.progress.holder is not None and not officer.is_lead:
        insist_on_holder(replace(dispatch, state=DispatchState.TAKEN), officer)
