"""Unseen: what heads say of tips by authors who did not teach them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from zlib import crc32

import numpy as np
from spacy.language import Language

from nlp.features import hash_features
from nlp.linear import softmax
from nlp.pipeline import BEFORE_HEADS, HEADS
from nlp.training.augmentation import vary
from nlp.training.calibration import fit_warmth
from nlp.training.calls import with_call
from nlp.training.corpus import CORPUS, LabelledTip, read_tips
from nlp.training.course import SEED
from nlp.training.heads import LESSONS, teach
from nlp.training.solver import Floats, Row
from nlp.training.trainer import Echo, prepare
from triage.model import LANGUAGES

FOLDS = 5
ASKED = ("accusation", "offence")


@dataclass(frozen=True, slots=True)
class Authored:
    """Tips, with the fold of the author of each: a fold holds other files in each language."""

    tips: Sequence[LabelledTip]
    folds: Sequence[int]

    def folds_of(self, tips: Iterable[LabelledTip]) -> list[int]:
        """The folds of some of the tips, or of tips made from them, by id."""
        known = {tip.id: fold for tip, fold in zip(self.tips, self.folds, strict=True)}
        return [known[tip.id] for tip in tips]


def load_authored(folder: Path = CORPUS) -> Authored:
    """All taught tips. The files of a language are by different hands."""
    tips, folds, files = [], [], dict.fromkeys(LANGUAGES, -1)
    for path in sorted(folder.glob("*.jsonl")):
        read = list(read_tips(path))
        files[read[0].language] += 1
        tips += read
        folds += [_fold(tip, files[tip.language]) for tip in read]
    return Authored(tips, folds)


def _fold(tip: LabelledTip, file: int) -> int:
    return (file + LANGUAGES.index(tip.language)) % FOLDS


def hear_unseen(
    pipeline: Language, authored: Authored, echo: Echo
) -> tuple[list[LabelledTip], list[dict[str, float]]]:
    """Tips, those among them to which a call for officials was added, and for each every label
    of the heads asked, from heads that other authors taught. The pipeline needs to know the
    language of a text only."""
    tips = authored.tips
    school = [*tips, *map(_varied, tips), *map(with_call, tips)]
    rows = _rows(pipeline, school)
    called = [at for at, tip in enumerate(school) if at >= 2 * len(tips) and _is_new(tip, at, tips)]
    asked = [*range(len(tips)), *called]
    chances: list[dict[str, float]] = [{} for _ in asked]
    for head in ASKED:
        echo(f"asking {head} about {len(asked)} tips by authors unknown to it")
        heard = _heard(head, school, rows, authored)[asked]
        for known, row in zip(chances, heard, strict=True):
            known.update(zip(HEADS[head][1], map(float, row), strict=True))
    return [school[at] for at in asked], chances


def _rows(pipeline: Language, school: Sequence[LabelledTip]) -> list[Row]:
    recipe = HEADS[ASKED[0]][0]
    return [hash_features(prepare(pipeline, tip.text, BEFORE_HEADS), recipe) for tip in school]


def _is_new(tip: LabelledTip, at: int, tips: Sequence[LabelledTip]) -> bool:
    return tip.text != tips[at % len(tips)].text


def _varied(tip: LabelledTip) -> LabelledTip:
    return replace(tip, text=next(vary(tip.text, 1, crc32(tip.id.encode()) + SEED)))


def _heard(
    head: str, school: Sequence[LabelledTip], rows: Sequence[Row], authored: Authored
) -> Floats:
    count, labels = len(authored.tips), HEADS[head][1]
    folds = np.array([*authored.folds] * (len(school) // count))
    margins = np.zeros((len(school), len(labels)), np.float32)
    for fold in range(FOLDS):
        seen = np.flatnonzero(folds != fold).tolist()
        taught = teach(LESSONS[head], [school[at] for at in seen], [rows[at] for at in seen], SEED)
        unseen = np.flatnonzero(folds == fold).tolist()
        margins[unseen] = taught.margins([rows[at] for at in unseen])
    rights = np.array([labels.index(LESSONS[head].first(tip)) for tip in authored.tips])
    return softmax(margins * fit_warmth(margins[:count], rights))
