"""Calibration: margins of tips a head has not seen become honest chances and thresholds."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray

from nlp.linear import softmax
from nlp.training.solver import Floats

WARMTHS = np.geomspace(0.5, 20, 60)
THRESHOLDS = np.linspace(0.05, 0.95, 91)


def fit_warmth(margins: Floats, rights: NDArray[np.intp]) -> float:
    """The factor at which softmax of the margins surprises least."""
    return float(min(WARMTHS, key=lambda warmth: surprise(margins * warmth, rights)))


def surprise(margins: Floats, rights: NDArray[np.intp]) -> float:
    chances = softmax(margins)[np.arange(len(rights)), rights]
    return float(-np.log(np.maximum(chances, 1e-9)).mean())


def fit_threshold(chances: Floats, rights: NDArray[np.bool_], recall_weight: float = 1.0) -> float:
    """The chance from which "yes" gives the best F-score; recall may weigh more."""
    return float(max(THRESHOLDS, key=lambda at: f_score(chances >= at, rights, recall_weight)))


def f_score(said: NDArray[np.bool_], rights: NDArray[np.bool_], weight: float = 1.0) -> float:
    hits, square = float((said & rights).sum()), weight**2
    return float((1 + square) * hits / max(square * rights.sum() + said.sum(), 1e-9))


def fit_shift(
    margins: Floats, column: int, rights: NDArray[np.bool_], lost_at_most: float
) -> float:
    """How far to move one class so that it outweighs all others together (in softmax) for just
    this share of what is theirs."""
    rivals = np.logaddexp.reduce(np.delete(margins, column, axis=1), axis=1)
    lead = (margins[:, column] - rivals)[~rights]
    return -float(np.quantile(lead, 1 - lost_at_most))


def first_safe(chances: Floats, rights: NDArray[np.bool_], precision: float) -> float:
    """The lowest threshold from which on claims are right this often; above 1 if none is."""
    claims: Iterable[float] = np.linspace(0.5, 0.99, 50)
    is_safe: Callable[[float], bool] = lambda at: bool(  # noqa: E731
        (chances >= at).any() and rights[chances >= at].mean() >= precision
    )
    return float(next(filter(is_safe, claims), 1.01))
