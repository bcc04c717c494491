"""Passing on and sharing: a desk offers its case to another body, which accepts or declines.

Threat: an officer who tries one body after the other to find out who is accused. What the desk is
shown, and when, is the same for a body that never hears of it as for one that does not want it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from triage import desk_intentions, intentions
from triage.bodies import bodies_for
from triage.closing import closed_desks
from triage.duty import Pace, due
from triage.duty_rules import Duty
from triage.errors import RefusedError
from triage.handing import Handing
from triage.model import (
    WHOLE,
    AgencyKey,
    Case,
    Desk,
    DeskState,
    Dispatch,
    DispatchId,
    DispatchState,
    Job,
    JobKind,
    Officer,
    Package,
    Reason,
    Role,
    Transfer,
    TransferId,
    TransferKind,
    TransferState,
)
from triage.packages import PASSED, SHARED
from triage.passing_intentions import told, told_to
from triage.ports import Clock, Tokens, Unit
from triage.presses import Press, checked, note_act
from triage.routing_rules import Rules
from triage.sight import Sight
from triage.triage_desks import triage_desk_for
from triage.working import insist_on_holder

LONGEST_REASON = 500
PACKAGE = "package."
"""The page that shows one, before the letters of what goes along."""
DRAWN = 1_000_000
"""How many different codes there are."""
SOONEST, LATEST = 0.05, 0.95
"""Of the time there is: when a body that never heard of it seems to decline."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What is offered to whom."""

    to: AgencyKey
    kind: TransferKind
    reason: str = ""
    package: Package = WHOLE


@dataclass(frozen=True, slots=True)
class Passing:
    """Every method checks right and state again and raises RefusedError."""

    unit: Unit
    clock: Clock
    tokens: Tokens
    rules: Rules
    duty: Duty

    async def pass_on(self, press: Press, to: AgencyKey, reason: str) -> Transfer:
        """The lead is offered to another body. Until it accepts, it stays where it is."""
        dispatch, officer = await checked(self.unit, press)
        if dispatch.role is Role.COPY:
            raise RefusedError("toast-pass-copy")
        if dispatch.state is DispatchState.CLOSED:
            raise RefusedError("toast-closed")
        if dispatch.progress.holder is not None:
            insist_on_holder(dispatch, officer)
        if not reason.strip():
            raise RefusedError("note-empty")
        if len(reason) > LONGEST_REASON:
            raise RefusedError("note-long")
        return await self._offer(dispatch, officer, Offer(to, TransferKind.PASS_ON, reason.strip()))

    async def share(self, press: Press, to: AgencyKey, package: Package) -> Transfer:
        """A copy is offered, with what the package says: never with more than this desk sees."""
        dispatch, officer = await self._sharer(press)
        return await self._offer(dispatch, officer, Offer(to, TransferKind.SHARE, package=package))

    async def preview(self, press: Press, letters: str) -> None:
        """What a package of these would show, below the card of who shares it."""
        dispatch, officer = await self._sharer(press)
        self.unit.outbox.add(desk_intentions.page(dispatch, f"{PACKAGE}{letters}"))
        note_act(self.unit, self.clock, dispatch, officer, "preview shown")

    async def _sharer(self, press: Press) -> tuple[Dispatch, Officer]:
        dispatch, officer = await checked(self.unit, press)
        if any(one.key == SHARED for one in dispatch.reasons) and dispatch.role is Role.COPY:
            raise RefusedError("toast-share-copy")
        return dispatch, officer

    async def _offer(self, source: Dispatch, officer: Officer, offer: Offer) -> Transfer:
        if offer.to not in bodies_for(source.agency, self.rules):
            raise RefusedError("toast-old")
        await self._insist_on_first(source, offer)
        case = await self.unit.cases.get(source.case)
        desk = await self.unit.desks.get(offer.to)
        transfer = self._transfer(source, officer, offer, case)
        if await self._is_hidden(source, case, offer.to):
            self._seem_to(transfer, case, desk)
        elif desk is None or desk.state not in (DeskState.BOUND, DeskState.OTHERWISE):
            await self._ask_by_hand(transfer, source, case)
        else:
            await self._hand_over(transfer, source, case, desk)
        self._log(source, officer, offer)
        self.unit.outbox.add(intentions.card_edit(source, priority=4))
        return transfer

    async def _insist_on_first(self, source: Dispatch, offer: Offer) -> None:
        """One lead is offered to one body at a time; a copy once to each."""
        for one in await self.unit.transfers.of_case(source.case):
            if one.source != source.id or one.at_source is not TransferState.WAITING:
                continue
            if one.to == offer.to or one.kind is offer.kind is TransferKind.PASS_ON:
                raise RefusedError("toast-pass-waits")

    def _transfer(self, source: Dispatch, officer: Officer, offer: Offer, case: Case) -> Transfer:
        now = self.clock.now()
        return Transfer(
            id=TransferId(self.tokens.name()),
            case=source.case,
            source=source.id,
            to=offer.to,
            kind=offer.kind,
            state=TransferState.WAITING,
            by=officer.name,
            at=now,
            due=due(now, case.priority, self.rules.seats.get(offer.to), self.duty),
            reason=offer.reason,
            package=offer.package,
        )

    async def _is_hidden(self, source: Dispatch, case: Case, to: AgencyKey) -> bool:
        """It must not hear of the case, or who offers it was frozen: what that desk does changes
        nothing for anybody."""
        if not Sight.of(case, source.agency).is_open:
            return True
        return to in await closed_desks(self.unit, case.facts.withheld)

    def _seem_to(self, transfer: Transfer, case: Case, desk: Desk | None) -> None:
        """Nothing goes out. Who has a group would decline some time; others never answer."""
        is_bound = desk is not None and desk.state is DeskState.BOUND
        moment = self._drawn(transfer, case) if is_bound else transfer.due
        self._save(transfer, moment)

    def _drawn(self, transfer: Transfer, case: Case) -> datetime:
        pace = Pace.of(case.priority, self.rules.seats.get(transfer.to), self.duty)
        allowed = pace.between(transfer.at, transfer.due)
        share = SOONEST + (LATEST - SOONEST) * int(self.tokens.code()) / DRAWN
        return pace.after(transfer.at, allowed * share)

    async def _ask_by_hand(self, transfer: Transfer, source: Dispatch, case: Case) -> None:
        """Nobody can reach that body from here: the line's own people may."""
        self._save(transfer, transfer.due)
        desk = triage_desk_for(await self.unit.desks.all(), case.facts.withheld)
        if desk is not None:
            self.unit.outbox.add(told_to(desk, source, "passing-unreached", transfer.to))

    async def _hand_over(
        self, transfer: Transfer, source: Dispatch, case: Case, desk: Desk
    ) -> None:
        """Who has the case already is asked below the card that stands there."""
        every = await self.unit.dispatches.of_case(case.id)
        known = [one for one in every if one.agency == transfer.to]
        live = [one for one in known if one.state is not DispatchState.STOPPED]
        target = live[0] if live else self._new(transfer, source, desk)
        if live:
            self.unit.outbox.add(intentions.card_edit(target, priority=4))
            if not target.is_on_paper:
                self.unit.outbox.add(told(target, "passing-told-offered", source.agency))
        else:
            Handing(self.unit, self.clock).hand_over(target, case)
        self._save(transfer, transfer.due, target, desk)

    def _new(self, transfer: Transfer, source: Dispatch, desk: Desk) -> Dispatch:
        why = PASSED if transfer.kind is TransferKind.PASS_ON else SHARED
        return Dispatch(
            id=DispatchId(self.tokens.name()),
            case=source.case,
            agency=transfer.to,
            role=Role.COPY,
            state=DispatchState.WAITING,
            number=self.tokens.number(),
            reasons=(Reason(why, (("agency", source.agency),)),),
            is_on_paper=desk.state is DeskState.OTHERWISE,
        )

    def _save(
        self,
        transfer: Transfer,
        moment: datetime,
        target: Dispatch | None = None,
        desk: Desk | None = None,
    ) -> None:
        """The clock rings in the lane of the desk that may answer at the same moment."""
        self.unit.transfers.save(replace(transfer, dispatch=target.id if target else None))
        chat = desk.chat if desk else None
        self.unit.jobs.put(Job(JobKind.ANSWER_BY, transfer.id, due=moment, chat=chat))

    def _log(self, source: Dispatch, officer: Officer, offer: Offer) -> None:
        event = "passed on" if offer.kind is TransferKind.PASS_ON else "shared"
        note_act(self.unit, self.clock, source, officer, event)
