"""The peer: spaCy's stock bag-of-words classifier, taught and asked on the same folds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import spacy
from spacy.language import Language
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

from nlp.pipeline import HEADS
from nlp.training.corpus import LabelledTip
from nlp.training.evaluation import FOLDS
from nlp.training.groups import group_texts, split_folds
from nlp.training.trainer import SEED, Echo
from triage.model import Reading

EPOCHS = 10
BATCH = 32
BOW = {"@architectures": "spacy.TextCatBOW.v3", "exclusive_classes": True, "ngram_size": 2,
       "length": 262144, "no_output_layer": False}  # fmt: skip


def cross_validate_peer(
    tips: Sequence[LabelledTip], echo: Echo
) -> list[tuple[LabelledTip, Reading]]:
    """A reading of each tip, offence only, by a stock classifier that never saw it."""
    fold_of = split_folds(group_texts([tip.text for tip in tips]), FOLDS)
    pairs: list[tuple[LabelledTip, Reading]] = []
    for fold in range(FOLDS):
        echo(f"peer, fold {fold + 1} of {FOLDS}")
        pipeline = teach_peer([tip for tip, its in zip(tips, fold_of, strict=True) if its != fold])
        unseen = [tip for tip, its in zip(tips, fold_of, strict=True) if its == fold]
        pairs.extend((tip, _read(pipeline, tip.text)) for tip in unseen)
    return pairs


def teach_peer(tips: Sequence[LabelledTip]) -> Language:
    fix_random_seed(SEED)
    pipeline = spacy.blank("xx")
    pipeline.add_pipe("textcat", config={"model": BOW})
    examples = [_example(pipeline, tip) for tip in tips]
    pipeline.initialize(lambda: examples)
    dice, optimizer = np.random.default_rng(SEED), Adam(0.01)
    for _ in range(EPOCHS):
        shuffled = [examples[at] for at in dice.permutation(len(examples))]
        for start in range(0, len(shuffled), BATCH):
            pipeline.update(shuffled[start : start + BATCH], sgd=optimizer)
    return pipeline


def _example(pipeline: Language, tip: LabelledTip) -> Example:
    cats = {label: float(label == tip.offences[0]) for label in HEADS["offence"][1]}
    return Example.from_dict(pipeline.make_doc(tip.text), {"cats": cats})


def _read(pipeline: Language, text: str) -> Reading:
    chances = pipeline(text).cats
    offence = max(chances, key=lambda key: chances[key])
    return Reading(language="", offence=offence, offences=dict(chances), sure=True)
