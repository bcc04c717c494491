"""The component that guesses a species from all the words, where nothing names or describes one."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import findings_of
from nlp.explaining import explain
from nlp.linear import margins_of, softmax
from reference.species import lineage, load_species
from triage.model import Span

NO_TAXON = "none"
"""The label of a text whose words speak for no species: the last one of the classifier."""
LIKELY = 0.5
"""A guess must be more likely right than wrong."""
WINDOW = 6
"""Words that are shown as the reason."""


class Guess:
    """A taxon that the words together speak for. Wider than a species when only the group is
    clear; none when nothing is likely."""

    def __init__(self, model: Any) -> None:
        self.model = model

    def __call__(self, doc: Doc) -> Doc:
        found = findings_of(doc)
        if any(found.folded) and not any(span.label == "taxon" for span in found.spans):
            taxon = likely_taxon(softmax(margins_of(self.model, doc)))
            found.guess = self._span(doc, taxon) if taxon else None
        return doc

    def _span(self, doc: Doc, taxon: str) -> Span:
        words = explain(self.model, doc, taxa().index(taxon)).words
        start, last = weightiest(words, min(WINDOW, len(words)))
        return Span(doc[start].idx, doc[last].idx + len(doc[last].text), "taxon", taxon)


def likely_taxon(chances: NDArray[np.float32]) -> str:
    """The narrowest taxon that, with all it holds, is likely; empty when none is. The last of the
    chances is that of none."""
    likely = np.flatnonzero(chances[:-1] @ kinship() >= LIKELY)
    depth = kinship()[likely].sum(axis=1)
    return taxa()[likely[depth.argmax()]] if len(likely) else ""


@cache
def taxa() -> tuple[str, ...]:
    """The labels of the classifier that are taxa."""
    return tuple(load_species())


@cache
def kinship() -> NDArray[np.float32]:
    """1 where the taxon of the row is, or belongs to, that of the column."""
    return np.array([[one in lineage(key) for one in taxa()] for key in taxa()], np.float32)


def weightiest(words: NDArray[np.float64], size: int) -> tuple[int, int]:
    """The first and the last of the words in a row that weigh most together."""
    sums = np.convolve(words, np.ones(size), "valid")
    start = int(sums.argmax())
    return start, start + size - 1


@Language.factory(
    "ilbirs_guess",
    requires=["doc._.findings"],
    assigns=["doc._.findings"],
    default_config={"model": None},
)
def make_guess(nlp: Language, name: str, model: Any) -> Guess:
    return Guess(model)
