"""Portions: words in pieces that fit, with nothing lost and no letter torn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.portions import LIMIT, PORTION, cut, portions, units

WORDS = st.text(alphabet="aЖ🐆𝐒 \n", max_size=200)


@given(WORDS, st.integers(0, 300))
def test_a_cut_loses_nothing_and_fits(words: str, room: int) -> None:
    head, rest = cut(words, room)

    assert head + rest == words
    assert units(head) <= room


@given(WORDS, st.integers(0, 300))
def test_a_cut_gives_as_much_as_fits(words: str, room: int) -> None:
    head, rest = cut(words, room)

    assert not rest or units(head + rest[0]) > room


@pytest.mark.parametrize("letter", ["a", "Ж", "🐆"])
@pytest.mark.parametrize("size", [0, 1, 1_750, 3_500, 3_501, 20_000])
def test_portions_fit_a_message_each_and_are_all_there(letter: str, size: int) -> None:
    found = portions(letter * size)

    assert "".join(found) == letter * size
    assert all(0 < units(one) <= PORTION < LIMIT for one in found)


@pytest.mark.parametrize(("word", "count"), [("", 0), ("илбирс", 6), ("🐆", 2), ("𝐒ale", 5)])
def test_telegram_counts_rare_letters_twice(word: str, count: int) -> None:
    assert units(word) == count
