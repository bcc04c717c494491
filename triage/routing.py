"""Who receives a case and why: rules in, an ordered list of agencies with their reasons out.

The order of the rules: life first; then an accusation, which shuts out everything else; then the
kind of place; then what the offence, the goods and the route add.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from triage.model import COUNTRIES, NOT_WILDLIFE, AgencyKey, Place, PlaceKind, Reading, Reason, Role
from triage.routing_rows import Naming, goods_namings, place_kind, place_namings
from triage.routing_rules import Rules
from triage.withholding import Withheld, accused_kinds, withheld_agencies

LIFE = Reason("why-life")


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be routed. `abroad` are other countries we serve that the route touches;
    `withheld` are agencies that words seen elsewhere in the case shut out."""

    reading: Reading
    place: Place
    abroad: tuple[str, ...] = ()
    withheld: frozenset[AgencyKey] = frozenset()
    is_slow: bool = False
    """A person looks first, whatever the words say; a life in danger does not wait."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """An agency that gets the case. `fallbacks` stand in, in this order, for a silent lead;
    `is_on_paper` is known once it is known who can be reached how."""

    agency: AgencyKey
    role: Role
    reasons: tuple[Reason, ...]
    fallbacks: tuple[AgencyKey, ...] = ()
    is_on_paper: bool = False


@dataclass(frozen=True, slots=True)
class Route:
    """Where a case goes at once, what a person may confirm, who must not see it, and why the
    triage desk must look (empty: it need not)."""

    kind: PlaceKind
    recipients: tuple[Recipient, ...] = ()
    proposed: tuple[Recipient, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    triage: tuple[Reason, ...] = ()
    rules: str = ""

    @property
    def triage_desk(self) -> bool:
        return bool(self.triage)


def route(question: Question, rules: Rules) -> Route:
    """The whole decision. It never raises and asks neither clock nor store."""
    reading, place = question.reading, question.place
    accused = accused_kinds(reading, rules)
    answer = Route(
        place_kind(reading, place, rules),
        withheld=withheld_agencies(_seats(question), accused, rules),
        rules=rules.version,
    )
    if not _concerns(reading, accused):
        return replace(answer, triage=(Reason("triage-not-wildlife"),))
    if place.country not in COUNTRIES:
        return replace(answer, triage=(Reason("triage-unknown-country"),))
    table = _Table(question.withheld | {one.agency for one in answer.withheld})
    for naming in namings(question, rules):
        table.add(naming)
    return _judged(replace(answer, recipients=table.recipients()), question, accused, rules)


def _seats(question: Question) -> tuple[str, ...]:
    here = question.place.country
    return (here, *question.abroad) if here else COUNTRIES


def namings(question: Question, rules: Rules) -> Iterator[Naming]:
    """Every rule that names somebody for this question, in order, before anybody is withheld."""
    reading, place = question.reading, question.place
    accused = accused_kinds(reading, rules)
    if place.country not in COUNTRIES or not _concerns(reading, accused):
        return
    if reading.danger:
        police = (rules.tasks["police"][place.country],)
        yield Naming(police, LIFE, f"task.police.{place.country}")
    if accused:
        yield from _accusation_namings(reading, place.country or "", accused, rules)
    elif reading.is_crime:
        yield from place_namings(reading, place, rules)
        yield from goods_namings(reading, place, question.abroad, rules)


def _concerns(reading: Reading, accused: Iterable[str]) -> bool:
    """Whether anybody is to be told. Life first: somebody in danger does not wait until it is
    sure what it is about."""
    return reading.is_crime or bool(accused) or (reading.danger and not reading.sure)


def _accusation_namings(
    reading: Reading, country: str, accused: tuple[str, ...], rules: Rules
) -> Iterator[Naming]:
    key = "why-accusation" if reading.accuses else "why-corruption-unnamed"
    for kind in rules.accused_order:
        if kind in accused:
            reason = Reason(key, (("kind", kind),))
            recipients = rules.accused[kind].recipients[country]
            yield Naming(recipients, reason, f"accused.{kind}.{country}")


def _judged(route: Route, question: Question, accused: Iterable[str], rules: Rules) -> Route:
    """What a machine may not decide alone waits for a person; a life in danger does not wait."""
    person_first = _a_person_decides(accused, rules)
    noise = question.reading.offences.get(NOT_WILDLIFE, 0.0)
    doubtful = not question.reading.sure
    # Which of the two it was no desk is told: it would learn something of the reporter.
    triage = tuple(_triage_reasons(route, person_first, doubtful or question.is_slow))
    waits = person_first or question.is_slow
    if not waits and not (doubtful and noise >= rules.limits["noise_below"]):
        return replace(route, triage=triage)
    at_once = tuple(one for one in route.recipients if LIFE in one.reasons)
    proposed = tuple(one for one in route.recipients if LIFE not in one.reasons)
    return replace(route, recipients=at_once, proposed=proposed, triage=triage)


def _a_person_decides(accused: Iterable[str], rules: Rules) -> bool:
    return any(kind in rules.accused and rules.accused[kind].person_decides for kind in accused)


def _triage_reasons(route: Route, person_first: bool, doubtful: bool) -> Iterator[Reason]:
    if person_first:
        yield Reason("triage-prosecutor-accused")
    if doubtful:
        yield Reason("triage-unsure-reading")
    if not route.recipients:
        yield Reason("triage-everyone-withheld" if route.withheld else "triage-no-rule")


@dataclass(slots=True)
class _Table:
    """Agencies in the order in which rules name them, each with all its reasons."""

    withheld: frozenset[AgencyKey]
    reasons: dict[AgencyKey, dict[Reason, None]] = field(default_factory=dict)

    def add(self, naming: Naming) -> None:
        for key in map(AgencyKey, naming.keys):
            if key not in self.withheld:
                self.reasons.setdefault(key, {})[naming.reason] = None

    def recipients(self) -> tuple[Recipient, ...]:
        """Whoever saves lives leads, beside the first that the rules name; the others get a copy
        and stand in for a silent lead in turn."""
        saving = tuple(key for key, reasons in self.reasons.items() if LIFE in reasons)
        own = tuple(key for key in self.reasons if key not in saving)[:1]
        leads = (*saving, *own)
        others = tuple(key for key in self.reasons if key not in leads)
        as_lead = (self._recipient(key, Role.LEAD, others) for key in leads)
        return (*as_lead, *(self._recipient(key, Role.COPY, ()) for key in others))

    def _recipient(self, key: AgencyKey, role: Role, fallbacks: tuple[AgencyKey, ...]) -> Recipient:
        return Recipient(key, role, tuple(self.reasons[key]), fallbacks)
