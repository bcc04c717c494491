"""Our reader as an entrant: as it is, with a part swapped, or taught a part of the corpus."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from spacy.language import Language

import bench.reading.swaps  # noqa: F401
from bench.reading.answers import Answer, answer_of
from bench.reading.entrants import LAST, Tips, Variant
from nlp.pipeline import BEFORE_HEADS, build_pipeline, load_heads
from nlp.reader import Reader
from nlp.settings import load_settings
from nlp.training.course import COPIES
from nlp.training.trainer import Trained, train_pipeline


class VariedReader:
    def __init__(self, variant: Variant) -> None:
        self._variant = variant
        self._trained: Trained
        self._reader: Reader

    def learn(self, tips: Tips) -> None:
        copies, build = self._variant.copies, partial(build_varied, self._variant)
        self._trained = train_pipeline(
            tips[:: self._variant.every],
            lambda _line: None,
            copies=COPIES if copies is None else copies,
            build=build,
        )

    def save(self, folder: Path) -> None:
        self._trained.save(folder)

    def load(self, folder: Path) -> None:
        pipeline = build_varied(self._variant)
        load_heads(pipeline, folder)
        self._reader = Reader(pipeline, load_settings(folder))

    def answer(self, text: str) -> Answer:
        return answer_of(self._reader.read(text))

    def answer_many(self, texts: Sequence[str]) -> list[Answer]:
        return list(map(answer_of, self._reader.read_many(texts)))


def build_varied(variant: Variant) -> Language:
    """The whole pipeline in its order, other components under some of the names."""
    pipeline = build_pipeline()
    for name, factory in variant.swaps.items():
        swap(pipeline, BEFORE_HEADS[-1] if name == LAST else name, factory)
    return pipeline


def swap(pipeline: Language, name: str, factory: str) -> None:
    """What needs the component that it takes the place of, gets it."""
    former = pipeline.get_pipe(name)
    successor: Any = pipeline.replace_pipe(name, factory)
    if hasattr(successor, "former"):
        successor.former = former
