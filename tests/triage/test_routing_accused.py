"""Never to the accused, nor to a body under the same parent."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reference.routing import ACCUSED_KINDS
from tests.triage.routing_stories import (
    CLEAR,
    keys,
    leads,
    place,
    reading,
    routed,
    rules,
    triage,
    why,
    withheld,
)
from triage.model import COUNTRIES, Accusation, PlaceKind, Reason
from triage.withholding import top_body


def accused(*kinds: str) -> st.SearchStrategy[tuple[str, ...]]:
    """Any set of accused kinds of body that holds these."""
    return st.sets(st.sampled_from(ACCUSED_KINDS)).map(lambda more: (*kinds, *sorted(more)))


CORRUPTION_TABLE = [
    ("KG", "environment", ["kg_scns", "kg_prosecutor"]),
    ("KG", "border", ["kg_prosecutor", "kg_scns"]),
    ("KG", "anticorruption", ["kg_prosecutor"]),
    ("KG", "security", ["kg_prosecutor"]),
    ("KZ", "customs", ["kz_anticorruption", "kz_prosecutor"]),
    ("KZ", "border", ["kz_prosecutor"]),
    ("TJ", "police", ["tj_anticorruption", "tj_prosecutor"]),
    ("TJ", "security", ["tj_prosecutor"]),
    ("UZ", "official", ["uz_anticorruption", "uz_prosecutor"]),
    ("TM", "environment", ["tm_prosecutor"]),
]


@pytest.mark.parametrize(("country", "kind", "expected"), CORRUPTION_TABLE)
def test_an_accusation_goes_to_those_who_look_into_it_and_nobody_else(
    country: str, kind: str, expected: list[str]
) -> None:
    answer = routed(reading("poaching", kind), place(country, PlaceKind.OPEN))

    assert keys(answer) == expected
    assert why(answer, expected[0]) == ["why-accusation"]


@given(st.sampled_from(COUNTRIES), accused("police"), st.sampled_from(PlaceKind))
def test_nobody_under_the_roof_of_the_accused_ever_receives(
    country: str, kinds: tuple[str, ...], kind: PlaceKind
) -> None:
    answer = routed(reading("trafficking", *kinds, danger=True), place(country, kind), "KG", "KZ")
    receiving = {*keys(answer), *(one.agency for one in answer.proposed)}
    closed = {top_body(key, rules()) for key in withheld(answer)}

    assert not receiving & withheld(answer)
    assert not {top_body(key, rules()) for key in receiving} & closed


@given(st.sampled_from(COUNTRIES), accused("border"))
def test_a_fallback_is_never_a_withheld_body(country: str, kinds: tuple[str, ...]) -> None:
    answer = routed(reading("trafficking", *kinds, danger=True), place(country, PlaceKind.BORDER))
    standing_in = {key for one in answer.recipients for key in one.fallbacks}

    assert not standing_in & withheld(answer)


@pytest.mark.parametrize(("country", "kind"), [*product(COUNTRIES, ACCUSED_KINDS)])
def test_every_accusation_ends_with_somebody_or_with_a_person(country: str, kind: str) -> None:
    answer = routed(reading("corruption", kind), place(country))

    assert answer.recipients or answer.triage


def test_an_accused_border_guard_in_kazakhstan_shuts_out_anti_corruption_too() -> None:
    answer = routed(reading("trafficking", "border"), place("KZ", PlaceKind.BORDER))
    found: dict[str, Reason] = {one.agency: one.reasons[0] for one in answer.withheld}

    assert found["kz_anticorruption"].key == "withheld-same-parent"
    assert dict(found["kz_anticorruption"].values)["body"] == "kz_knb"
    assert found["kz_border"].key == "withheld-accused"


def test_the_kyrgyz_border_service_left_the_security_committee() -> None:
    answer = routed(reading("trafficking", "border"), place("KG", PlaceKind.BORDER))

    assert "kg_scns" not in withheld(answer)


def test_an_accused_ranger_shuts_out_foresters_and_fish_inspectors_too() -> None:
    answer = routed(reading("poaching", "environment"), place("KZ", PlaceKind.RESERVE))

    assert {"kz_cfw", "kz_okhotzooprom", "kz_fisheries"} <= withheld(answer)
    assert "kz_police" not in withheld(answer)


def test_accused_police_are_not_called_even_where_people_are_hurt() -> None:
    answer = routed(reading("poaching", "police", danger=True), place("TJ", PlaceKind.OPEN))

    assert keys(answer) == ["tj_anticorruption", "tj_prosecutor"]


def test_police_who_are_not_accused_still_come_where_people_are_hurt() -> None:
    answer = routed(reading("poaching", "environment", danger=True), place("TJ", PlaceKind.OPEN))

    assert leads(answer) == ["tj_police", "tj_anticorruption"]


def test_an_accused_prosecutor_waits_for_a_person_to_decide() -> None:
    answer = routed(reading("corruption", "prosecutor"), place("KG"))

    assert answer.recipients == ()
    assert [one.agency for one in answer.proposed] == ["kg_scns"]
    assert triage(answer) == ["triage-prosecutor-accused"]


def test_where_the_only_addressee_is_accused_a_person_holds_the_case() -> None:
    answer = routed(reading("corruption", "prosecutor"), place("TM"))

    assert triage(answer) == ["triage-prosecutor-accused", "triage-everyone-withheld"]


def test_two_accused_bodies_leave_only_who_may_hear_of_both() -> None:
    answer = routed(reading("corruption", "environment", "border"), place("KZ"))

    assert keys(answer) == ["kz_prosecutor"]


def test_corruption_that_names_nobody_stays_away_from_local_offices() -> None:
    answer = routed(reading("corruption"), place("KG"))

    assert keys(answer) == ["kg_scns", "kg_prosecutor"]
    assert why(answer, "kg_scns") == ["why-corruption-unnamed"]
    assert {"kg_sets", "kg_police", "kg_forest"} <= withheld(answer)


def test_an_accusation_in_an_unknown_country_closes_the_body_in_all_of_them() -> None:
    answer = routed(reading("poaching", "customs"), place(None))

    assert {f"{country.lower()}_customs" for country in COUNTRIES} <= withheld(answer)


def test_an_accusation_counts_even_in_what_reads_as_no_wildlife() -> None:
    accusing = replace(CLEAR, offence="not_wildlife", accuses=(Accusation("police", "..."),))

    answer = routed(accusing)

    assert "kg_police" not in keys(answer)
    assert keys(answer) == ["kg_scns", "kg_prosecutor"]
