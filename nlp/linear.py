"""The classifier's network: hashed sparse features, one linear layer, softmax."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Model

from nlp.features import Recipe, Row, hash_features

Scores = NDArray[np.float32]


def build_hashed_linear(
    view: str,
    shortest: int,
    longest: int,
    words: bool,
    buckets: int,
    nO: int | None = None,  # noqa: N803
) -> Model[Any, Any]:
    """A linear model over hashed features; its weights are set whole by `nlp.training`.

    Weights are kept as signed bytes with one scale a class; `idf` weighs each bucket.
    """
    recipe = Recipe(view, shortest, longest, words, buckets)
    return Model(
        "hashed_linear",
        forward,
        init=initialize,
        dims={"nO": nO},
        params={"weights": None, "scale": None, "bias": None, "idf": None},
        attrs={"recipe": recipe},
    )


def forward(
    model: Model[Any, Any], docs: Sequence[Doc], is_train: bool
) -> tuple[Scores, Callable[[Scores], list[Doc]]]:
    margins = np.array([margins_of(model, doc) for doc in docs])
    return softmax(margins), lambda _gradient: []


def margins_of(model: Any, doc: Doc) -> Scores:
    """The distance of a text from each class's plane, scaled so that softmax gives chances."""
    row = hash_features(doc, model.attrs["recipe"])
    values = values_of(model, row)
    weights = model.get_param("weights").take(row[0], axis=0).astype(np.float32)
    margins: Scores = (values @ weights) * model.get_param("scale") + model.get_param("bias")
    return margins


def values_of(model: Any, row: Row) -> Scores:
    """How much each bucket of a text counts: rare ones more, all together of length 1."""
    buckets, counts = row
    values: Scores = counts * model.get_param("idf").take(buckets).astype(np.float32)
    values /= max(float(np.sqrt(values.dot(values))), 1e-9)
    return values


def softmax(margins: Scores) -> Scores:
    raised = np.exp(margins - margins.max(axis=-1, keepdims=True))
    chances: Scores = raised / raised.sum(axis=-1, keepdims=True)
    return chances


def initialize(model: Any, *_inputs: Any, **_examples: Any) -> Any:
    """A model that knows nothing."""
    classes, buckets = model.get_dim("nO"), model.attrs["recipe"].buckets
    model.set_param("weights", np.zeros((buckets, classes), np.int8))
    model.set_param("scale", np.ones(classes, np.float32))
    model.set_param("bias", np.zeros(classes, np.float32))
    model.set_param("idf", np.ones(buckets, np.float16))
    return model


registry.architectures.register("ilbirs.HashedLinear.v1", func=build_hashed_linear)
