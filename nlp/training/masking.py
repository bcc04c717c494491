"""Masking: the same tip with its species unnamed, to teach what else in the words speaks of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from nlp.attributes import findings_of
from nlp.training.corpus import LabelledTip
from triage.model import Span


def is_silent(doc: Doc) -> bool:
    """Nothing in it is named or described."""
    return not any(_names(doc))


def without_names(tip: LabelledTip, doc: Doc) -> LabelledTip:
    """The tip with a gap for each name or description found in its Doc."""
    text = tip.text
    for span in sorted(_names(doc), key=lambda span: span.start, reverse=True):
        text = f"{text[: span.start]} {text[span.end :]}"
    return replace(tip, text=text)


def _names(doc: Doc) -> Iterator[Span]:
    return (span for span in findings_of(doc).spans if span.label == "taxon")
