"""Offers: how a body answers what another passes on to it, and what happens when it does not."""

from __future__ import annotations

from dataclasses import dataclass, replace

from triage import intentions
from triage.casework import Casework
from triage.errors import RefusedError
from triage.leading import make_way, step_back
from triage.model import (
    WORKED,
    AgencyKey,
    Dispatch,
    DispatchId,
    DispatchState,
    Job,
    Role,
    Transfer,
    TransferId,
    TransferKind,
    TransferState,
)
from triage.packages import is_brought
from triage.passed import open_offers
from triage.passing import LONGEST_REASON
from triage.passing_intentions import told
from triage.ports import Clock, Unit
from triage.presses import Press, checked, note_act
from triage.sight import Sight
from triage.watches import watch_anew

ACCEPTED, DECLINED = TransferState.ACCEPTED, TransferState.DECLINED


@dataclass(frozen=True, slots=True)
class Offers:
    """A desk that was frozen since answers as it would have, and changes nothing elsewhere; one
    that was frozen after it offered hears of no answer, and in the end of none."""

    unit: Unit
    clock: Clock

    async def accept(self, press: Press) -> Dispatch:
        """All that waits here is taken over; whoever passed it on keeps a copy. It is acknowledged
        too. The dispatch as it was before. Raises RefusedError: nothing waits any more."""
        dispatch, officer = await checked(self.unit, press)
        offers = await self._waiting(dispatch)
        if not offers:
            raise RefusedError("toast-offer-over")
        await Casework(self.unit, self.clock).see(dispatch, officer)
        for offer in offers:
            await self._accept(offer, dispatch)
        note_act(self.unit, self.clock, dispatch, officer, "taken over")
        self.unit.outbox.add(intentions.card_edit(dispatch, priority=4))
        return dispatch

    async def decline(self, press: Press, reason: str = "") -> Dispatch:
        """Nothing of the case stays on the card; who had it before the offer keeps it. Raises
        RefusedError: nothing waits any more."""
        dispatch, officer = await checked(self.unit, press)
        if len(reason) > LONGEST_REASON:
            raise RefusedError("note-long")
        offers = await self._waiting(dispatch)
        if not offers:
            raise RefusedError("toast-offer-over")
        is_frozen = not await self._is_open(dispatch)
        for offer in offers:
            # Threat: what an accused desk writes would reach another through the case.
            await self._decline(offer, "" if is_frozen else reason.strip())
        self._give_up(dispatch)
        note_act(self.unit, self.clock, dispatch, officer, "declined")
        return dispatch

    async def take_by_hand(self, dispatch: Dispatch) -> None:
        """Who has its sheet in hand has taken the case over."""
        for offer in await self._waiting(dispatch):
            await self._accept(offer, dispatch)

    async def ring(self, job: Job) -> None:
        """The time to answer is over: it stays where it is, and what was shown there goes."""
        self.unit.jobs.finish(job)
        offer = await self.unit.transfers.get(TransferId(job.subject))
        if offer.at_source is not TransferState.WAITING:
            return
        if await self._has_moved(offer, job):
            return
        await self._run_out(offer)
        source = await self.unit.dispatches.get(offer.source)
        self._tell(source, "passing-told-declined", offer.to)
        self.unit.custody.add(offer.case, "not taken over", by=offer.to, at=self.clock.now())

    async def _has_moved(self, offer: Transfer, job: Job) -> bool:
        """The desk has another group since: the clock rings in the lane where it may answer."""
        desk = await self.unit.desks.get(offer.to) if offer.dispatch else None
        if desk is None or desk.chat in (None, job.chat):
            return False
        self.unit.jobs.put(replace(job, chat=desk.chat))
        return True

    async def _run_out(self, offer: Transfer) -> None:
        if offer.state is not TransferState.WAITING:
            return self.unit.transfers.save(replace(offer, here=DECLINED))
        self.unit.transfers.save(replace(offer, state=DECLINED))
        target = await self._target(offer)
        if target is not None and offer.at_target is TransferState.WAITING:
            self._give_up(target)
        return None

    async def _accept(self, offer: Transfer, dispatch: Dispatch) -> None:
        """The roles change in one commit, so that there is always one who leads."""
        is_lead = offer.kind is TransferKind.PASS_ON
        if is_lead:
            self.unit.dispatches.note_role(dispatch.id, Role.LEAD)
            state = dispatch.state if dispatch.state in WORKED else DispatchState.SEEN
            leading = replace(dispatch, role=Role.LEAD, state=state)
            watch_anew(self.unit, leading, self.clock.now())
        case = await self.unit.cases.get(dispatch.case)
        if not Sight.of(case, dispatch.agency).is_open:
            return self.unit.transfers.save(replace(offer, there=ACCEPTED))
        if is_lead:
            # Our own desk passes on what another leads.
            await make_way(self.unit, case, dispatch)
        source = await self.unit.dispatches.get(offer.source)
        if not await self._is_open(source):
            kept = replace(offer, state=ACCEPTED, here=TransferState.WAITING)
            return self.unit.transfers.save(kept)
        self.unit.transfers.save(replace(offer, state=ACCEPTED))
        if is_lead:
            step_back(self.unit, source)
        self._tell(source, "passing-told-accepted", offer.to)
        return None

    async def _decline(self, offer: Transfer, reason: str) -> None:
        source = await self.unit.dispatches.get(offer.source)
        declined = replace(offer, state=DECLINED, answer=reason)
        if not await self._is_open(source):
            return self.unit.transfers.save(replace(declined, here=TransferState.WAITING))
        self.unit.transfers.save(declined)
        self._tell(source, "passing-told-declined", offer.to)
        return None

    def _give_up(self, dispatch: Dispatch) -> None:
        """What had been brought by the offer alone ends; a sheet that lies somewhere stays one."""
        if is_brought(dispatch) and dispatch.role is Role.COPY and not dispatch.is_on_paper:
            self.unit.dispatches.note_state(dispatch.id, DispatchState.STOPPED)
            self.unit.outbox.drop(f"pictures:{dispatch.id}")
        self.unit.outbox.add(intentions.card_edit(dispatch, priority=4))

    def _tell(self, source: Dispatch, say: str, agency: AgencyKey) -> None:
        self.unit.outbox.add(told(source, say, agency))
        self.unit.outbox.add(intentions.card_edit(source, priority=4))

    async def _waiting(self, dispatch: Dispatch) -> list[Transfer]:
        transfers = await self.unit.transfers.of_case(dispatch.case)
        return open_offers(dispatch, transfers, await self.unit.dispatches.of_case(dispatch.case))

    async def _target(self, offer: Transfer) -> Dispatch | None:
        key: DispatchId | None = offer.dispatch
        return None if key is None else await self.unit.dispatches.get(key)

    async def _is_open(self, dispatch: Dispatch) -> bool:
        case = await self.unit.cases.get(dispatch.case)
        return Sight.of(case, dispatch.agency).is_open
