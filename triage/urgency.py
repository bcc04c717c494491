"""How urgent a case is: priority 5 (a life, or now) down to 1 (none), with the reasons."""

from __future__ import annotations

from collections.abc import Iterator

from triage.amounts import largest_amount
from triage.departures import Departure, departure
from triage.matters import Matter
from triage.model import Assessment, Reason
from triage.seasons import season_of
from triage.urgency_rules import Listing, TaxonFacts, Weights

LOWEST = 1
NOW = "now"
DANGER = "danger"
Step = tuple[float, Reason]


def assess(matter: Matter, weights: Weights) -> Assessment:
    """The priority of a matter. Danger to people beats everything, noise included. Nothing but
    its arguments counts: the same matter under the same weights is always the same."""
    if matter.reading.danger:
        return Assessment(weights.danger, tuple(_dangers(matter, weights)), weights.version)
    if not matter.reading.is_crime:
        return Assessment(LOWEST, (Reason("priority-not-wildlife"),), weights.version)
    base = weights.base.get(matter.reading.offence, LOWEST)
    steps = list(_steps(matter, weights))
    priority = min(int(base + sum(points for points, _ in steps)), _ceiling(matter, weights))
    offence = Reason("priority-offence", (("offence", matter.reading.offence),))
    reasons = (offence, *(reason for _, reason in steps))
    return Assessment(max(priority, base, _floor(matter, weights)), reasons, weights.version)


def _dangers(matter: Matter, weights: Weights) -> Iterator[Reason]:
    yield Reason("priority-danger")
    spans = matter.reading.spans
    if any(span.label == DANGER and span.value in weights.weapons for span in spans):
        yield Reason("priority-weapon")


def _steps(matter: Matter, weights: Weights) -> Iterator[Step]:
    points, leaving = weights.steps, departure(matter, weights)
    if _is_now(matter, weights, leaving):
        yield points["under_way"], Reason("priority-under-way")
    elif _changes_hands_alive(matter, weights):
        yield points["live_animal"], Reason("priority-live-animal")
    if leaving:
        yield points["leaves"], _why_leaving(leaving)
    yield from _protected(matter, weights)
    if amount := largest_amount(matter, weights):
        yield points[amount.size], Reason(f"priority-{amount.size}", (("words", amount.words),))
    if season := season_of(matter, weights.seasons):
        yield points["season"], Reason("priority-season", (("season", season.name),))


def _is_now(matter: Matter, weights: Weights, leaving: Departure | None) -> bool:
    reading = matter.reading
    said = matter.happened == NOW and reading.offence in weights.acts
    return reading.urgent or said or (leaving is not None and leaving.is_near)


def _changes_hands_alive(matter: Matter, weights: Weights) -> bool:
    reading = matter.reading
    if reading.offence not in weights.live_offences:
        return False
    return any(part in weights.live_parts for part in reading.parts)


def _why_leaving(leaving: Departure) -> Reason:
    if leaving.told:
        return Reason("priority-leaves-at", (("time", leaving.told),))
    return Reason("priority-leaves")


def _protected(matter: Matter, weights: Weights) -> Iterator[Step]:
    """One step for the most sensitive taxon, however many lists it is on."""
    taxon = _most_sensitive(matter, weights)
    if taxon is None or taxon.sensitivity < weights.protected:
        return
    points = weights.steps["protected"]
    if taxon.cites in weights.listed:
        values = (("taxon", taxon.key), ("appendix", taxon.cites))
        yield points, Reason("priority-cites", values)
        points = 0.0
    country = matter.place.country or ""
    if country in taxon.red_book:
        values = (("taxon", taxon.key), ("country", country))
        yield points, Reason("priority-red-book", values)


def _most_sensitive(matter: Matter, listing: Listing) -> TaxonFacts | None:
    """The rarest appendix first, then the highest sensitivity, then the order of the reading."""
    rank = {taxon.key: (taxon.cites in listing.rare, taxon.sensitivity) for taxon in matter.taxa}
    return max(matter.taxa, key=lambda taxon: rank[taxon.key], default=None)


def _ceiling(matter: Matter, weights: Weights) -> int:
    """Only what goes on now reaches the top, and only where it cannot be made good again."""
    if not _is_now(matter, weights, departure(matter, weights)):
        return weights.held
    return weights.highest if _may_be_irreplaceable(matter, weights) else weights.held


def _may_be_irreplaceable(matter: Matter, listing: Listing) -> bool:
    """Ordinary is only what is known to be: of "birds in a box" nobody knows."""
    taxa = matter.taxa
    if all(taxon.is_vague for taxon in taxa):
        return True
    return any(taxon.sensitivity >= listing.irreplaceable for taxon in taxa)


def _floor(matter: Matter, listing: Listing) -> int:
    is_rare = any(taxon.cites in listing.rare for taxon in matter.taxa)
    return listing.rare_floor if is_rare else LOWEST
