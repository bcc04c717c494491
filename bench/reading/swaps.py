"""Components that take the place of ours, each with one thing left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import findings_of
from nlp.components.concepts import manners_of
from nlp.features import Pieces, Recipe, Row, pieces_of
from nlp.pipeline import HEADS

CONTENT = {recipe for recipe, _ in HEADS.values() if recipe.view == "folded"}
"""What all classifiers but that of languages see."""
Choice = Callable[[Doc, Recipe], Row]
Step = Callable[[Doc], Doc]


class Chosen:
    """Does what its former did, and makes the features, which the classifiers then find made."""

    def __init__(self, choice: Choice) -> None:
        self.former: Step = do_nothing
        self.choice = choice

    def __call__(self, doc: Doc) -> Doc:
        known = findings_of(self.former(doc)).features
        known.update({recipe: self.choice(doc, recipe) for recipe in CONTENT})
        return doc


def row_of(pieces: Pieces) -> Row:
    """The buckets of pieces and their damped counts, as `nlp.features` makes them."""
    buckets, places = np.unique(pieces.hashes, return_inverse=True)
    counts = np.bincount(places, pieces.weights)
    return buckets.astype(np.intp), (1 + np.log(counts)).astype(np.float32)


def words_only(doc: Doc, recipe: Recipe) -> Row:
    """Word beginnings, their pairs, stems and cues; no letter n-grams."""
    letters = len(pieces_of(doc, replace(recipe, words=False)).hashes)
    pieces = pieces_of(doc, recipe)
    return row_of(Pieces(pieces.hashes[letters:], pieces.weights[letters:], pieces.cues))


def unfolded(doc: Doc, recipe: Recipe) -> Row:
    """The same features of words that are only lower-cased; names and cues are found as ever."""
    found = findings_of(doc)
    words = [
        word.lower() if folded else ""
        for word, folded in zip(found.words, found.folded, strict=True)
    ]
    doc._.findings = replace(found, folded=words, stems=words)
    try:
        return row_of(pieces_of(doc, recipe))
    finally:
        doc._.findings = found


def _chosen(choice: Choice) -> Callable[[Language, str], Chosen]:
    return lambda nlp, name: Chosen(choice)


Language.factory("bench_unfolded", func=_chosen(unfolded))
Language.factory("bench_words_only", func=_chosen(words_only))


@Language.component("bench_nothing")
def do_nothing(doc: Doc) -> Doc:
    return doc


@Language.component("bench_manners")
def hear_manners(doc: Doc) -> Doc:
    """Names are found, but the classifiers hear neither of them nor of concepts."""
    found = findings_of(doc)
    found.cues = list(manners_of(found.text))
    return doc


@Language.component("bench_unstemmed")
def leave_endings(doc: Doc) -> Doc:
    """Every word is its own stem: a name is found only as it stands in the list."""
    found = findings_of(doc)
    found.stems = list(found.folded)
    for token, word in zip(doc, found.folded, strict=True):
        token.lemma_ = word or token.text
    return doc


class Unguessing:
    """Holds the classifier that is taught, and never asks it."""

    former: Any = None

    @property
    def model(self) -> Any:
        return self.former.model

    def __call__(self, doc: Doc) -> Doc:
        return doc


@Language.factory("bench_no_guess")
def make_unguessing(nlp: Language, name: str) -> Unguessing:
    return Unguessing()
