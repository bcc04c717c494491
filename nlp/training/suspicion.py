"""Learns who is accused, from tips of which it is known only whether they accuse anybody.

`python -m nlp.training.suspicion` writes the weights beside the model that lies there.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language

from nlp.bearings import UNNAMED
from nlp.components.accusations import scene_of
from nlp.pipeline import build_pipeline, load_heads
from nlp.settings import MODEL
from nlp.suspicion import ALWAYS, FILE, measures
from nlp.training.corpus import LabelledTip
from nlp.training.floors import floors_of
from nlp.training.trainer import Echo
from nlp.training.unseen import Authored, hear_unseen, load_authored

SEEN_AT_LEAST = 4
STIFFNESS = 10.0
"""How strongly weights are drawn to nothing."""
FREE = 0.01
"""How strongly those of the few features with a number are."""
USUAL, CLOSED = 0.4, 2.0
"""How readily a feature is believed: those of words that every language has only few of more."""
CLOSED_WORDS = tuple(
    f"said {kind}"
    for kind in ("former", "posing", "harm", "robbed", "building", "quote", "land", "toll",
                 "duty", "fear", "absent", "praise", "unaware", "nickname", "dubbed", "asked")
)  # fmt: skip
STEPS = 400
PACE = 0.05
DECAYS = (0.9, 0.999)
DIGITS = 4
WORTH_KEEPING = 0.003
BEFORE_SCENE = ("ilbirs_fold", "language", "ilbirs_stem", "ilbirs_lexicon", "ilbirs_described",
                "ilbirs_patterns", "ilbirs_times", "ilbirs_quantities")  # fmt: skip

Floats = NDArray[np.float64]
Case = dict[str, float]
"""The features of one official, each with its number."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """Cases, those of one tip in a row; `firsts` is where each tip's begin."""

    columns: NDArray[np.intp]
    values: Floats
    cases: NDArray[np.intp]
    firsts: NDArray[np.intp]
    rights: Floats

    def margins(self, weights: Floats) -> Floats:
        return np.bincount(self.cases, self.values * weights[self.columns]).astype(np.float64)

    def slope(self, weights: Floats) -> Floats:
        """How the surprise at all tips changes with each weight. A tip accuses as far as any of
        its officials is accused."""
        margins = self.margins(weights)
        counts = np.diff(np.append(self.firsts, len(margins)))
        most = np.maximum.reduceat(margins, self.firsts)
        shares = np.exp(margins - np.repeat(most, counts))
        sums = np.add.reduceat(shares, self.firsts)
        chances = 1 / (1 + np.exp(-(most + np.log(sums))))
        pull = np.repeat((chances - self.rights) / sums, counts) * shares
        slope = np.bincount(self.columns, self.values * pull[self.cases], len(weights))
        return slope.astype(np.float64)


def cases_of(
    pipeline: Language, tips: Sequence[LabelledTip], chances: Sequence[Mapping[str, float]]
) -> list[list[Case]]:
    """For each tip the case of each official in it, or of nobody named."""
    return [_cases(pipeline, tip.text, its) for tip, its in zip(tips, chances, strict=True)]


def _cases(pipeline: Language, text: str, chances: Mapping[str, float]) -> list[Case]:
    doc = pipeline.make_doc(text)
    for name in BEFORE_SCENE:
        doc = pipeline.get_pipe(name)(doc)
    scene = scene_of(doc)
    found = [scene.features_of(one) for one in scene.officials] or [scene.features_unnamed()]
    return [
        dict.fromkeys(sorted(names), 1.0) | measures(chances, is_unnamed=UNNAMED in names)
        for names in found
    ]


def learn(tips: Sequence[LabelledTip], cases: Sequence[Sequence[Case]]) -> dict[str, float]:
    """The weight of each feature that is seen often enough."""
    counts = Counter(name for own in cases for case in own for name in case)
    names = [name for name, count in counts.items() if count >= SEEN_AT_LEAST]
    weights = _descend(_lessons(tips, cases, {name: at for at, name in enumerate(names)}),
                       np.array([FREE if _is_number(name) else STIFFNESS for name in names]),
                       )  # fmt: skip
    ease = np.array([belief(name) for name in names])
    kept = zip(names, np.round(weights * ease, DIGITS), strict=True)
    return {name: float(weight) for name, weight in kept if abs(weight) >= WORTH_KEEPING}


def belief(name: str) -> float:
    if _is_number(name):
        return 1.0
    return CLOSED if name.startswith(CLOSED_WORDS) else USUAL


def _is_number(name: str) -> bool:
    return "chance " in name or name.endswith(ALWAYS)


def _lessons(
    tips: Sequence[LabelledTip], cases: Sequence[Sequence[Case]], columns: Mapping[str, int]
) -> Lessons:
    flat = [case for own in cases for case in own]
    parts = [
        (columns[name], value * belief(name), at)
        for at, case in enumerate(flat)
        for name, value in case.items()
        if name in columns
    ]
    where, values, of_case = zip(*parts, strict=True)
    firsts = np.cumsum([0, *map(len, cases)])[:-1]
    rights = np.array([float(tip.accuses) for tip in tips])
    return Lessons(np.array(where), np.array(values), np.array(of_case), firsts, rights)


def _descend(lessons: Lessons, stiffness: Floats) -> Floats:
    """Adam (Kingma and Ba 2015) on all cases at once: no dice, so the same weights each time."""
    weights, drift, spread = (np.zeros(len(stiffness)) for _ in range(3))
    for step in range(1, STEPS + 1):
        slope = lessons.slope(weights) + stiffness * weights
        drift += (1 - DECAYS[0]) * (slope - drift)
        spread += (1 - DECAYS[1]) * (slope**2 - spread)
        pace = PACE * (1 - step / STEPS) * np.sqrt(1 - DECAYS[1] ** step) / (1 - DECAYS[0] ** step)
        weights -= pace * drift / (np.sqrt(spread) + 1e-8)
    return weights


def margins_unseen(
    tips: Sequence[LabelledTip], cases: Sequence[Sequence[Case]], folds: Sequence[int]
) -> list[float]:
    """How suspect the most suspect of each tip is by weights that tips of other folds taught."""
    margins = [0.0] * len(tips)
    for fold in sorted(set(folds)):
        seen = [at for at, other in enumerate(folds) if other != fold]
        weights = learn([tips[at] for at in seen], [cases[at] for at in seen])
        for at in (at for at, other in enumerate(folds) if other == fold):
            margins[at] = max(_margin(case, weights) for case in cases[at])
    return margins


def _margin(case: Case, weights: Mapping[str, float]) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in case.items())


def train_suspicion(authored: Authored, folder: Path, echo: Echo) -> dict[str, float]:
    """The weights, learned with what heads say of tips by authors unknown to them, and set so
    that nothing below 0 accuses."""
    pipeline = build_pipeline()
    load_heads(pipeline, folder)
    tips, chances = hear_unseen(pipeline, authored, echo)
    return weigh(tips, cases_of(pipeline, tips, chances), authored.folds_of(tips))


def weigh(
    tips: Sequence[LabelledTip], cases: Sequence[Sequence[Case]], folds: Sequence[int]
) -> dict[str, float]:
    margins = margins_unseen(tips, cases, folds)
    are_named = [all(UNNAMED not in case for case in own) for own in cases]
    return floors_of(tips, margins, are_named).at_zero(learn(tips, cases))


def save(weights: Mapping[str, float], folder: Path) -> None:
    with (folder / FILE).open("w", encoding="utf-8", newline="") as target:
        rows = csv.writer(target, lineterminator="\n")
        rows.writerow(("feature", "weight"))
        rows.writerows(sorted(weights.items()))


def main() -> None:
    """Learns from the whole corpus and writes the weights beside the heads."""
    echo: Echo = lambda line: print(line, file=sys.stderr)  # noqa: E731, T201
    save(train_suspicion(load_authored(), MODEL, echo), MODEL)


if __name__ == "__main__":
    main()
