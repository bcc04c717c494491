"""A case as one agency may see it, whoever put what in it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.storage.samples import a_case
from triage.mended import meant, seen_case, shown_case, taxa_of, unmended
from triage.model import AgencyKey, Case, Mending, Package, Place

SETS, POLICE, CUSTOMS = AgencyKey("kg_sets"), AgencyKey("kg_police"), AgencyKey("kg_customs")
NARYN = Place("KG", "KG-N", "Naryn", 41.42871, 75.99115, 1.0)


def put(value: str, by: AgencyKey, *hidden: AgencyKey, priority: int = 2) -> Mending:
    return Mending("offence", value, by, a_case().priority, priority, hidden=hidden)


def mended(*every: Mending) -> Case:
    facts = replace(a_case().facts, mended=every)
    return replace(a_case(), offence=every[-1].value, priority=every[-1].priority, facts=facts)


def test_what_was_put_before_the_freeze_stays_visible_to_the_frozen() -> None:
    case = mended(put("possession", POLICE), put("trafficking", POLICE, SETS, priority=5))

    seen = seen_case(case, SETS)

    assert (seen.offence, seen.priority) == ("possession", 2)
    assert seen_case(case, POLICE) == case


def test_to_the_frozen_who_saw_no_correction_nothing_has_changed() -> None:
    seen = seen_case(mended(put("trafficking", POLICE, SETS, priority=5)), SETS)

    assert seen.offence == a_case().facts.reading.offence
    assert seen.priority == a_case().priority


AGENCIES = st.sampled_from([SETS, POLICE, CUSTOMS])


@given(st.lists(st.builds(put, st.just("possession"), AGENCIES, st.just(SETS)), min_size=1))
def test_nobody_sees_what_the_frozen_put_and_they_see_only_that(every: list[Mending]) -> None:
    case = mended(*every)

    assert all(one.by == SETS for one in seen_case(case, SETS).facts.mended)
    assert all(one.by != SETS for one in seen_case(case, POLICE).facts.mended)


def test_an_officer_stands_above_the_machine_when_it_is_judged_anew() -> None:
    case = mended(put("possession", POLICE))

    reading = meant(case.facts)

    assert (reading.offence, reading.sure) == ("possession", True)
    assert taxa_of(case.facts) == case.facts.reading.taxa
    assert unmended(case).facts == a_case().facts


def test_a_blurred_package_has_no_exact_place_of_any_kind() -> None:
    moved = replace(put("KG-N", POLICE), field="place", place=NARYN)

    shown = shown_case(mended(moved), CUSTOMS, Package(exact_place=False))

    assert shown.facts.mended == ()
    assert shown.facts.where.name == ""
    assert shown.facts.where.lat != NARYN.lat
    assert shown.facts.where.region == "KG-N"
