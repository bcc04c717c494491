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
NOTHING = 1e-6
STILL = 0.01
CALM_ENOUGH = 2
REVISIT = 5


@dataclass(frozen=True, slots=True)
class Problem:
    """Rows are (columns, values of length 1); signs and costs are (rows, classes).

    A cost of 0 leaves the row out of that class's problem.
    """

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
    calm = np.zeros(len(problem.rows), np.int64)
    for epoch in range(epochs):
        for at in order.permutation(len(problem.rows)):
            if calm[at] < CALM_ENOUGH or epoch % REVISIT == 0:
                moved = _step(problem, planes, duals[at], softness[at], int(at))
                calm[at] = calm[at] + 1 if moved < STILL else 0
    return planes


def _step(problem: Problem, planes: Planes, duals: Floats, softness: Floats, at: int) -> float:
    """Moves the duals of one row to their best values; returns how far they went."""
    columns, values = problem.rows[at]
    signs, is_open = problem.signs[at], np.isfinite(softness)
    soft = np.where(is_open, softness, 1.0).astype(np.float32)
    slope = signs * planes.margin(problem.rows[at]) - 1 + duals * soft
    moved = np.where(is_open, np.maximum(duals - slope / (2 + soft), 0), 0).astype(np.float32)
    change = (moved - duals) * signs
    duals[:] = moved
    furthest = float(np.abs(change).max())
    if furthest > NOTHING:
        planes.weights[columns] += values[:, None] * change
        planes.bias[:] += change
    return furthest
