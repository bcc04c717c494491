"""Who receives a case: place first, offence second, life before both."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.triage.routing_stories import (
    CLEAR,
    NARYN,
    keys,
    leads,
    place,
    reading,
    routed,
    rules,
    triage,
    why,
)
from triage.model import AgencyKey, PlaceKind
from triage.routing import Question, route

PLACE_ROWS = [
    ("KG", PlaceKind.BORDER, ["kg_border", "kg_customs"]),
    ("KZ", PlaceKind.TRANSPORT, ["kz_customs", "kz_border"]),
    ("TJ", PlaceKind.RESERVE, ["tj_protected_areas", "tj_cep"]),
    ("KZ", PlaceKind.OPEN, ["kz_cfw", "kz_okhotzooprom"]),
    ("UZ", PlaceKind.FOREST, ["uz_forest", "uz_ecopolice"]),
    ("TM", PlaceKind.WATER, ["tm_fisheries", "tm_mep"]),
    ("KG", PlaceKind.TOWN, ["kg_sets", "kg_police"]),
    ("UZ", PlaceKind.INTERNET, ["uz_ecology", "uz_police"]),
]


@pytest.mark.parametrize(("country", "kind", "expected"), PLACE_ROWS)
def test_poaching_goes_to_the_row_of_its_place(
    country: str, kind: PlaceKind, expected: list[str]
) -> None:
    answer = routed(reading("poaching"), place(country, kind))

    assert keys(answer) == expected
    assert leads(answer) == expected[:1]
    assert not answer.triage_desk


def test_every_recipient_can_say_why_it_was_asked() -> None:
    answer = routed(reading("trafficking"), place("KG", PlaceKind.BORDER))

    assert all(one.reasons for one in answer.recipients)
    assert why(answer, "kg_border") == ["why-place-border"]
    assert why(answer, "kg_mnrets") == ["why-cites"]


def test_poaching_at_no_known_kind_of_place_goes_to_the_open_land() -> None:
    answer = routed(reading("poaching"), place("KG"))

    assert keys(answer) == ["kg_sets", "kg_police"]
    assert why(answer, "kg_sets") == ["why-offence-poaching"]


def test_smuggling_far_inland_still_reaches_border_customs_and_police() -> None:
    answer = routed(reading("trafficking"), place("UZ", PlaceKind.TOWN))

    assert keys(answer) == ["uz_border", "uz_customs", "uz_ecology", "uz_police"]


def test_smuggling_at_an_airport_is_led_by_customs() -> None:
    assert leads(routed(reading("trafficking"), place("KG", PlaceKind.TRANSPORT))) == ["kg_customs"]


def test_a_net_seen_on_the_road_belongs_to_the_water() -> None:
    answer = routed(reading("illegal_fishing"), place("KZ", PlaceKind.TOWN))

    assert keys(answer) == ["kz_fisheries", "kz_police"]


@pytest.mark.parametrize("offence", ["market_sale", "possession"])
def test_fish_on_a_stall_belongs_to_the_water_too(offence: str) -> None:
    told = reading(offence, taxa=("Actinopterygii",))

    assert leads(routed(told, place("KZ", PlaceKind.TOWN))) == ["kz_fisheries"]


def test_a_skin_on_a_stall_does_not() -> None:
    assert leads(routed(reading("market_sale"), place("KZ", PlaceKind.TOWN))) == ["kz_cfw"]


def test_sturgeon_also_concerns_customs() -> None:
    caught = reading("illegal_fishing", taxa=("Acipenseridae",))

    answer = routed(caught, place("KZ", PlaceKind.WATER))

    assert keys(answer) == ["kz_fisheries", "kz_police", "kz_customs"]
    assert why(answer, "kz_customs") == ["why-sturgeon"]


def test_caviar_on_the_road_to_another_country_has_fisheries_as_its_cites_authority() -> None:
    smuggled = reading("trafficking", taxa=("Huso huso",), parts=("caviar",))

    answer = routed(smuggled, place("KZ", PlaceKind.BORDER))

    assert why(answer, "kz_fisheries") == ["why-cites"]
    assert "kz_cfw" not in keys(answer)


def test_a_load_of_roots_also_concerns_customs() -> None:
    answer = routed(reading("plant_harvest", parts=("root",)), place("TJ", PlaceKind.OPEN))

    assert why(answer, "tj_customs") == ["why-root"]


def test_a_burning_forest_concerns_the_foresters_first() -> None:
    answer = routed(reading("habitat_damage"), place("KG", PlaceKind.FOREST))

    assert leads(answer) == ["kg_forest"]
    assert why(answer, "kg_forest") == ["why-place-forest", "why-forest"]


def test_poisoned_water_also_concerns_fisheries() -> None:
    answer = routed(reading("poisoning"), place("KZ", PlaceKind.WATER))

    assert why(answer, "kz_fisheries") == ["why-place-water", "why-water"]
    assert {"kz_cfw", "kz_police"} <= set(keys(answer))


def test_an_advertisement_without_a_place_kind_goes_to_the_internet_row() -> None:
    answer = routed(reading("online_sale"), place("KG"))

    assert answer.kind is PlaceKind.INTERNET
    assert keys(answer) == ["kg_mnrets", "kg_police", "kg_sets"]


def test_a_false_permit_is_asked_of_the_authority_that_would_have_issued_it() -> None:
    answer = routed(reading("document_fraud"), place("TM"))

    assert keys(answer) == ["tm_mep", "tm_customs"]


def test_goods_under_way_between_countries_reach_both_ends() -> None:
    answer = routed(reading("trafficking"), place("KG", PlaceKind.BORDER), "KZ")

    assert why(answer, "kz_cfw") == ["why-route"]
    assert why(answer, "kz_customs") == ["why-route"]


def test_a_hunt_that_names_two_countries_is_no_route() -> None:
    assert not any(key.startswith("uz_") for key in keys(routed(CLEAR, NARYN, "UZ")))


def test_open_land_by_the_border_also_concerns_those_who_guard_it() -> None:
    where = replace(NARYN, border_km=2.04, border_with="CN")

    answer = routed(CLEAR, where)

    assert answer.kind is PlaceKind.BORDER
    assert keys(answer) == ["kg_border", "kg_customs", "kg_sets", "kg_police"]
    assert answer.recipients[0].reasons[0].values == (("km", "2.0"), ("country", "CN"))


def test_a_wide_district_by_the_border_is_not_the_border() -> None:
    where = replace(NARYN, border_km=2.0, radius_km=45.0)

    assert leads(routed(CLEAR, where)) == ["kg_sets"]


def test_a_market_in_a_border_town_stays_a_market() -> None:
    where = replace(place("KG", PlaceKind.TOWN), border_km=1.0)

    assert leads(routed(reading("market_sale"), where)) == ["kg_sets"]


def test_where_people_are_in_danger_police_lead_beside_the_others() -> None:
    answer = routed(reading("poaching", danger=True))

    assert leads(answer) == ["kg_police", "kg_sets"]
    assert why(answer, "kg_police")[0] == "why-life"


def test_a_silent_lead_is_replaced_by_the_next_who_may_see() -> None:
    answer = routed(reading("trafficking"), place("KG", PlaceKind.BORDER))

    assert answer.recipients[0].fallbacks == ("kg_customs", "kg_mnrets")


def test_an_agency_withheld_elsewhere_in_the_case_gets_nothing() -> None:
    question = Question(CLEAR, NARYN, withheld=frozenset({AgencyKey("kg_sets")}))

    answer = route(question, rules())

    assert keys(answer) == ["kg_police"]
    assert answer.recipients[0].fallbacks == ()


@pytest.mark.parametrize("country", [None, "CN"])
def test_a_place_nobody_knows_goes_to_a_person(country: str | None) -> None:
    answer = routed(CLEAR, place(country))

    assert answer.recipients == ()
    assert triage(answer) == ["triage-unknown-country"]


def test_what_is_no_wildlife_and_was_sent_anyway_goes_to_a_person() -> None:
    assert triage(routed(reading("not_wildlife"))) == ["triage-not-wildlife"]


def test_who_may_be_in_danger_is_told_to_the_police_before_it_is_sure_what_it_is_about() -> None:
    noise = {"poaching": 0.3, "not_wildlife": 0.7}
    told = replace(CLEAR, offence="not_wildlife", sure=False, danger=True, offences=noise)

    answer = routed(told)

    assert keys(answer) == ["kg_police"]
    assert triage(answer) == ["triage-unsure-reading"]


def test_what_is_surely_no_wildlife_is_no_danger_of_ours() -> None:
    answer = routed(reading("not_wildlife", danger=True))

    assert answer.recipients == ()
    assert triage(answer) == ["triage-not-wildlife"]


def test_an_offence_without_a_rule_goes_to_a_person() -> None:
    assert triage(routed(reading("moon_theft"))) == ["triage-no-rule"]


def test_an_unsure_reading_that_is_surely_a_crime_is_both_sent_and_checked() -> None:
    answer = routed(replace(CLEAR, sure=False))

    assert leads(answer) == ["kg_sets"]
    assert triage(answer) == ["triage-unsure-reading"]


def test_what_may_be_noise_waits_for_a_person_with_a_proposal() -> None:
    doubtful = replace(CLEAR, sure=False, offences={"poaching": 0.6, "not_wildlife": 0.4})

    answer = routed(doubtful)

    assert answer.recipients == ()
    assert [one.agency for one in answer.proposed] == ["kg_sets", "kg_police"]


def test_a_life_in_danger_does_not_wait_for_a_person() -> None:
    noise = {"poaching": 0.5, "not_wildlife": 0.5}

    answer = routed(replace(CLEAR, sure=False, danger=True, offences=noise))

    assert keys(answer) == ["kg_police"]


def test_a_route_names_the_rules_it_was_made_by() -> None:
    assert routed(CLEAR).rules == rules().version
