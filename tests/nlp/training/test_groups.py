"""Near-duplicates stay together, whatever their script."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nlp.training.groups import group_texts, split_folds

TEXTS = [
    "На базаре в Оше продают шкуру снежного барса с рук",
    "Someone poisoned eagles near the old quarry last week",
    "на базаре в оше продают шкуру снежного барса сегодня",
    "na bazare v oshe prodayut shkuru snezhnogo barsa",
]


def test_a_twin_joins_its_group_across_scripts() -> None:
    assert group_texts(TEXTS) == [0, 1, 0, 0]


def test_a_group_is_never_split() -> None:
    folds = split_folds([0, 1, 0, 3, 1], 2)
    assert folds[0] == folds[2]
    assert folds[1] == folds[4]


@given(st.lists(st.text(max_size=20), max_size=20), st.integers(2, 5))
def test_every_text_gets_a_fold(texts: list[str], folds: int) -> None:
    dealt = split_folds(group_texts(texts), folds)
    assert len(dealt) == len(texts)
    assert all(0 <= fold < folds for fold in dealt)


@given(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=10))
def test_a_text_given_twice_is_one_group(texts: list[str]) -> None:
    groups = group_texts(texts + texts)
    assert groups[: len(texts)] == groups[len(texts) :] or len(set(texts)) < len(texts)
