"""Features: a text as hashed character n-grams, word beginnings and cues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from nlp.attributes import Findings, findings_of

_STEP = np.uint32(0x9E3779B1)
_MIX = np.uint32(0x85EBCA6B)
_HALF, _LESS = np.uint32(15), np.uint32(13)
WORD_BEGINNING = 5
WORD_WEIGHT = 1.0
CUE_WEIGHT = 12.0
MOST_LETTERS = 6000


Row = tuple[NDArray[np.intp], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Recipe:
    """Which features a classifier sees. `view` is folded or written; lengths are n-gram sizes."""

    view: str
    shortest: int
    longest: int
    words: bool
    buckets: int


def hash_features(doc: Doc, recipe: Recipe) -> Row:
    """The buckets a text falls into, ascending, and how often (damped: 1 + log of the count).

    Heads with the same recipe share the work, so a recipe is first asked when all cues are in.
    """
    known: dict[Recipe, Row] = findings_of(doc).features
    if recipe not in known:
        known[recipe] = _hash(doc, recipe)
    return known[recipe]


@dataclass(frozen=True, slots=True)
class Pieces:
    """The hash and the weight of every n-gram, word and, last, of so many cues."""

    hashes: NDArray[np.uint32]
    weights: NDArray[np.float64]
    cues: int


def pieces_of(doc: Doc, recipe: Recipe) -> Pieces:
    """All that a text falls into, in the order of the text."""
    letters, words, cues = _letters(doc, recipe), _words(doc, recipe), _cues(doc, recipe)
    hashes = np.concatenate([letters, words, cues]) & np.uint32(recipe.buckets - 1)
    weights = np.repeat([1.0, WORD_WEIGHT, CUE_WEIGHT], [len(letters), len(words), len(cues)])
    return Pieces(hashes, weights, len(cues))


@dataclass(frozen=True, slots=True)
class Gathered:
    """The buckets of pieces, ascending, what lies in each, and where each piece lies."""

    buckets: NDArray[np.intp]
    counts: NDArray[np.float64]
    places: NDArray[np.intp]

    @property
    def row(self) -> Row:
        return self.buckets, damped(self.counts)


def gathered(pieces: Pieces) -> Gathered:
    buckets, places = np.unique(pieces.hashes, return_inverse=True)
    counts = np.bincount(places, pieces.weights).astype(np.float64)
    return Gathered(buckets.astype(np.intp), counts, places)


def damped(counts: NDArray[Any]) -> NDArray[np.float32]:
    heard: NDArray[np.float32] = (1 + np.log(counts)).astype(np.float32)
    return heard


def _hash(doc: Doc, recipe: Recipe) -> Row:
    """The row of the pieces gathered, without their places: sorting alone costs a third of it."""
    pieces = pieces_of(doc, recipe)
    # Weights are whole: what weighs 12 counts as if it stood there twelve times.
    hashes = np.repeat(pieces.hashes, pieces.weights.astype(np.intp))
    hashes.sort()
    starts = np.ones(len(hashes) + 1, bool)
    np.not_equal(hashes[1:], hashes[:-1], out=starts[1:-1])
    edges = starts.nonzero()[0]
    return hashes[edges[:-1]].astype(np.intp), damped(edges[1:] - edges[:-1])


def _letters(doc: Doc, recipe: Recipe) -> NDArray[np.uint32]:
    text = _view(doc, recipe.view)[:MOST_LETTERS]
    letters = np.frombuffer(text.encode("utf-32-le", "replace"), dtype="<u4").astype(np.uint32)
    grams = list(_grams(letters, recipe.shortest, recipe.longest))
    sizes = np.arange(recipe.shortest, recipe.shortest + len(grams), dtype=np.uint32)
    rolled = np.concatenate(grams)
    mixed = (rolled ^ (rolled >> _HALF)) * _MIX + sizes.repeat(list(map(len, grams)))
    return mixed ^ (mixed >> _LESS)


def _view(doc: Doc, view: str) -> str:
    if view == "folded":
        return f" {' '.join(filter(None, findings_of(doc).folded))} "
    return f" {' '.join(findings_of(doc).text.lower().split())} "


def _grams(
    letters: NDArray[np.uint32], shortest: int, longest: int
) -> Iterator[NDArray[np.uint32]]:
    """A number for the letters of each n-gram, the short ones first."""
    rolling = letters
    for size in range(1, min(longest, len(letters)) + 1):
        if size > 1:
            rolling = rolling[:-1] * _STEP + letters[size - 1 :]
        if size >= shortest:
            yield rolling


def _words(doc: Doc, recipe: Recipe) -> NDArray[np.uint32]:
    return _hashed(_word_names(findings_of(doc)) if recipe.words else ())


def _cues(doc: Doc, recipe: Recipe) -> NDArray[np.uint32]:
    return _hashed(_cue_names(findings_of(doc)) if recipe.words else ())


def _hashed(names: Iterable[str]) -> NDArray[np.uint32]:
    return np.array([crc32(name.encode()) for name in names], np.uint32)


def _word_names(found: Findings) -> Iterator[str]:
    words = [word[:WORD_BEGINNING] for word in found.folded if word]
    yield from (f"w {word}" for word in words)
    yield from (f"w {left} {right}" for left, right in pairs(words))
    yield from (f"s {stem}" for stem in found.stems if stem)


def _cue_names(found: Findings) -> Iterator[str]:
    yield from (f"c {cue}" for cue in found.cues)


def pairs(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    return pairwise(words)
