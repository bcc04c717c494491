"""Names are found again under the endings of their languages."""

from __future__ import annotations

import pytest

from nlp.folding import fold_word
from nlp.stems import Stems, cut, deletions, families_of, near


@pytest.fixture(scope="module")
def stems() -> Stems:
    names = [("черепаха", "ru"), ("тасбақа", "kk"), ("pyşdyl", "tk"), ("сурок", "ru"),
             ("кийик", "ky"), ("архар", "tg"), ("falcon", "en"), ("балобан", "ru"),
             ("tilki", "tk"), ("bekre", "tk")]  # fmt: skip
    return Stems([(fold_word(word), code) for word, code in names], [("cerepahi", "ru")])


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("черепахи", "черепаха"),
        ("черепах", "черепаха"),
        ("черепахами", "черепаха"),
        ("тасбақаларды", "тасбақа"),
        ("тасбакалардын", "тасбақа"),
        ("pyşdyllary", "pyşdyl"),
        ("сурокты", "сурок"),
        ("кийиги", "кийик"),
        ("архарҳоро", "архар"),
        ("falcons", "falcon"),
        ("балобандарды", "балобан"),
        ("tilkä", "tilki"),
        ("bekräniň", "bekre"),
    ],
)
def test_a_form_leads_back_to_its_name(stems: Stems, form: str, name: str) -> None:
    assert stems.find(fold_word(form)) == (fold_word(name), True)


@pytest.mark.parametrize("slip", ["балобпн", "балбан", "балоббан", "блаобан"])
def test_one_slip_in_a_long_name_is_forgiven(stems: Stems, slip: str) -> None:
    assert stems.find(fold_word(slip)) == ("baloban", True)


@pytest.mark.parametrize("word", ["балкон", "каравай", "архив", "фальш"])
def test_another_word_is_no_name(stems: Stems, word: str) -> None:
    assert not stems.find(fold_word(word))[1]


def test_a_form_inside_a_longer_name_is_no_name_of_its_own(stems: Stems) -> None:
    assert stems.find("cerepahi") == ("cerepaha", True)


def test_an_unknown_word_loses_one_ending_and_keeps_four_letters() -> None:
    assert cut("mektepler") == "mektep"
    assert cut("tor") == "tor"


def test_of_two_endings_the_longer_one_is_cut() -> None:
    assert cut("koilardan") == "koilar"
    assert cut("torga") == "torg"


def test_endings_know_their_families() -> None:
    assert "t" in families_of("lardi")
    assert "r" in families_of("ami")
    assert families_of("zzz") == ""


def test_near_is_one_change_away() -> None:
    assert near("baloban", "balobban")
    assert near("baloban", "blaoban")
    assert not near("baloban", "balkon")


def test_deletions_keep_the_first_letter() -> None:
    assert all(shortened.startswith("s") for shortened in deletions("saiga"))
