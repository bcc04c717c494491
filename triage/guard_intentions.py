"""What guarding a desk wants done in its group, as outbox rows."""

from __future__ import annotations

from triage.model import TRIAGE_DESKS, AgencyKey, Desk, DeskState, Intention, Kind, Stranger
from triage.ports import Unit

FIRST = 5
"""Before any card: what follows decides whether cards may be shown at all."""


def look_at_rights(desk: Desk) -> Intention:
    """Ask Telegram what we may do in the desk's group."""
    return _at(desk, Kind.RIGHTS, priority=FIRST)


async def look_at_groups(unit: Unit) -> None:
    """At all of them: that one was made public Telegram tells nobody."""
    for desk in await unit.desks.all():
        if desk.state is DeskState.BOUND:
            unit.outbox.add(look_at_rights(desk))


def expel(desk: Desk, stranger: Stranger) -> Intention:
    """Out of the group, but not for ever. Who is no stranger by then stays."""
    return _at(desk, Kind.EXPEL, priority=FIRST, person=str(stranger.person))


def invite(desk: Desk, lead: int) -> Intention:
    """Have Telegram make a link that lets one colleague in."""
    return _at(desk, Kind.INVITE, lead=str(lead))


def link(desk: Desk, address: str) -> Intention:
    return _at(desk, Kind.LINK, link=address)


def list_officers(desk: Desk) -> Intention:
    return _at(desk, Kind.OFFICERS)


def show_week(desk: Desk) -> Intention:
    """The numbers of its weeks, as they stand when they are shown."""
    return _at(desk, Kind.WEEK)


async def tell_hotline(unit: Unit, desk: Desk, name: str) -> None:
    """Another desk of the hotline hears what became of this one; where there is none, only
    `ilbirs doctor` says it."""
    bound = {one.agency for one in await unit.desks.all() if one.state is DeskState.BOUND}
    ours = (key for key in TRIAGE_DESKS if key in bound and key != desk.agency)
    for key in list(ours)[:1]:
        unit.outbox.add(_news(key, desk.agency, name))


def _news(hotline: AgencyKey, about: AgencyKey, name: str) -> Intention:
    return Intention(
        kind=Kind.NEWS, subject=name, agency=hotline, priority=4, values=(("about", about),)
    )


def _at(desk: Desk, kind: Kind, *, priority: int = 4, **values: str) -> Intention:
    """`chat` is the group that was meant: it may be the desk's no more when the row's turn comes,
    and what is noted then waits its turn among all that happens in that group."""
    return Intention(
        kind=kind,
        subject=desk.agency,
        agency=desk.agency,
        chat=desk.chat,
        priority=priority,
        values=tuple(values.items()),
    )
