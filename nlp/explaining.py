"""Explaining: how much each word of a text, and each cue, spoke for one answer of a classifier."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from nlp.attributes import Findings, findings_of
from nlp.features import MOST_LETTERS, Pieces, Recipe, gathered, pieces_of
from nlp.linear import values_of

Weights = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Grounds:
    """`words` has a weight for each token of the Doc, `cues` for each cue; with the class's bias
    they add up to its margin (see `nlp.linear.margins_of`)."""

    words: Weights
    cues: Mapping[str, float]


def explain(model: Any, doc: Doc, column: int) -> Grounds:
    """What spoke for the class of this column (positive) and against it (negative). For heads
    that see folded words, not for the one that sees how they are written."""
    recipe: Recipe = model.attrs["recipe"]
    pieces = pieces_of(doc, recipe)
    shares = _shares(model, pieces, column)
    found = findings_of(doc)
    owners = _owners(found, recipe, len(pieces.hashes) - pieces.cues)
    count = len(found.folded)
    words = np.bincount(owners, shares[: len(owners)], count + 1)[:count].astype(np.float64)
    cues: dict[str, float] = {}
    for cue, share in zip(found.cues, shares[len(owners) :], strict=bool(pieces.cues)):
        cues[cue] = cues.get(cue, 0.0) + float(share)
    return Grounds(words, cues)


def _shares(model: Any, pieces: Pieces, column: int) -> Weights:
    """What each piece adds to the margin: a bucket's part, split among the pieces in it."""
    lying = gathered(pieces)
    scale = float(model.get_param("scale")[column])
    weights = model.get_param("weights")[lying.buckets, column] * scale
    each = values_of(model, lying.row) * weights / lying.counts
    shares: Weights = each[lying.places] * pieces.weights
    return shares


def _owners(found: Findings, recipe: Recipe, count: int) -> NDArray[np.intp]:
    """For each letter or word piece the token it stands for: an n-gram's is at its middle. Where
    there are no words, none: the number after the last."""
    tokens = np.array([at for at, word in enumerate(found.folded) if word], np.intp)
    own = np.concatenate([_owners_of_letters(found, recipe), _owners_of_words(found, recipe)])
    return tokens[own[:count]] if len(tokens) else np.full(count, len(found.folded), np.intp)


def _owners_of_letters(found: Findings, recipe: Recipe) -> NDArray[np.intp]:
    lengths = [len(word) + 1 for word in found.folded if word]
    letters = np.repeat(np.arange(len(lengths)), lengths)
    letters = np.concatenate([[0], letters]).astype(np.intp)[:MOST_LETTERS]
    sizes = range(recipe.shortest, min(recipe.longest, len(letters)) + 1)
    middles = [letters[size // 2 :][: len(letters) - size + 1] for size in sizes]
    return np.concatenate(middles) if middles else np.zeros(0, np.intp)


def _owners_of_words(found: Findings, recipe: Recipe) -> NDArray[np.intp]:
    if not recipe.words:
        return np.zeros(0, np.intp)
    kept = [at for at, word in enumerate(found.folded) if word]
    place = {token: at for at, token in enumerate(kept)}
    stems = [place.get(at, 0) for at, stem in enumerate(found.stems) if stem]
    many = range(len(kept))
    return np.array([*many, *many[: max(len(kept) - 1, 0)], *stems], np.intp)
