"""Known names in running text: longest first, without overlap, in any ending."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from places.folding import tokens
from places.lexicon import Lexicon

NAMES = Lexicon.of(
    [
        ("Кара", "black"),
        ("Кара-Кулжа", "Kara-Kulja"),
        ("Зелёный базар", "Green Bazaar"),
        ("Osh", "Osh"),
        ("Ош", "Ош"),
    ],
    declined=True,
)


def heard(text: str) -> list[tuple[str, ...]]:
    return [hit.meanings for hit in NAMES.find(tokens(text))]


@pytest.mark.parametrize(
    "text", ["в Кара-Кулже", "каракулжада", "Kara-Kuljadan", "КАРА-КУЛЖА", "Кара Кулжанын"]
)
def test_a_name_of_two_words_is_one_name(text: str) -> None:
    assert heard(text) == [("Kara-Kulja",)]


def test_both_words_of_a_russian_name_are_declined() -> None:
    assert heard("на Зелёном базаре, у Зеленого базара") == [("Green Bazaar",)] * 2


def test_one_spelling_may_mean_several_places() -> None:
    assert heard("Ошто") == [("Osh", "Ош")]


def test_the_longer_name_wins_and_the_shorter_stays_findable() -> None:
    assert heard("кара ит, Кара-Кулжа") == [("black",), ("Kara-Kulja",)]


@given(st.text(alphabet="КАРУЖЛкаружлош- .,", max_size=60))
def test_names_found_never_overlap(text: str) -> None:
    words = tokens(text)
    hits = list(NAMES.find(words))

    assert all(0 <= hit.start < hit.end <= len(words) for hit in hits)
    assert all(one.end <= two.start for one, two in pairwise(hits))


def test_a_name_without_letters_is_passed_over() -> None:
    assert list(Lexicon.of([("---", 1)], declined=True).find(tokens("--- Ош"))) == []


def test_an_empty_lexicon_finds_nothing() -> None:
    nothing: Lexicon[str] = Lexicon.of([], declined=True)

    assert list(nothing.find(tokens("Ош"))) == []
