"""Company: what is named only as bait, food, tool or host of another is no victim."""

from __future__ import annotations

import pytest

from nlp.company import load_company, victims
from reference.species import load_offences, load_species


def test_fish_that_an_otter_eats_is_not_poached() -> None:
    assert victims(["Lutra lutra", "Actinopterygii"], "poaching") == ("Lutra lutra",)


@pytest.mark.parametrize("offence", ["illegal_fishing", "poisoning", "habitat_damage"])
def test_what_strikes_a_whole_lake_strikes_its_fish_too(offence: str) -> None:
    assert victims(["Lutra lutra", "Actinopterygii"], offence) == ("Lutra lutra", "Actinopterygii")


def test_fish_alone_is_the_victim() -> None:
    assert victims(["Actinopterygii"], "possession") == ("Actinopterygii",)


def test_the_tree_whose_root_is_dug_for_its_guest_is_left_out_beside_it_alone() -> None:
    assert victims(["Cistanche", "Haloxylon"], "plant_harvest") == ("Cistanche",)
    assert victims(["Ferula", "Haloxylon"], "plant_harvest") == ("Ferula", "Haloxylon")


@pytest.mark.parametrize("offence", ["poaching", "live_capture", "poisoning"])
def test_a_tree_is_only_where_an_animal_is_killed_or_caught(offence: str) -> None:
    assert victims(["Juglans regia", "Capreolus pygargus"], offence) == ("Capreolus pygargus",)


def test_a_tree_that_falls_with_a_nest_is_a_victim_too() -> None:
    both = ("Picea schrenkiana", "Aquila chrysaetos")
    assert victims(both, "habitat_damage") == both


def test_a_rule_without_offences_holds_for_all() -> None:
    for offence in load_offences():
        assert victims(["Vulpes", "Cuon alpinus"], offence) == ("Cuon alpinus",)


def test_a_common_kin_that_a_rare_beast_is_likened_to_is_left_out_where_it_is_hunted() -> None:
    assert victims(["Canis lupus", "Hyaena hyaena"], "poaching") == ("Hyaena hyaena",)
    assert victims(["Canis lupus", "Hyaena hyaena"], "poisoning") == (
        "Canis lupus",
        "Hyaena hyaena",
    )


def test_every_rule_names_taxa_and_offences_we_know() -> None:
    known, offences = set(load_species()), set(load_offences())
    for rule in load_company():
        assert {rule.taxon, rule.beside or rule.taxon} <= known
        assert rule.offences <= offences
