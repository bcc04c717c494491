"""What each classifier is taught: its labels, the costs of its mistakes, and its planes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlp.components.guess import NO_TAXON
from nlp.pipeline import HEADS
from nlp.training.corpus import LabelledTip
from nlp.training.solver import Floats, Planes, Problem, Row, solve

SHADES = 127
SEEN_AT_LEAST = 3


@dataclass(frozen=True, slots=True)
class Lesson:
    """How one head is taught. `first` gives the label that must win; `also` those that may."""

    name: str
    first: Callable[[LabelledTip], str]
    also: Callable[[LabelledTip], tuple[str, ...]]
    cost: float
    epochs: int
    balance: float


LESSONS: dict[str, Lesson] = {
    lesson.name: lesson
    for lesson in (
        Lesson("language", lambda tip: tip.language, lambda tip: (), 8.0, 10, 0.0),
        Lesson("offence", lambda tip: tip.offences[0], lambda tip: tip.offences[1:], 1.0, 10, 1.0),
        Lesson("urgency", lambda tip: ("calm", "urgent")[tip.urgent], lambda tip: (), 1.0, 8, 1.0),
        Lesson("accusation", lambda tip: ("unaccused", "accused")[tip.accuses], lambda tip: (),
               1.0, 8, 1.0),
        Lesson("taxon", lambda tip: (*tip.taxa, NO_TAXON)[0], lambda tip: (), 1.0, 8, 0.0),
    )
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Taught:
    """The planes of a head with the weight of each bucket; `warmth` turns margins to chances."""

    planes: Planes
    idf: Floats
    warmth: float = 1.0
    shift: Floats | None = None

    def margins(self, rows: Sequence[Row]) -> Floats:
        return self.planes.margins(weighed(rows, self.idf))


def teach(lesson: Lesson, tips: Sequence[LabelledTip], rows: Sequence[Row], seed: int) -> Taught:
    """One head taught on tips and their hashed features."""
    recipe, labels = HEADS[lesson.name]
    idf = weigh_buckets(rows, recipe.buckets)
    problem = Problem(weighed(rows, idf), *targets(lesson, tips, labels), recipe.buckets)
    return Taught(solve(problem, epochs=lesson.epochs, seed=seed), idf)


def weigh_buckets(rows: Sequence[Row], buckets: int) -> Floats:
    """Rare buckets weigh more; those seen once or twice weigh nothing."""
    seen = np.zeros(buckets, np.int64)
    for columns, _ in rows:
        seen[columns] += 1
    idf = np.log((1 + len(rows)) / (1 + seen)) + 1
    return np.where(seen >= SEEN_AT_LEAST, idf, 0).astype(np.float16).astype(np.float32)


def weighed(rows: Sequence[Row], idf: Floats) -> list[Row]:
    return [_weighed(columns, counts * idf[columns]) for columns, counts in rows]


def _weighed(columns: NDArray[np.intp], values: Floats) -> Row:
    kept = values > 0
    length = max(float(np.linalg.norm(values)), 1e-9)
    return columns[kept], (values[kept] / length).astype(np.float32)


def targets(
    lesson: Lesson, tips: Sequence[LabelledTip], labels: Sequence[str]
) -> tuple[Floats, Floats]:
    """Signs and costs: the first label is right, the acceptable ones are left open."""
    firsts = np.array([labels.index(lesson.first(tip)) for tip in tips])
    signs = np.full((len(tips), len(labels)), -1, np.float32)
    signs[np.arange(len(tips)), firsts] = 1
    counts = np.bincount(firsts, minlength=len(labels))
    rarity = (counts.sum() / np.maximum(counts, 1) / len(labels)) ** lesson.balance
    costs = np.full_like(signs, lesson.cost)
    costs[np.arange(len(tips)), firsts] *= rarity[firsts]
    for at, tip in enumerate(tips):
        costs[at, [labels.index(label) for label in lesson.also(tip)]] = 0
    return signs, costs.astype(np.float32)


def install(model: Any, taught: Taught) -> None:
    """Puts the planes into the network, weights as signed bytes with one scale a class."""
    most = np.maximum(np.abs(taught.planes.weights).max(axis=0), 1e-9)
    model.set_param("weights", np.rint(taught.planes.weights / most * SHADES).astype(np.int8))
    model.set_param("scale", (most / SHADES * taught.warmth).astype(np.float32))
    shift = np.zeros_like(taught.planes.bias) if taught.shift is None else taught.shift
    model.set_param("bias", ((taught.planes.bias + shift) * taught.warmth).astype(np.float32))
    model.set_param("idf", taught.idf.astype(np.float16))
