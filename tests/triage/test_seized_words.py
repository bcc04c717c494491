"""Lines fall into pieces where a new thing begins, and numbers keep their units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.model import NOT_WILDLIFE, Quantity, Reading
from triage.seized_words import amounts_of, parts_by_word, pieces_of

NAMES = {"horn": "horn", "шох": "horn", "желч": "bile"}


def reading(*quantities: Quantity) -> Reading:
    return Reading("ru", NOT_WILDLIFE, {}, sure=True, quantities=quantities)


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("12 horns\n3 skins", ["12 horns", "3 skins"]),
        ("12 horns, 3 skins; 1 bear", ["12 horns", "3 skins", "1 bear"]),
        ("12 horns. 3 skins.", ["12 horns", "3 skins"]),
        ("икра 12 шт. 3,5 кг", ["икра 12 шт. 3,5 кг"]),
        ("12 рогов и 3 шкуры", ["12 рогов", "3 шкуры"]),
        ("3,5 kg caviar", ["3,5 kg caviar"]),
        ("1 500 kg roots", ["1 500 kg roots"]),
        ("skins, 2 pcs", ["skins 2 pcs"]),
        ("- 5 horns\n• 2 skins\n3) 1 bear", ["5 horns", "2 skins", "1 bear"]),
        ("\n  \n", []),
    ],
)
def test_a_new_number_begins_a_new_thing(words: str, pieces: list[str]) -> None:
    assert list(pieces_of(words)) == pieces


@given(st.text(st.characters(exclude_characters=")"), max_size=200))
def test_no_piece_is_empty_and_no_digit_is_lost(words: str) -> None:
    pieces = list(pieces_of(words))

    assert all(piece.strip() for piece in pieces)
    assert sum(map(str.isdecimal, "".join(pieces))) == sum(map(str.isdecimal, words))


@pytest.mark.parametrize(
    ("words", "parts"),
    [("12 шохи сайғоқ", ["horn"]), ("желчных", ["bile"]), ("hornbills", []), ("ho", [])],
)
def test_a_word_names_a_part_less_its_ending(words: str, parts: list[str]) -> None:
    assert list(parts_by_word(words, NAMES)) == parts


def test_a_lone_letter_behind_a_number_is_a_unit() -> None:
    assert list(amounts_of("500 г желчи", reading(Quantity(500, "bile", "")))) == [(500.0, "g")]
    assert list(amounts_of("2 т корня", reading())) == [(2000.0, "kg")]


def test_what_the_reader_weighed_stands_above_what_letters_look_like() -> None:
    weighed = reading(Quantity(3.5, "kg", "3,5 кг"))

    assert list(amounts_of("3,5 кг", weighed)) == [(3.5, "kg")]


def test_a_lone_number_is_a_count_and_two_are_nothing() -> None:
    assert list(amounts_of("рога - 12", reading())) == [(12.0, "no")]
    assert list(amounts_of("рога 12 или 13", reading())) == []


def test_money_and_sacks_are_no_amount() -> None:
    assert list(amounts_of("20 сом", reading(Quantity(20, "KGS", "")))) == []
    assert list(amounts_of("5 мешков", reading(Quantity(5, "sack", "")))) == []


def test_a_pair_is_two() -> None:
    assert list(amounts_of("пара", reading(Quantity(1, "pair", "")))) == [(2.0, "no")]
