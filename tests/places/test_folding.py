"""One letter space for both scripts and all seven alphabets."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from places.endings import bases
from places.folding import fold, fold_words, tokens

SAME = [
    ("Ысык-Көл", "Ysyk-Köl", "isik kol"),
    ("Бўстонлиқ", "Bo'stonliq", "Boʻstonliq"),
    ("Қарағанды", "Karagandy", "Qaraghandy"),
    ("Хуҷанд", "Khujand", "Хужанд"),
    ("Türkmenbaşy", "Туркменбаши", "Turkmenbashi"),
    ("Джалал-Абад", "Жалал-Абад", "Jalal-Abad"),
    ("Сарыағаш", "Saryagash", "Сарыагаш"),
]


@pytest.mark.parametrize("spellings", SAME)
def test_spellings_of_one_name_fold_into_the_same_letters(spellings: tuple[str, ...]) -> None:
    assert len({fold_words(spelling) for spelling in spellings}) == 1


@given(st.text(max_size=100))
def test_each_word_knows_where_it_stood(text: str) -> None:
    for token in tokens(text):
        assert text[token.start : token.end] == token.written


@given(st.text(max_size=30))
@example("\n\n")
def test_folded_letters_stand_alone_and_small(word: str) -> None:
    folded = fold(word)

    assert all(here != there for here, there in pairwise(folded))
    assert not set("'’ʻёқӯşý") & set(folded)


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("Бишкектен", "bishkek"),
        ("Ташкентте", "tashkent"),
        ("Aşgabada", "ashgabat"),
        ("Türkmenabadyň", "turkmenabat"),
        ("қаласынан", "kalasi"),
        ("Балқаштың", "balkash"),
        ("Аркалыком", "arkalik"),
        ("Алайского", "alai"),
        ("Toshkentdagi", "toshkent"),
        ("Хуҷандро", "hujand"),
        ("Derwezäniň", "dervez*"),
        ("Кульдже", "kulj*"),
    ],
)
def test_an_ending_is_taken_off_a_name(word: str, base: str) -> None:
    assert base in {found for found, _ in bases(fold(word))}
