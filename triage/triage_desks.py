"""The hotline's own desks: each may be run by a body, which must not read there what accuses it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from triage.model import TRIAGE_DESKS, AgencyKey, Desk, DeskState


def triage_desk_for(desks: Collection[Desk], withheld: Collection[AgencyKey]) -> AgencyKey | None:
    """The triage desk that may see a case: the first that is bound and not shut out, else the
    second. None: nobody may read it yet, and it is held."""
    bound = {one.agency for one in desks if one.state is DeskState.BOUND}
    shut = shut_out(withheld, desks)
    return next((key for key in TRIAGE_DESKS if key in bound and key not in shut), None)


def shut_out(withheld: Iterable[AgencyKey], desks: Iterable[Desk]) -> frozenset[AgencyKey]:
    """Withheld agencies, and the triage desks that one of them runs. Whoever has the same parent
    as an accused body is withheld too, so that an owner's parent counts."""
    closed = frozenset(withheld)
    return closed | {desk.agency for desk in desks if is_shut(desk, closed)}


def is_shut(desk: Desk, withheld: Collection[AgencyKey]) -> bool:
    return desk.agency in withheld or (desk.owner is not None and desk.owner in withheld)


def owners(desks: Iterable[Desk]) -> frozenset[AgencyKey]:
    """Whom words that nobody has read may accuse."""
    return frozenset(desk.owner for desk in desks if desk.owner is not None)
