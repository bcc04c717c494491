"""One slip in a long name is forgiven where everything else says that a place is meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from places.atlas import Atlas
from places.slips import is_slip

MISSPELT = [
    ("в Карокале продают шкуру", "Karakol"),
    ("near Samarqend they sell tortoises", "Samarkand region"),
    ("Түркмөнстандан келген шумкар", "Turkmenistan"),
    ("нашли в Кызылодре", "Kyzylorda region"),
]


@pytest.mark.parametrize(("text", "name"), MISSPELT)
def test_a_long_name_with_one_slip_is_still_found(atlas: Atlas, text: str, name: str) -> None:
    place = atlas.find(text)

    assert place is not None
    assert place.name == name


@pytest.mark.parametrize(
    "text",
    [
        "продают в карокале",
        "видел Карокала вчера",
        "в кафе «Карокал» вкусно",
        "на улице Карокала дождь",
    ],
)
def test_a_slip_without_a_capital_or_a_word_for_where_is_no_place(atlas: Atlas, text: str) -> None:
    assert atlas.find(text) is None


PAIRS = [
    ("karakol", "karokol", True),
    ("karakol", "karako", True),
    ("karakol", "karakoll", True),
    ("karakol", "karaokl", True),
    ("karakol", "karakol", False),
    ("karakol", "korokol", False),
    ("karakol", "balkash", False),
    ("kokand", "kokend", False),
    ("kokand", "kokan", True),
]


@pytest.mark.parametrize(("one", "two", "is_one"), PAIRS)
def test_one_letter_is_the_whole_difference(one: str, two: str, is_one: bool) -> None:
    assert is_slip(one, two) is is_one


WORDS = st.text(alphabet="abk", min_size=7, max_size=10)


@given(WORDS, WORDS)
def test_a_slip_is_one_both_ways(one: str, two: str) -> None:
    assert is_slip(one, two) == is_slip(two, one)


@given(WORDS, st.integers(0, 9))
def test_a_letter_left_out_is_always_a_slip(word: str, at: int) -> None:
    at = min(at, len(word) - 1)

    assert is_slip(word, word[:at] + word[at + 1 :])
