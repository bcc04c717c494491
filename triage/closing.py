"""Closing: the desks at which somebody sits who also sits at a withheld one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet

from triage.model import AgencyKey
from triage.ports import Unit
from triage.triage_desks import shut_out


async def closed_desks(unit: Unit, withheld: Collection[AgencyKey]) -> frozenset[AgencyKey]:
    """Withheld agencies, triage desks that one of them runs, and every desk with an officer who
    is known at one of these: what a group is shown, each of its officers reads."""
    if not withheld:
        return frozenset()
    desks = await unit.desks.all()
    shut = shut_out(withheld, desks)
    people = await people_at(unit, [desk.agency for desk in desks])
    known = {person for agency in shut for person in people.get(agency, ())}
    return shut | {agency for agency, officers in people.items() if officers & known}


async def people_at(
    unit: Unit, agencies: Collection[AgencyKey]
) -> Mapping[AgencyKey, AbstractSet[int]]:
    """Who sits at each of these."""
    people: dict[AgencyKey, set[int]] = {agency: set() for agency in agencies}
    for officer in await unit.officers.all():
        if officer.agency in people:
            people[officer.agency].add(officer.person)
    return people


async def is_known_at(unit: Unit, person: int, agencies: Collection[AgencyKey]) -> bool:
    """Whether the person is an officer of any of these."""
    for agency in agencies:
        if await unit.officers.at(agency, person) is not None:
            return True
    return False
