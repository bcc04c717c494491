"""The facts about species, parts and offences load whole and make sense."""

from __future__ import annotations

from reference.species import (
    COLUMN_LANGUAGES,
    Species,
    lineage,
    load_offences,
    load_parts,
    load_species,
)
from triage.model import LANGUAGES, NOT_WILDLIFE

RANKS = {"class", "order", "family", "genus", "species", "subspecies"}


def test_every_language_has_a_column_of_names() -> None:
    assert set(COLUMN_LANGUAGES.values()) == set(LANGUAGES)


def lacks(species: Species) -> list[str]:
    whole = {
        "rank": species.rank in RANKS,
        "English name": species.names["en"],
        "Russian name": species.names["ru"],
        "sensitivity": 1 <= species.sensitivity <= 5,
        "parent": not species.parent or species.parent in load_species(),
    }
    return [part for part, is_there in whole.items() if not is_there]


def test_every_species_is_whole() -> None:
    assert {key: lacks(one) for key, one in load_species().items() if lacks(one)} == {}


def test_no_name_stands_twice_in_a_row() -> None:
    rows = [(key, names) for key, one in load_species().items() for names in one.names.values()]

    assert [key for key, names in rows if len(names) != len(set(names))] == []


def test_parts_a_species_gives_are_known_parts() -> None:
    given = {part for species in load_species().values() for part in species.parts}
    assert given <= set(load_parts())


def test_a_species_has_its_genus_and_class_above_it() -> None:
    assert lineage("Falco cherrug") == ("Falco cherrug", "Falco", "Aves")
    assert lineage("Nothing known") == ("Nothing known",)


def test_a_name_is_given_in_the_language_asked() -> None:
    saiga = load_species()["Saiga tatarica"]
    assert saiga.name_in("en") == "saiga"
    assert saiga.name_in("uz") == "sayg'oq"
    assert saiga.name_in("xx") == "Saiga tatarica"


def test_the_offences_are_those_of_the_labels() -> None:
    assert set(load_offences()) == {
        "poaching", "live_capture", "illegal_fishing", "plant_harvest", "market_sale",
        "online_sale", "trafficking", "possession", "poisoning", "habitat_damage",
        "document_fraud", "corruption", NOT_WILDLIFE,
    }  # fmt: skip


def test_an_offence_speaks_every_language_and_cites_its_laws() -> None:
    poaching = load_offences()["poaching"]
    assert len({poaching.label_in(code) for code in LANGUAGES}) == len(LANGUAGES)
    assert "CC 337" in poaching.laws["KZ"]
    assert set(poaching.laws) == {"KG", "KZ", "TJ", "UZ", "TM"}


def test_the_tables_are_read_once() -> None:
    assert load_species() is load_species()
