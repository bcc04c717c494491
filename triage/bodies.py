"""Bodies that a desk may pass a case on to: the same for each of its cases, whoever is accused."""

from __future__ import annotations

from triage.model import AgencyKey
from triage.routing_rules import Rules

OBSERVER = "ngo_observer"
OVERSIGHT = frozenset({"anticorruption", "prosecutor"})
FOCAL_TASKS = ("environment", "customs")
"""Whom of another country one turns to: its inspection, and who stands at its border."""


def bodies_here(agency: AgencyKey, rules: Rules) -> tuple[AgencyKey, ...]:
    """Those of the desk's own country that act; none for the line's own desks."""
    seat = rules.seats.get(agency)
    if not seat:
        return ()
    own = (key for key, country in rules.seats.items() if country == seat and key != agency)
    return tuple(AgencyKey(key) for key in own if rules.kinds[key] != OBSERVER)


def bodies_abroad(agency: AgencyKey, rules: Rules) -> tuple[AgencyKey, ...]:
    """The focal points of every other country that we know of, then bodies of many countries."""
    seat = rules.seats.get(agency)
    served = set(rules.tasks[FOCAL_TASKS[0]])
    focal = [
        key for country in sorted(served - {seat}) for key in _focal_points(country, rules)
    ]  # fmt: skip
    focal += [key for key, country in rules.seats.items() if country not in served]
    acting = (key for key in focal if rules.kinds[key] != OBSERVER)
    return tuple(AgencyKey(key) for key in dict.fromkeys(acting))


def bodies_for(agency: AgencyKey, rules: Rules) -> frozenset[AgencyKey]:
    """Every body that a desk may turn to."""
    return frozenset((*bodies_here(agency, rules), *bodies_abroad(agency, rules)))


def is_oversight(agency: AgencyKey, rules: Rules) -> bool:
    """That such a body has a case says that somebody is accused, or silent."""
    return rules.kinds.get(agency) in OVERSIGHT


def _focal_points(country: str, rules: Rules) -> tuple[str, ...]:
    return tuple(rules.tasks[task][country] for task in FOCAL_TASKS)
