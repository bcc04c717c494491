"""Not to the accused: which agencies must never see words, because the words accuse them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from triage.model import AgencyKey, Reading, Reason
from triage.routing_rules import Bodies

CORRUPTION = "corruption"


@dataclass(frozen=True, slots=True)
class Withheld:
    """An agency that must not see certain words, and why."""

    agency: AgencyKey
    reasons: tuple[Reason, ...]


def accused_kinds(reading: Reading, bodies: Bodies) -> tuple[str, ...]:
    """The kinds of body that words accuse, without repetition. A tip about corruption that names
    nobody accuses the local offices: silence about the accused must not hand it to them."""
    named = dict.fromkeys(accusation.kind for accusation in reading.accuses)
    if not named and reading.offence == CORRUPTION:
        return (bodies.accused_unnamed,)
    return tuple(named)


def withheld_agencies(
    countries: Iterable[str], kinds: Iterable[str], bodies: Bodies
) -> tuple[Withheld, ...]:
    """Every agency of these countries that an accusation of these kinds closes: those of the
    struck kinds, and all that belong to the same topmost body. An unknown kind of accusation
    closes every agency: refusing is the safe mistake."""
    seats = set(countries)
    struck = {kind: _struck_roots(kind, seats, bodies) for kind in kinds}
    found = (_withheld(key, struck, bodies) for key, seat in bodies.seats.items() if seat in seats)
    return tuple(withheld for withheld in found if withheld.reasons)


def top_body(key: str, bodies: Bodies) -> str:
    """The topmost body that an agency belongs to; a top-level agency is its own."""
    seen = {key}
    while (parent := bodies.parents.get(key, key)) not in seen:
        seen.add(parent)
        key = parent
    return key


def under_one_roof(key: str, bodies: Bodies) -> frozenset[AgencyKey]:
    """Every agency with the same topmost body, the agency itself among them."""
    top = top_body(key, bodies)
    return frozenset(AgencyKey(one) for one in bodies.seats if top_body(one, bodies) == top)


def _withheld(key: str, struck: dict[str, frozenset[str]], bodies: Bodies) -> Withheld:
    top = top_body(key, bodies)
    accused = (kind for kind, roots in struck.items() if top in roots)
    return Withheld(AgencyKey(key), tuple(_reason(key, kind, bodies) for kind in accused))


def _reason(key: str, kind: str, bodies: Bodies) -> Reason:
    if bodies.kinds[key] in _strikes(kind, bodies):
        return Reason("withheld-accused", (("kind", kind),))
    return Reason("withheld-same-parent", (("kind", kind), ("body", top_body(key, bodies))))


def _struck_roots(kind: str, seats: set[str], bodies: Bodies) -> frozenset[str]:
    strikes = _strikes(kind, bodies)
    struck = {key for key, seat in bodies.seats.items() if seat in seats}
    if kind in bodies.accused:
        struck = {key for key in struck if bodies.kinds[key] in strikes}
    if "security" in strikes:
        struck |= {key for seat in seats for key in bodies.security.get(seat, ())}
    return frozenset(top_body(key, bodies) for key in struck)


def _strikes(kind: str, bodies: Bodies) -> tuple[str, ...]:
    return bodies.accused[kind].strikes if kind in bodies.accused else ()
