"""The solver parts what can be parted, and gives the same planes twice."""

from __future__ import annotations

import numpy as np

from nlp.training.solver import Floats, Planes, Problem, Row, solve


def row(*columns: int) -> Row:
    values = np.full(len(columns), 1 / np.sqrt(len(columns)), np.float32)
    return np.array(columns, np.intp), values


def problem(rows: list[Row], classes: list[int], cost: float = 1.0) -> Problem:
    signs = np.where(np.eye(max(classes) + 1)[classes] > 0, 1, -1).astype(np.float32)
    return Problem(rows, signs, np.full_like(signs, cost), columns=6)


ROWS = [row(0, 1), row(0, 2), row(3, 1), row(3, 2), row(4, 5), row(4, 1)]
CLASSES = [0, 0, 1, 1, 2, 2]


def winners(planes: Planes) -> list[int]:
    margins: Floats = planes.margins(ROWS)
    return [int(at) for at in margins.argmax(axis=1)]


def test_classes_with_a_mark_of_their_own_are_told_apart() -> None:
    assert winners(solve(problem(ROWS, CLASSES), epochs=20, seed=1)) == CLASSES


def test_the_same_seed_gives_the_same_planes_to_the_last_bit() -> None:
    one, other = (solve(problem(ROWS, CLASSES), epochs=5, seed=3) for _ in range(2))
    assert one.weights.tobytes() == other.weights.tobytes()


def test_a_cost_of_nothing_leaves_a_row_out() -> None:
    closed = problem(ROWS, CLASSES)
    closed.costs[:] = 0
    assert not solve(closed, epochs=3, seed=1).weights.any()


def test_a_higher_cost_fits_closer() -> None:
    def slack(cost: float) -> float:
        task = problem(ROWS, CLASSES, cost)
        margins = solve(task, epochs=30, seed=1).margins(ROWS) * task.signs
        return float(np.maximum(0, 1 - margins).sum())

    assert slack(10.0) < slack(0.1)


def test_the_planes_meet_the_optimum_of_the_dual() -> None:
    task = problem(ROWS, CLASSES)
    short, long = (solve(task, epochs=epochs, seed=1) for epochs in (60, 200))
    assert np.abs(short.weights - long.weights).max() < 0.01
