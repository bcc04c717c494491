"""What spaCy brings along: its bag-of-words classifier as a peer, and our tokenizer, bare."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import spacy
from spacy.language import Language
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

from bench.reading.answers import Answer
from bench.reading.entrants import Tips
from nlp.training.corpus import LabelledTip
from reference.species import load_offences
from triage.model import NOT_WILDLIFE

SEED = 20
EPOCHS = 10
BATCH = 32
BOW = {"@architectures": "spacy.TextCatBOW.v3", "exclusive_classes": True, "ngram_size": 2,
       "length": 262144, "no_output_layer": False}  # fmt: skip


class Stock:
    """Tells offences and nothing else."""

    def __init__(self) -> None:
        self._pipeline = spacy.blank("xx")
        self._pipeline.add_pipe("textcat", config={"model": BOW})

    def learn(self, tips: Tips) -> None:
        fix_random_seed(SEED)
        examples = [_example(self._pipeline, tip) for tip in tips]
        self._pipeline.initialize(lambda: examples)
        dice, optimizer = np.random.default_rng(SEED), Adam(0.01)
        for _ in range(EPOCHS):
            shuffled = [examples[at] for at in dice.permutation(len(examples))]
            for start in range(0, len(shuffled), BATCH):
                self._pipeline.update(shuffled[start : start + BATCH], sgd=optimizer)

    def save(self, folder: Path) -> None:
        self._pipeline.to_disk(folder)

    def load(self, folder: Path) -> None:
        self._pipeline.from_disk(folder)

    def answer(self, text: str) -> Answer:
        return _answer(self._pipeline(text).cats)

    def answer_many(self, texts: Sequence[str]) -> list[Answer]:
        return [_answer(doc.cats) for doc in self._pipeline.pipe(texts)]


class Bare:
    """Cuts texts into words and says nothing: what no reader on spaCy can go below."""

    def learn(self, tips: Tips) -> None:
        """Nothing to learn."""

    def save(self, folder: Path) -> None:
        """Nothing to keep."""

    def load(self, folder: Path) -> None:
        self._pipeline = bare_pipeline()

    def answer(self, text: str) -> Answer:
        self._pipeline.make_doc(text)
        return Answer()

    def answer_many(self, texts: Sequence[str]) -> list[Answer]:
        return list(map(self.answer, texts))


def bare_pipeline() -> Language:
    import nlp.tokenizer  # noqa: F401

    return spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "ilbirs.Words.v1"}}})


def _example(pipeline: Language, tip: LabelledTip) -> Example:
    cats = {label: float(label == tip.offences[0]) for label in load_offences()}
    return Example.from_dict(pipeline.make_doc(tip.text), {"cats": cats})


def _answer(chances: dict[str, float]) -> Answer:
    offence = max(chances, key=lambda key: chances[key])
    return Answer(offence=offence, noise=chances[NOT_WILDLIFE])
