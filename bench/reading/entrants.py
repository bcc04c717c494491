"""Entrants: all that can be taught the corpus and asked about tips, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from bench.reading.answers import Answer
from nlp.training.corpus import LabelledTip

Tips = Sequence[LabelledTip]


class Entrant(Protocol):
    """Taught, saved, and loaded again in another process; `answer` is for one tip at a time."""

    def learn(self, tips: Tips) -> None: ...

    def save(self, folder: Path) -> None: ...

    def load(self, folder: Path) -> None: ...

    def answer(self, text: str) -> Answer: ...

    def answer_many(self, texts: Sequence[str]) -> list[Answer]: ...


@dataclass(frozen=True, slots=True)
class Variant:
    """Our reader with factories swapped (`LAST` is whatever stands last before the classifiers),
    so many varied copies a tip (None: as ever), and taught each so-manieth tip."""

    swaps: Mapping[str, str] = field(default_factory=dict)
    copies: int | None = None
    every: int = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """How to make an entrant, and the library without which it cannot be."""

    make: Callable[[], Entrant]
    needs: str = "spacy"

    @property
    def is_here(self) -> bool:
        return find_spec(self.needs) is not None


READER = "reader"
LAST = "last"
ABLATIONS: Mapping[str, Variant] = {
    "no cues": Variant({"ilbirs_concepts": "bench_manners"}),
    "no folding": Variant({LAST: "bench_unfolded"}),
    "no stems": Variant({"ilbirs_stem": "bench_unstemmed", "ilbirs_lexicon": "ilbirs_lexicon"}),
    "no letters": Variant({LAST: "bench_words_only"}),
    "no described": Variant({"ilbirs_described": "bench_nothing"}),
    "no guessed": Variant({"taxon": "bench_no_guess"}),
    "no copies": Variant(copies=0),
}
"""What is left out, each alone."""
CURVE: Mapping[str, Variant] = {f"1/{every}": Variant(every=every) for every in (16, 8, 4, 2)}
"""Our reader taught a part of the corpus; the whole is the reader itself."""


def entries() -> dict[str, Entry]:
    """Every entrant by name; what it needs is imported when it is made."""
    ours = {READER: Variant()} | dict(ABLATIONS) | dict(CURVE)
    return {
        **{name: Entry(partial(_reader, variant)) for name, variant in ours.items()},
        "TF-IDF SVM": Entry(_planes, "sklearn"),
        "fastText": Entry(_subwords, "fasttext"),
        "TextCatBOW": Entry(_stock),
        "tokenizer": Entry(_bare),
    }  # fmt: skip


PEERS = ("TF-IDF SVM", "fastText", "TextCatBOW")


def _reader(variant: Variant) -> Entrant:
    from bench.reading.readers import VariedReader

    return VariedReader(variant)


def _planes() -> Entrant:
    from bench.reading.planes import Planes

    return Planes()


def _subwords() -> Entrant:
    from bench.reading.subwords import Subwords

    return Subwords()


def _stock() -> Entrant:
    from bench.reading.stock import Stock

    return Stock()


def _bare() -> Entrant:
    from bench.reading.stock import Bare

    return Bare()
