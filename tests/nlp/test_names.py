"""Names of species and parts, and the words of other languages that fold like them."""

from __future__ import annotations

import pytest

from nlp.names import Name, agree, folded_words, load_names, load_stems
from reference.species import load_parts, load_species


def taxon(written: str, language: str) -> Name:
    return Name("taxon", "Ursus arctos", language, written)


def test_every_species_and_part_has_a_name() -> None:
    named = {name.value for name in load_names()}
    assert named == {*load_species(), *load_parts()}


def test_a_scientific_name_is_a_name_too() -> None:
    assert Name("taxon", "Saiga tatarica", "en", "Saiga tatarica") in set(load_names())


def test_a_name_is_cut_into_folded_words() -> None:
    assert folded_words("орлан-белохвост") == ["orlan", "belohvost"]


def test_a_short_name_needs_its_language() -> None:
    assert taxon("аю", "kk").may_be("аюды", {"kk"})
    assert not taxon("аю", "kk").may_be("аюды", {"tg"})


def test_russian_names_live_in_other_languages_unless_tiny() -> None:
    assert taxon("волк", "ru").may_be("волкты", {"ky"})
    assert not taxon("ёж", "ru").may_be("ёж", {"ky"})


@pytest.mark.parametrize(
    ("form", "name", "language"),
    [
        ("эле", "ель", "ru"),
        ("тек", "теке", "kk"),
        ("aýda", "aýy", "tk"),
        ("күшін", "құс", "kk"),
        ("selling", "shell", "en"),
    ],
)
def test_a_word_that_only_folds_alike_is_another_word(form: str, name: str, language: str) -> None:
    assert not agree(form, name, language)


@pytest.mark.parametrize(
    ("form", "name", "language"),
    [
        ("лисы", "лиса", "ru"),
        ("pyshdyl", "pyşdyl", "tk"),
        ("saiga", "сайга", "ru"),
        ("кийиги", "кийик", "ky"),
        ("тулки", "тулки", "uz"),
    ],
)
def test_a_form_agrees_with_its_name(form: str, name: str, language: str) -> None:
    assert agree(form, name, language)


def test_the_stems_know_every_one_word_name() -> None:
    assert load_stems().find("saigalardi") == ("saiga", True)


def test_a_short_name_of_an_unlikely_language_stays_in_its_script() -> None:
    falcon = Name("taxon", "Falco", "tk", "awguş")
    assert not falcon.may_be("августе", {"ru"})
    assert falcon.may_be("awguşy", {"ru"})
    assert falcon.may_be("авгуш", {"tk"})
