"""Denials: animals that a text says it is not about ("no wolf, redder")."""

from __future__ import annotations

from spacy.tokens import Doc

from nlp.attributes import findings_of, spoken_languages, tokens_of
from nlp.phrases import load_phrases
from triage.model import Span

FILE = "denials.csv"


def denied(doc: Doc) -> frozenset[Span]:
    """The spans of taxa right beside a word that denies them: behind it or before it, as the
    language has it."""
    found = findings_of(doc)
    taxa = [span for span in found.spans if span.label == "taxon"]
    if not taxa:
        return frozenset()
    hits = list(load_phrases(FILE, "kind").find(found.folded, spoken_languages(doc)))
    starts = {hit.end for hit in hits if hit.value == "before"}
    ends = {hit.start for hit in hits if hit.value == "after"}
    return frozenset(span for span in taxa if _stands_at(tokens_of(doc, span), starts, ends))


def _stands_at(tokens: range, starts: set[int], ends: set[int]) -> bool:
    return tokens.start in starts or tokens.stop in ends
