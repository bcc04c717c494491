"""Builders for stories about routing: a story states only what it is about."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from reference.routing import RoutingTables, load_routing
from triage.model import Accusation, Place, PlaceKind, Reading, Role
from triage.routing import Question, Route, route

CLEAR = Reading(language="ru", offence="poaching", offences={"poaching": 1.0}, sure=True)
NARYN = Place(country="KG", region="KG-N", name="Naryn", border_km=80.0, kind=PlaceKind.OPEN)


@cache
def rules() -> RoutingTables:
    return load_routing()


def reading(offence: str = "poaching", *accused: str, **more: object) -> Reading:
    accuses = tuple(Accusation(kind, "...") for kind in accused)
    return replace(CLEAR, offence=offence, offences={offence: 1.0}, accuses=accuses, **more)  # type: ignore[arg-type]


def place(country: str | None, kind: PlaceKind = PlaceKind.UNKNOWN) -> Place:
    return replace(NARYN, country=country, kind=kind)


def routed(told: Reading, where: Place = NARYN, *abroad: str) -> Route:
    return route(Question(told, where, abroad), rules())


def keys(answer: Route) -> list[str]:
    return [recipient.agency for recipient in answer.recipients]


def leads(answer: Route) -> list[str]:
    return [one.agency for one in answer.recipients if one.role is Role.LEAD]


def withheld(answer: Route) -> set[str]:
    return {one.agency for one in answer.withheld}


def why(answer: Route, agency: str) -> list[str]:
    found = next(one for one in answer.recipients if one.agency == agency)
    return [reason.key for reason in found.reasons]


def triage(answer: Route) -> list[str]:
    return [reason.key for reason in answer.triage]
