"""Features: a text as hashed character n-grams, word beginnings and cues."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from nlp.attributes import findings_of

_STEP = np.uint32(0x9E3779B1)
_MIX = np.uint32(0x85EBCA6B)
WORD_BEGINNING = 5
MOST_LETTERS = 6000


@dataclass(frozen=True, slots=True)
class Recipe:
    """Which features a classifier sees. `view` is folded or written; lengths are n-gram sizes."""

    view: str
    shortest: int
    longest: int
    words: bool
    buckets: int


def hash_features(doc: Doc, recipe: Recipe) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    """The buckets a text falls into, ascending, and how often (damped: 1 + log of the count)."""
    hashes = np.concatenate([_letters(doc, recipe), _words(doc, recipe)])
    buckets, counts = np.unique(hashes & np.uint32(recipe.buckets - 1), return_counts=True)
    return buckets.astype(np.intp), (1 + np.log(counts)).astype(np.float32)


def _letters(doc: Doc, recipe: Recipe) -> NDArray[np.uint32]:
    text = _view(doc, recipe.view)[:MOST_LETTERS]
    letters = np.frombuffer(text.encode("utf-32-le", "replace"), dtype="<u4").astype(np.uint32)
    return np.concatenate(list(_grams(letters, recipe.shortest, recipe.longest)))


def _view(doc: Doc, view: str) -> str:
    if view == "folded":
        return f" {' '.join(filter(None, findings_of(doc).folded))} "
    return f" {' '.join(doc.text.lower().split())} "


def _grams(
    letters: NDArray[np.uint32], shortest: int, longest: int
) -> Iterator[NDArray[np.uint32]]:
    rolling = np.zeros_like(letters)
    for size in range(1, min(longest, len(letters)) + 1):
        rolling = rolling[: len(letters) - size + 1] * _STEP + letters[size - 1 :]
        if size >= shortest:
            mixed = (rolling ^ (rolling >> np.uint32(15))) * _MIX + np.uint32(size)
            yield mixed ^ (mixed >> np.uint32(13))


def _words(doc: Doc, recipe: Recipe) -> NDArray[np.uint32]:
    names = list(_word_names(doc)) if recipe.words else []
    return np.fromiter((crc32(name.encode()) for name in names), np.uint32, len(names))


def _word_names(doc: Doc) -> Iterator[str]:
    found = findings_of(doc)
    words = [word[:WORD_BEGINNING] for word in found.folded if word]
    stems = [stem for stem in found.stems if stem]
    yield from (f"w {word}" for word in words)
    yield from (f"w {left} {right}" for left, right in pairs(words))
    yield from (f"s {stem}" for stem in stems)
    yield from (f"c {cue}" for cue in found.cues)


def pairs(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    return zip(words, words[1:], strict=False)
