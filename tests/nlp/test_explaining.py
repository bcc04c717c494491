"""Explaining: what spoke for an answer adds up to the answer."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import findings_of
from nlp.explaining import explain
from nlp.linear import margins_of
from nlp.pipeline import BEFORE_HEADS

TEXT = "Сейчас у реки двое с ружьями грузят туши маралов, продают по тысяче!"


@pytest.fixture
def doc(pipeline: Language) -> Doc:
    doc = pipeline.make_doc(TEXT)
    for step in BEFORE_HEADS:
        doc = pipeline.get_pipe(step)(doc)
    return doc


def head(pipeline: Language, name: str) -> Any:
    return pipeline.get_pipe(name).model  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["offence", "urgency", "accusation", "taxon"])
def test_words_and_cues_add_up_to_the_margin(pipeline: Language, doc: Doc, name: str) -> None:
    model = head(pipeline, name)
    grounds = explain(model, doc, 1)
    told = grounds.words.sum() + sum(grounds.cues.values()) + model.get_param("bias")[1]
    assert told == pytest.approx(margins_of(model, doc)[1], abs=1e-3)


def test_every_word_and_every_cue_has_a_weight(pipeline: Language, doc: Doc) -> None:
    grounds = explain(head(pipeline, "offence"), doc, 0)
    assert len(grounds.words) == len(doc)
    assert set(grounds.cues) == set(findings_of(doc).cues)


def test_a_word_that_says_now_speaks_for_urgency(pipeline: Language, doc: Doc) -> None:
    words = explain(head(pipeline, "urgency"), doc, 1).words
    assert words[0] > np.median(words)


def test_signs_without_words_have_no_weight(pipeline: Language) -> None:
    doc = pipeline.make_doc("...")
    for step in BEFORE_HEADS:
        doc = pipeline.get_pipe(step)(doc)
    assert explain(head(pipeline, "offence"), doc, 0).words.tolist() == [0.0] * len(doc)
