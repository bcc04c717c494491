"""Suspicion: how likely an official is accused, by weights learned from taught tips."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import log
from pathlib import Path

from nlp.bearings import UNNAMED
from nlp.settings import MODEL

FILE = "suspicion.csv"
SPOKEN = ("accused", "corruption", "not_wildlife")
"""Chances, as the classifiers give them for the whole text, that are weighed with the words."""
MOST_ODDS = 8.0
ODDS_SHARE = 3.0
ALWAYS = "always"
TINY = 1e-6


@dataclass(frozen=True, slots=True)
class Suspicion:
    """`weights` has a number for each feature that tells anything."""

    weights: Mapping[str, float]

    def margin(self, features: Iterable[str], chances: Mapping[str, float]) -> float:
        """A logarithm of odds, from 0 on where the official with these features is to be taken
        for accused. `chances` are those of the whole text."""
        plain = frozenset(features)
        said = sum(self.weights.get(feature, 0.0) for feature in plain)
        spoken = measures(chances, is_unnamed=UNNAMED in plain)
        return said + sum(self.weights.get(name, 0.0) * value for name, value in spoken.items())


def measures(chances: Mapping[str, float], *, is_unnamed: bool) -> dict[str, float]:
    """Features with a number: the odds of each chance, about -3 to 3, and what always counts."""
    odds = {f"chance {name}": _odds(chances[name]) for name in SPOKEN} | {ALWAYS: 1.0}
    if is_unnamed:
        return odds | {f"{UNNAMED} {name}": value for name, value in odds.items()}
    return odds


def _odds(chance: float) -> float:
    odds = log(chance + TINY) - log(1 - chance + TINY)
    return max(-MOST_ODDS, min(odds, MOST_ODDS)) / ODDS_SHARE


@cache
def load_suspicion(folder: Path = MODEL) -> Suspicion:
    """The weights of a model folder."""
    with (folder / FILE).open(encoding="utf-8", newline="") as source:
        return Suspicion({row["feature"]: float(row["weight"]) for row in csv.DictReader(source)})
