"""A case as officers put it: what stands in place of the machine's answer, and for whom."""

from __future__ import annotations

from dataclasses import replace

from triage.model import AgencyKey, Case, CaseFacts, Package, Reading
from triage.packages import packed_case

TAXON, OFFENCE, PLACE, PRIORITY = "taxon", "offence", "place", "priority"


def taxa_of(facts: CaseFacts) -> tuple[str, ...]:
    mending = facts.mending(TAXON)
    return facts.reading.taxa if mending is None else (mending.value,)


def offence_of(facts: CaseFacts) -> str:
    mending = facts.mending(OFFENCE)
    return facts.reading.offence if mending is None else mending.value


def meant(facts: CaseFacts) -> Reading:
    """The reading with the officers' words above the machine's: to judge it anew."""
    sure = facts.reading.sure or facts.mending(OFFENCE) is not None
    return replace(facts.reading, taxa=taxa_of(facts), offence=offence_of(facts), sure=sure)


def seen_case(case: Case, agency: AgencyKey) -> Case:
    """As this agency may see it. Threat: a frozen desk that sees what others put, or its priority
    move, knows that the case goes on without it; what it puts itself changes nothing for them."""
    every = case.facts.mended
    if not every:
        return case
    shown = tuple(
        one for one in every
        if one.by == agency or (agency not in one.hidden and one.by not in one.hidden)
    )  # fmt: skip
    priority = case.priority
    if any(agency in one.hidden for one in every):
        priority = shown[-1].priority if shown else every[0].before
    facts = replace(case.facts, mended=shown)
    return replace(case, priority=priority, offence=offence_of(facts), facts=facts)


def unmended(case: Case) -> Case:
    """As the machine left it."""
    if not case.facts.mended:
        return case
    facts = replace(case.facts, mended=())
    return replace(case, offence=facts.reading.offence, facts=facts)


def shown_case(case: Case, agency: AgencyKey, package: Package) -> Case:
    """No more of it than goes along."""
    seen = seen_case(case, agency)
    return packed_case(seen if package.exact_place else _settled(seen), package)


def _settled(case: Case) -> Case:
    """The place as officers put it; where the machine saw it would tell too much."""
    facts = case.facts
    mended = tuple(one for one in facts.mended if one.field != PLACE)
    return replace(case, facts=replace(facts, place=facts.where, mended=mended))
