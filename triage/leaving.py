"""Officers who are officers no more: gone from the group, removed by a lead, or left behind."""

from __future__ import annotations

from triage import intentions
from triage.guard_intentions import tell_hotline
from triage.model import AgencyKey, Desk, Officer
from triage.ports import Unit
from triage.working import Working


async def take_right(working: Working, desk: Desk, officer: Officer) -> None:
    """At once: what they had in hand is free for the others. A desk without a lead goes on
    working, and the hotline hears of it."""
    unit = working.unit
    others = [one for one in await unit.officers.of(desk.agency) if one.person != officer.person]
    unit.officers.remove(desk.agency, officer.person)
    await working.release(desk.agency, officer.person)
    if officer.is_lead and not any(one.is_lead for one in others):
        unit.outbox.add(intentions.desk_screen(desk.agency, "desk-leaderless"))
        await tell_hotline(unit, desk, "news-leaderless")


async def take_rights(working: Working, desk: Desk) -> None:
    """All at once: the group is the desk no more."""
    for officer in await working.unit.officers.of(desk.agency):
        working.unit.officers.remove(desk.agency, officer.person)
        await working.release(desk.agency, officer.person)


async def is_led(unit: Unit, agency: AgencyKey) -> bool:
    return any(one.is_lead for one in await unit.officers.of(agency))
