"""Kinds: names of one kind that is filed under a larger one, as the sparrow is under birds."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

from spacy.tokens import Doc

from nlp.attributes import findings_of, spoken_languages, tokens_of
from nlp.phrases import load_phrases, rows_of
from triage.model import Span

FILE = "kinds.csv"
"""Larger taxa with the words that name all of them ("bird"); other words for them name one kind.
Of a taxon that is not listed every word counts as general."""


def told_apart(doc: Doc, spans: Collection[Span]) -> frozenset[str]:
    """The larger taxa that a text speaks of by another word than the general one: beside a
    goldfinch the sparrow is a bird of its own, and "the bird" is the goldfinch again."""
    larger = [span for span in spans if span.value in listed()]
    if not larger:
        return frozenset()
    general = set(_general(doc))
    return frozenset(
        span.value
        for span in larger
        if not any((span.value, at) in general for at in tokens_of(doc, span))
    )


def _general(doc: Doc) -> Iterator[tuple[str, int]]:
    """A short word is known as a whole: by its stem, whatever its endings."""
    found, languages = findings_of(doc), spoken_languages(doc)
    phrases = load_phrases(FILE, "taxon")
    for words in (found.folded, found.stems):
        yield from ((hit.value, hit.start) for hit in phrases.find(words, languages))


@cache
def listed() -> frozenset[str]:
    return frozenset(row["taxon"] for row in rows_of(FILE))
