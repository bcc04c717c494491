"""Joining: is a thief who looks at the disk better than chance at finding tips of one person?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.thief.disk import Closeness, closenesses, seen
from tests.thief.journal import together
from triage.model import TipId

SHUFFLES, MORE_SHUFFLES = 200, 50_000
BOUND = 5.0
"""Standard deviations above chance from which a look is worth a second one."""
RARE = 4e-5
"""Of the second look: the share of shuffles that do as well. Of two hundred looks at the disk by
which nothing can be joined one run in a hundred has one that passes this."""


def advantages(folder: Path, owners: Mapping[TipId, int], *, seed: int) -> dict[str, float]:
    """Of each way of looking, in standard deviations above chance, over all pairs of tips of one
    person: chance is the same people shuffled over the same tips."""
    database = folder / "ilbirs.db"
    every, columns = seen(database)
    tips = [tip for tip in every if TipId(tip) in owners]
    looks = [look for one in columns for look in closenesses(tips, one)]
    looks.append(("one commit of the journal", together(database, tips)))
    people = np.array([owners[TipId(tip)] for tip in tips])
    return {name: advantage(people, close, seed) for name, close in looks}


def advantage(people: Sequence[int] | NDArray[np.int64], close: Closeness, seed: int) -> float:
    """0 for what chance does as well: few pairs lie far from normal, so that shuffles
    decide."""
    dice = np.random.default_rng(seed)
    one, other = np.nonzero(np.triu(np.equal.outer(people, people), k=1))
    seen_now = float(close[one, other].mean())

    def shuffled(times: int) -> NDArray[np.float64]:
        orders = (dice.permutation(len(people)) for _ in range(times))
        return np.array([close[order[one], order[other]].mean() for order in orders])

    chance = shuffled(SHUFFLES)
    above = (seen_now - chance.mean()) / max(chance.std(), 1e-12)
    if above <= BOUND:
        return float(above)
    as_good = int((shuffled(MORE_SHUFFLES) >= seen_now - 1e-12).sum())
    return float(above) if (1 + as_good) / (1 + MORE_SHUFFLES) <= RARE else 0.0


def joined(found: Mapping[str, float]) -> dict[str, float]:
    """What tells a thief more than chance."""
    return {name: round(much, 1) for name, much in found.items() if much > BOUND}
