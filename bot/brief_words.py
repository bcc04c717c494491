"""A case in a few plain words: what, and where."""

from __future__ import annotations

from handlers.wording import place_words, taxon_words
from locales.markup import visible
from locales.texts import Texts
from triage.mended import taxa_of
from triage.model import Case

NAMED = 2
"""Of many species the first ones say enough."""


def what(case: Case, texts: Texts) -> str:
    taxa = taxa_of(case.facts)
    return taxon_words(taxa[:NAMED], texts) or visible(texts("brief-species-unknown"))


def where(case: Case, texts: Texts) -> str:
    """The smallest place that is known."""
    return place_words(case.facts.where, texts).partition(", ")[0] or visible(
        texts("brief-place-unknown")
    )
