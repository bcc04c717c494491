"""The solver: linear support vector machines, one against the rest, by dual coordinate descent.

All classes are solved side by side (Hsieh et al. 2008, squared hinge loss), so that one sparse
gather serves every class. No randomness but the seeded order of the examples.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Row = tuple[NDArray[np.intp], Floats]


@dataclass(frozen=True, slots=True)
class Problem:
    """Rows of (columns, values); signs and costs are (rows, classes), cost 0 leaves a row out."""

    rows: Sequence[Row]
    signs: Floats
    costs: Floats
    columns: int


@dataclass(frozen=True, slots=True)
class Planes:
    """`weights` is (columns, classes), `bias` (classes,)."""

    weights: Floats
    bias: Floats

    def margins(self, rows: Sequence[Row]) -> Floats:
        return np.stack([self.margin(row) for row in rows])

    def margin(self, row: Row) -> Floats:
        columns, values = row
        found: Floats = values @ self.weights[columns] + self.bias
        return found


def solve(problem: Problem, *, epochs: int, seed: int) -> Planes:
    """The planes after so many passes over the rows."""
    classes = problem.signs.shape[1]
    planes = Planes(np.zeros((problem.columns, classes), np.float32), np.zeros(classes, np.float32))
    duals = np.zeros_like(problem.signs)
    softness = np.where(problem.costs > 0, 0.5 / np.maximum(problem.costs, 1e-9), np.inf)
    order = np.random.default_rng(seed)
    for _ in range(epochs):
        for at in order.permutation(len(problem.rows)):
            _step(problem, planes, duals[at], softness[at].astype(np.float32), int(at))
    return planes


def _step(problem: Problem, planes: Planes, duals: Floats, softness: Floats, at: int) -> None:
    columns, values = problem.rows[at]
    signs, open_classes = problem.signs[at], np.isfinite(softness)
    soft = np.where(open_classes, softness, 1.0)
    slope = signs * planes.margin(problem.rows[at]) - 1 + duals * soft
    curve = float(values @ values) + 1 + soft
    moved = np.where(open_classes, np.maximum(duals - slope / curve, 0), 0)
    change = ((moved - duals) * signs).astype(np.float32)
    if np.abs(change).max() > 1e-6:
        planes.weights[columns] += values[:, None] * change
        planes.bias[:] += change
    duals[:] = moved
