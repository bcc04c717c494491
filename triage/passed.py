"""What a desk may know of a case's way between desks: what it was offered, what it gave away,
and how others get on with it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from triage import intentions
from triage.bodies import is_oversight
from triage.model import (
    OVER,
    WHOLE,
    AgencyKey,
    Case,
    DeskPart,
    Dispatch,
    DispatchId,
    DispatchState,
    Doing,
    Package,
    Role,
    Transfer,
    TransferKind,
    TransferState,
)
from triage.packages import is_brought, package_of
from triage.ports import Unit
from triage.routing_rules import Rules
from triage.sight import Sight
from triage.watches import is_asked

DOINGS = {DispatchState.TAKEN: Doing.AT_WORK, DispatchState.CLOSED: Doing.CLOSED}


@dataclass(frozen=True, slots=True)
class Passed:
    """`offers` wait for the desk's answer; `given` are its own; `parts` those of the others."""

    offers: tuple[Transfer, ...] = ()
    given: tuple[Transfer, ...] = ()
    parts: tuple[DeskPart, ...] = ()
    package: Package = WHOLE
    senders: tuple[AgencyKey, ...] = ()
    """Whom each of the offers comes from."""
    is_declined: bool = False
    """It was offered here, and not taken over: nothing of it is shown any more."""

    @property
    def is_whole(self) -> bool:
        return self.package == WHOLE


NOTHING_PASSED = Passed()


async def passed_of(
    unit: Unit, dispatch: Dispatch, case: Case, every: Sequence[Dispatch], rules: Rules
) -> Passed:
    """`every` are the dispatches of the case."""
    transfers = await unit.transfers.of_case(case.id)
    offers = open_offers(dispatch, transfers, every)
    sources = {one.id: one.agency for one in every}
    return Passed(
        offers=tuple(offers),
        given=tuple(one for one in transfers if one.source == dispatch.id),
        parts=parts_known_to(dispatch, case, (transfers, every), rules),
        package=package_of(dispatch, transfers),
        senders=tuple(sources[one.source] for one in offers),
        is_declined=is_declined(dispatch),
    )


def is_declined(dispatch: Dispatch) -> bool:
    return is_brought(dispatch) and dispatch.state is DispatchState.STOPPED


def open_offers(
    dispatch: Dispatch, transfers: Sequence[Transfer], every: Sequence[Dispatch]
) -> list[Transfer]:
    """Those that this desk may still accept: the lead can only come from who still has it."""
    sources = {one.id: one for one in every}
    mine = (one for one in transfers if one.dispatch == dispatch.id)
    waiting = (one for one in mine if one.at_target is TransferState.WAITING)
    return [one for one in waiting if _can_give(sources[one.source], one.kind)]


def parts_of(
    transfers: Sequence[Transfer], every: Sequence[Dispatch]
) -> tuple[tuple[DispatchId, DeskPart], ...]:
    """What each agency is doing. Ours have no part of their own; who was only offered the case
    has none yet."""
    accepted = {one.dispatch for one in transfers if one.state is TransferState.ACCEPTED}
    live = (one for one in every if one.state is not DispatchState.STOPPED)
    acting = (one for one in live if one.role is not Role.TRIAGE)
    # Threat: a silent desk must not read whom a clock asked in its place.
    known = (one for one in acting if one.state in DOINGS or not is_asked(one))
    parts = (one for one in known if one.id in accepted or not is_brought(one))
    return tuple((one.id, DeskPart(one.agency, _doing(one))) for one in parts)


def parts_known_to(
    dispatch: Dispatch,
    case: Case,
    stock: tuple[Sequence[Transfer], Sequence[Dispatch]],
    rules: Rules,
) -> tuple[DeskPart, ...]:
    """Threat: to whom a case went tells who is accused. A body of oversight is named to nobody
    but who turned to it; a frozen desk goes on seeing what stood then."""
    sight = Sight.of(case, dispatch.agency)
    now = [part for _, part in parts_of(*stock)]
    turned_to = {one.to for one in stock[0] if one.source == dispatch.id}
    return tuple(
        part
        for part in (now if sight.is_open else sight.parts)
        if part.agency != dispatch.agency
        and (part.agency in turned_to or not is_oversight(part.agency, rules))
    )


def who_know(
    dispatch: Dispatch, case: Case, every: Sequence[Dispatch], shut: Collection[AgencyKey]
) -> list[Dispatch]:
    """The other desks' dispatches that may hear of what this one does."""
    live = (
        one for one in every if one.id != dispatch.id and one.state is not DispatchState.STOPPED
    )
    return [one for one in live if one.agency not in {*case.facts.withheld, *shut}]


def _doing(dispatch: Dispatch) -> Doing:
    return DOINGS.get(dispatch.state, Doing.HAS_IT)


def _can_give(source: Dispatch, kind: TransferKind) -> bool:
    if kind is TransferKind.SHARE:
        return source.state is not DispatchState.STOPPED
    return source.state not in OVER and source.role is not Role.COPY


async def tell_parts(unit: Unit, dispatch: Dispatch) -> None:
    """The other desks' cards say how this one gets on; a frozen desk's card stays as it is."""
    case = await unit.cases.get(dispatch.case)
    every = await unit.dispatches.of_case(dispatch.case)
    for other in who_know(dispatch, case, every, ()):
        if not other.is_on_paper:
            unit.outbox.add(intentions.card_edit(other))
