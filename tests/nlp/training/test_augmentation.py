"""Other writings of a tip: reproducible, recognisable, different."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nlp.folding import fold_text
from nlp.training.augmentation import slip, transliterate, vary

TEXT = "На базаре продают шкуру снежного барса, просят пять тысяч долларов"


def test_the_same_seed_writes_the_same() -> None:
    assert list(vary(TEXT, 4, seed=7)) == list(vary(TEXT, 4, seed=7))


def test_another_seed_writes_otherwise() -> None:
    assert list(vary(TEXT, 4, seed=7)) != list(vary(TEXT, 4, seed=8))


def test_so_many_copies_are_written_as_asked() -> None:
    assert len(list(vary(TEXT, 3, seed=1))) == 3


def test_slips_are_few() -> None:
    slipped = slip(TEXT, np.random.default_rng(5))
    assert slipped != TEXT
    assert abs(len(slipped) - len(TEXT)) <= 8


def test_a_transliteration_folds_like_its_original() -> None:
    assert transliterate("черепаха шкура жук") == "cherepaha shkura zhuk"
    assert fold_text(transliterate(TEXT)) == fold_text(TEXT)


@given(st.text(max_size=100), st.integers(0, 1000))
def test_any_text_can_be_varied(text: str, seed: int) -> None:
    assert len(list(vary(text, 2, seed))) == 2
