"""Which agencies must not see words that accuse a kind of body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.triage.routing_stories import reading, rules
from triage.model import COUNTRIES
from triage.withholding import accused_kinds, top_body, under_one_roof, withheld_agencies


def closed(country: str, *kinds: str) -> set[str]:
    return {one.agency for one in withheld_agencies([country], kinds, rules())}


CLOSED = [
    ("KG", "customs", {"kg_customs"}),
    ("KG", "security", {"kg_scns"}),
    ("KG", "police", {"kg_police", "kg_ncb"}),
    ("KZ", "security", {"kz_border", "kz_anticorruption"}),
    ("KZ", "anticorruption", {"kz_border", "kz_anticorruption"}),
    ("TJ", "security", {"tj_border", "tj_anticorruption"}),
    ("UZ", "security", {"uz_border", "uz_anticorruption"}),
    ("UZ", "environment", {"uz_ecology", "uz_ecopolice", "uz_protected_areas", "uz_forest"}),
    ("TM", "border", {"tm_border"}),
    ("TM", "security", set()),
]


@pytest.mark.parametrize(("country", "kind", "expected"), CLOSED)
def test_an_accusation_closes_the_body_and_its_siblings(
    country: str, kind: str, expected: set[str]
) -> None:
    assert closed(country, kind) == expected


def test_no_accusation_closes_nobody() -> None:
    assert closed("KG") == set()


def test_an_accusation_of_an_unknown_kind_closes_everyone_in_the_country() -> None:
    assert closed("KG", "astrologers") == {
        key for key, seat in rules().seats.items() if seat == "KG"
    }


@given(st.sampled_from(COUNTRIES), st.sets(st.sampled_from(["police", "customs", "border"])))
def test_more_accusations_never_open_a_door(country: str, kinds: set[str]) -> None:
    assert closed(country, *kinds) <= closed(country, *kinds, "environment")


def test_each_withheld_agency_knows_the_accusation_behind_it() -> None:
    both = withheld_agencies(["KZ"], ["border", "security"], rules())
    border = next(one for one in both if one.agency == "kz_border")

    assert [dict(reason.values)["kind"] for reason in border.reasons] == ["border", "security"]


def test_a_service_of_a_service_belongs_to_the_ministry_above_both() -> None:
    assert top_body("kz_okhotzooprom", rules()) == "kz_ministry_ecology"


def test_the_same_accusation_twice_is_one() -> None:
    assert accused_kinds(reading("poaching", "police", "police"), rules()) == ("police",)


def test_a_tip_about_corruption_that_names_nobody_accuses_the_local_offices() -> None:
    assert accused_kinds(reading("corruption"), rules()) == ("official",)
    assert accused_kinds(reading("poaching"), rules()) == ()


def test_under_one_roof_are_the_agency_and_all_that_have_its_topmost_body() -> None:
    assert under_one_roof("kg_sets", rules()) == {
        "kg_sets",
        "kg_mnrets",
        "kg_biodiversity_dept",
    }


@given(st.sampled_from(sorted(rules().seats)), st.sampled_from(sorted(rules().seats)))
def test_a_roof_is_the_same_for_all_who_are_under_it(one: str, other: str) -> None:
    roof = under_one_roof(one, rules())

    assert (other in roof) == (under_one_roof(other, rules()) == roof)
