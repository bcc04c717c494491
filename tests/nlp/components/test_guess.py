"""A species guessed from all the words, where nobody names or describes it."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from nlp.components.guess import NO_TAXON, kinship, likely_taxon, weightiest
from nlp.reader import Reader
from reference.species import load_species

KEYS = list(load_species())


def chances(**given: float) -> NDArray[np.float32]:
    named = {name.replace("_", " "): chance for name, chance in given.items()}
    return np.array([named.get(key, 0.0) for key in (*KEYS, NO_TAXON)], np.float32)


def test_the_likelier_species_is_the_guess() -> None:
    assert likely_taxon(chances(Panthera_uncia=0.6, Lynx_lynx=0.4)) == "Panthera uncia"


def test_nothing_likely_is_no_guess() -> None:
    assert likely_taxon(chances(Panthera_uncia=0.4, Lynx_lynx=0.3, Marmota=0.3)) == ""


def test_words_that_speak_for_no_species_are_no_guess() -> None:
    assert likely_taxon(chances(none=0.6, Panthera_uncia=0.4)) == ""


def test_kinds_of_a_group_together_make_the_group_likely() -> None:
    assert likely_taxon(chances(Falco_cherrug=0.3, Falco_peregrinus=0.3)) == "Falco"


def test_a_likely_species_is_not_widened_to_its_group() -> None:
    assert likely_taxon(chances(Falco_cherrug=0.8, Falco_peregrinus=0.2)) == "Falco cherrug"


def test_kinship_knows_what_belongs_to_what() -> None:
    cherrug, falco = KEYS.index("Falco cherrug"), KEYS.index("Falco")
    assert kinship()[cherrug, falco] == 1
    assert kinship()[falco, cherrug] == 0
    assert kinship().diagonal().all()


def test_the_weightiest_words_stand_in_a_row() -> None:
    assert weightiest(np.array([0, 3, 0, 2, 2.5, 0]), 2) == (3, 4)


@pytest.mark.parametrize(
    ("text", "taxon"),
    [
        ("Рога, 200 долларов за кило, в мешках, из степи в Китай", "Saiga tatarica"),
        ("Hundreds of shells in a bag on the bus, legs moving, green leaves inside", "Testudo"),
    ],
)
def test_a_tip_without_a_name_still_tells_its_species(
    reader: Reader, text: str, taxon: str
) -> None:
    reading = reader.read(text)
    assert [one.startswith(taxon) for one in reading.taxa] == [True]
    span = next(one for one in reading.spans if one.label == "taxon")
    assert text[span.start : span.end].strip()


@pytest.mark.parametrize(
    "text",
    [
        "Bu kecha qo'riqxonada o'q ovozi eshitildi, uchta mashina",
        "Ночью в заповеднике стреляли, две машины с фарами, утром гильзы",
    ],
)
def test_a_crime_whose_words_tell_no_species_has_none(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert reading.is_crime
    assert reading.taxa == ()


def test_a_name_beats_any_guess(reader: Reader) -> None:
    reading = reader.read("В мешках рога, степняк, скупают тоннами: это марал, не путайте")
    assert "Cervus canadensis" in reading.taxa
    assert "Saiga tatarica" not in reading.taxa


def test_harmless_words_have_no_species(reader: Reader) -> None:
    reading = reader.read("Здравствуйте, сколько стоит билет на завтра?")
    assert reading.taxa == ()
    assert not [span for span in reading.spans if span.label == "taxon"]
