"""Masking: a tip with its species unnamed."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from nlp.pipeline import BEFORE_HEADS
from nlp.training.corpus import LabelledTip
from nlp.training.masking import is_silent, without_names

TEXT = "Ночью на перевале застрелили двух архаров, рога архара увезли"


def tip(text: str, *taxa: str) -> LabelledTip:
    return LabelledTip("1", "ru", text, taxa, ("poaching",), urgent=False)


def read(pipeline: Language, text: str) -> Doc:
    doc = pipeline.make_doc(text)
    for step in BEFORE_HEADS:
        doc = pipeline.get_pipe(step)(doc)
    return doc


def test_every_name_leaves_a_gap(pipeline: Language) -> None:
    masked = without_names(tip(TEXT, "Ovis ammon"), read(pipeline, TEXT))
    assert "архар" not in masked.text
    assert masked.text.startswith("Ночью на перевале застрелили двух")
    assert masked.taxa == ("Ovis ammon",)


def test_a_masked_tip_is_silent(pipeline: Language) -> None:
    masked = without_names(tip(TEXT), read(pipeline, TEXT))
    assert not is_silent(read(pipeline, TEXT))
    assert is_silent(read(pipeline, masked.text))
