"""The custom attributes of a Doc, registered once, and typed access to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from spacy.tokens import Doc

from triage.model import LANGUAGES, Accusation, Quantity, Span


@dataclass(slots=True)
class Findings:
    """What the components found in one text so far. `named` are the tokens of names of taxa that
    have several words: "snow leopard" speaks of no weather."""

    text: str = ""
    words: list[str] = field(default_factory=list)
    folded: list[str] = field(default_factory=list)
    stems: list[str] = field(default_factory=list)
    cues: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    accuses: list[Accusation] = field(default_factory=list)
    danger: bool = False
    guess: Span | None = None
    features: dict[Any, Any] = field(default_factory=dict)
    likely: frozenset[str] = frozenset()
    named: set[int] = field(default_factory=set)


_WHERE = ("._.", "findings", None, None)
"""Where spaCy keeps `doc._.findings`: asked dozens of times a text, and here at a third of its
price."""
LIKELY_LANGUAGE = 0.1
WILD = frozenset({"taxon", "part"})
"""Labels of spans that name what lives in the wild, or a piece of it."""


def findings_of(doc: Doc) -> Findings:
    """The findings of a Doc; the same object each time."""
    kept: dict[Any, Any] = doc.user_data
    found: Findings | None = kept.get(_WHERE)
    if found is None:
        found = doc._.findings = Findings()
    return found


def likely_languages(doc: Doc) -> frozenset[str]:
    """The languages the text may be in, all where nobody has judged yet; worked out once."""
    if not doc.cats:
        return frozenset(LANGUAGES)
    found = findings_of(doc)
    if not found.likely:
        found.likely = frozenset(
            code for code in LANGUAGES if doc.cats.get(code, 1.0) >= LIKELY_LANGUAGE
        )
    return found.likely


def spoken_languages(doc: Doc) -> frozenset[str]:
    """The likely languages and Russian, whose words live in all the others."""
    return likely_languages(doc) | {"ru"}


def tokens_of(doc: Doc, span: Span) -> range:
    """The tokens that a span touches."""
    words = doc.char_span(span.start, span.end, alignment_mode="expand")
    return range(words.start, words.end) if words is not None else range(0)


if not Doc.has_extension("findings"):
    Doc.set_extension("findings", default=None)
