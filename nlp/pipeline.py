"""The pipeline: one spaCy Language of declared components, in reading order."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

import nlp.components.accusations
import nlp.components.concepts
import nlp.components.danger
import nlp.components.described
import nlp.components.fold
import nlp.components.guess
import nlp.components.lexicon
import nlp.components.own
import nlp.components.patterns
import nlp.components.places
import nlp.components.plain
import nlp.components.quantities
import nlp.components.stem
import nlp.components.times
import nlp.linear
import nlp.tokenizer  # noqa: F401
from nlp.components.guess import NO_TAXON, taxa
from nlp.features import Recipe
from reference.species import load_offences
from triage.model import LANGUAGES

LANGUAGE = Recipe("written", 1, 4, words=False, buckets=2**15)
CONTENT = Recipe("folded", 2, 5, words=True, buckets=2**18)
KIND = Recipe("folded", 2, 5, words=True, buckets=2**15)

HEADS: dict[str, tuple[Recipe, tuple[str, ...]]] = {
    "language": (LANGUAGE, LANGUAGES),
    "offence": (CONTENT, tuple(load_offences())),
    "urgency": (CONTENT, ("calm", "urgent")),
    "accusation": (CONTENT, ("unaccused", "accused")),
    "taxon": (KIND, (*taxa(), NO_TAXON)),
}
"""Name of a classifier -> the features it sees, and its labels."""
FACTORIES = {"taxon": "ilbirs_guess"}
"""Classifiers that are no text categorizers."""

BEFORE_HEADS = ("ilbirs_fold", "language", "ilbirs_stem", "ilbirs_lexicon", "ilbirs_described",
                "ilbirs_concepts", "ilbirs_patterns", "ilbirs_times",
                "ilbirs_quantities", "ilbirs_danger")  # fmt: skip
AFTER_HEADS = ("ilbirs_plain", "ilbirs_accusations", "ilbirs_places", "ilbirs_own")
ORDER = (*BEFORE_HEADS, "offence", "urgency", "accusation", *AFTER_HEADS, "taxon")


def build_pipeline() -> Language:
    """The pipeline with classifiers that know nothing yet."""
    pipeline = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "ilbirs.Words.v1"}}})
    # Shapes and guesses about each new word would be made for every text, and none is read.
    vocab: Any = pipeline.vocab
    vocab.lex_attr_getters.clear()
    for name in ORDER:
        if name in HEADS:
            _add_head(pipeline, name)
        else:
            pipeline.add_pipe(name)
    return pipeline


def _add_head(pipeline: Language, name: str) -> None:
    recipe, labels = HEADS[name]
    model = _architecture(recipe) | {"nO": len(labels)}
    head: Any = pipeline.add_pipe(FACTORIES.get(name, "textcat"), name, config={"model": model})
    if name not in FACTORIES:
        for label in labels:
            head.add_label(label)
    head.model.initialize()


def _architecture(recipe: Recipe) -> dict[str, Any]:
    return {
        "@architectures": "ilbirs.HashedLinear.v1",
        "view": recipe.view,
        "shortest": recipe.shortest,
        "longest": recipe.longest,
        "words": recipe.words,
        "buckets": recipe.buckets,
    }


def save_heads(pipeline: Language, folder: Path) -> None:
    """One file a classifier, compressed: most buckets are empty."""
    for name in HEADS:
        head: Any = pipeline.get_pipe(name)
        (folder / f"{name}.bin").write_bytes(zlib.compress(head.model.to_bytes(), 9))


def load_heads(pipeline: Language, folder: Path) -> None:
    for name in HEADS:
        head: Any = pipeline.get_pipe(name)
        head.model.from_bytes(zlib.decompress((folder / f"{name}.bin").read_bytes()))
