"""The network: sparse features, signed bytes, softmax."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from nlp.linear import build_hashed_linear, margins_of, softmax


def weights_of(model: Any) -> Any:
    return model.get_param("weights")


def test_a_model_that_knows_nothing_gives_even_chances(pipeline: Language) -> None:
    model = build_hashed_linear("written", 1, 3, False, 2**10, nO=4)
    model.initialize()
    doc = pipeline.get_pipe("ilbirs_fold")(pipeline.make_doc("сайга"))
    assert model.predict([doc])[0] == pytest.approx([0.25] * 4)


def test_a_weight_moves_the_margin_by_its_scale(pipeline: Language) -> None:
    model = build_hashed_linear("written", 1, 1, False, 2**10, nO=2)
    model.initialize()
    weights_of(model)[:, 1] = 127
    scale: Any = np.array([1, 1 / 127], np.float32)
    model.set_param("scale", scale)
    doc = pipeline.get_pipe("ilbirs_fold")(pipeline.make_doc("z"))
    assert margins_of(model, doc)[0] == 0
    assert margins_of(model, doc)[1] > 0.5


def test_a_model_comes_back_from_bytes_as_it_was() -> None:
    model = build_hashed_linear("written", 1, 3, False, 2**10, nO=2)
    model.initialize()
    weights_of(model)[5, 1] = -7
    other = build_hashed_linear("written", 1, 3, False, 2**10, nO=2)
    other.initialize()
    other.from_bytes(model.to_bytes())
    assert weights_of(other).dtype == np.int8
    assert weights_of(other)[5, 1] == -7


@given(st.lists(st.floats(-1e4, 1e4), min_size=1, max_size=13))
def test_softmax_gives_chances(margins: list[float]) -> None:
    chances = softmax(np.array(margins, np.float32))
    assert chances.sum() == pytest.approx(1, abs=1e-4)
    assert chances[int(np.argmax(margins))] == chances.max()
