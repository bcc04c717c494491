"""Words of two scripts and many habits fall into one letter space."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.folding import drop_marks, fold_text, fold_word, join_digraphs


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("сайга", "sayga"),
        ("черепаха", "cherepaha"),
        ("черепаха", "4erepaha"),
        ("шкура", "shkura"),
        ("жейрен", "zheiren"),
        ("тасбақа", "tasbaka"),
        ("тасбақа", "тасбака"),
        ("toshbaqa", "тошбақа"),
        ("sayg'oq", "сайғоқ"),
        ("sayg'oq", "saygʻoq"),
        ("sayg'oq", "sayg`oq"),
        ("pyşdyl", "pyshdyl"),
        ("pyşdyl", "pysdyl"),
        ("ҷайрон", "jayron"),
        ("бүркүт", "burkut"),
        ("хирс", "khirs"),
        ("киік", "kiyik"),
    ],
)
def test_one_word_written_two_ways_folds_alike(one: str, other: str) -> None:
    assert fold_word(one) == fold_word(other)


def test_invisible_marks_inside_a_word_do_not_show() -> None:
    assert fold_word("сай\u200bга") == fold_word("сайга")
    assert fold_word("сай\u00adга") == fold_word("сайга")


def test_latin_letters_hidden_in_a_cyrillic_word_are_read_as_cyrillic() -> None:
    assert fold_word("cайгa") == fold_word("сайга")


def test_stretched_letters_shrink() -> None:
    assert fold_word("помогитееее") == fold_word("помогите")


def test_fancy_letters_are_letters() -> None:
    assert fold_word("𝐬𝐚𝐢𝐠𝐚") == "saiga"


def test_digits_and_signs_fold_to_nothing() -> None:
    assert fold_word("😀") == fold_word("—") == ""


def test_a_text_folds_word_by_word() -> None:
    assert fold_text("  Снежный   барс! ") == f"{fold_word('снежный')} bars"


def test_marks_drop_within_a_script() -> None:
    assert drop_marks("Тасбақа") == "тасбака"
    assert drop_marks("pyşdyl") == "pysdyl"


def test_digraphs_join() -> None:
    assert join_digraphs("shchuka") == "suka"


@given(st.text())
def test_folding_leaves_only_plain_letters(text: str) -> None:
    assert set(fold_word(text)) <= set(string.ascii_lowercase)


@given(st.text(alphabet="абвгдежзийклмнопрстуфхцчшыэюяқғңөұүһіәўҳҷӣӯ'ʻ"))
def test_capitals_do_not_matter(text: str) -> None:
    assert fold_word(text.upper()) == fold_word(text.lower())
