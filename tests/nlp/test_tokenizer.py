"""The tokenizer loses nothing and keeps offsets."""

from __future__ import annotations

import spacy
from hypothesis import given
from hypothesis import strategies as st

from nlp.tokenizer import Words, pieces_of

WORDS = Words(spacy.blank("xx").vocab)
PRINTABLE = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


def words_of(text: str) -> list[str]:
    return [token.text for token in WORDS(text)]


@given(PRINTABLE)
def test_the_text_comes_back_whole(text: str) -> None:
    assert WORDS(text).text == text


@given(PRINTABLE)
def test_every_token_lies_where_it_says(text: str) -> None:
    for token in WORDS(text):
        assert text[token.idx : token.idx + len(token)] == token.text


def test_an_apostrophe_inside_a_word_belongs_to_it() -> None:
    assert words_of("sayg'oq o‘g‘li don't") == ["sayg'oq", "o‘g‘li", "don't"]


def test_a_quote_around_a_word_does_not_belong_to_it() -> None:
    assert words_of("'saiga'") == ["'", "saiga", "'"]


def test_a_hyphen_parts_two_words() -> None:
    assert words_of("орлан-белохвост") == ["орлан", "-", "белохвост"]


def test_a_number_keeps_its_point_and_stops_at_the_unit() -> None:
    assert words_of("1,5кг") == ["1,5", "кг"]


def test_white_space_that_is_no_single_space_is_a_token() -> None:
    assert words_of("a  b\n") == ["a", " ", "b", "\n"]


def test_a_row_of_the_same_sign_is_one_piece() -> None:
    assert list(pieces_of("!!!??")) == ["!!!", "??"]


def test_a_digit_that_stands_for_a_letter_stays_in_the_word() -> None:
    assert words_of("4erepaha 40") == ["4erepaha", "40"]
