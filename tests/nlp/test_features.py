"""Features: hashed letters, words and cues of a text."""

from __future__ import annotations

import numpy as np
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import findings_of
from nlp.features import Recipe, gathered, hash_features, pairs, pieces_of
from nlp.pipeline import CONTENT

SMALL = Recipe("written", 1, 3, words=False, buckets=2**10)


def folded(pipeline: Language, text: str) -> Doc:
    doc: Doc = pipeline.get_pipe("ilbirs_fold")(pipeline.make_doc(text))
    return doc


def test_buckets_rise_and_stay_below_their_number(pipeline: Language) -> None:
    buckets, counts = hash_features(folded(pipeline, "сайга сайга"), SMALL)
    assert (np.diff(buckets) > 0).all()
    assert 0 <= buckets[0] <= buckets[-1] < SMALL.buckets
    assert (counts >= 1).all()


def test_two_scripts_share_their_folded_features(pipeline: Language) -> None:
    one, _ = hash_features(folded(pipeline, "черепаха"), CONTENT)
    other, _ = hash_features(folded(pipeline, "cherepaha"), CONTENT)
    assert one.tolist() == other.tolist()


def test_the_written_view_keeps_scripts_apart(pipeline: Language) -> None:
    one, _ = hash_features(folded(pipeline, "черепаха"), SMALL)
    other, _ = hash_features(folded(pipeline, "cherepaha"), SMALL)
    assert one.tolist() != other.tolist()


def test_what_repeats_weighs_more_but_not_twice(pipeline: Language) -> None:
    _, once = hash_features(folded(pipeline, "zzz"), SMALL)
    _, often = hash_features(folded(pipeline, "zzz zzz zzz zzz"), SMALL)
    assert once.max() < often.max() < 4 * once.max()


def test_a_cue_outweighs_a_letter(pipeline: Language) -> None:
    doc = folded(pipeline, "сайга")
    findings_of(doc).cues.append("group mammal")
    _, counts = hash_features(doc, CONTENT)
    assert counts.max() > 3


@given(st.text(alphabet="аоңқ az4?!.", max_size=60))
def test_a_row_is_what_its_pieces_add_up_to(text: str) -> None:
    doc = spacy.blank("xx").make_doc(text)
    found = findings_of(doc)
    found.text, found.folded, found.stems = text, text.split(), text.split()
    found.cues = ["concept hunt", "concept hunt", "group none"]
    for recipe in (SMALL, CONTENT):
        buckets, counts = gathered(pieces_of(doc, recipe)).row
        assert np.array_equal(hash_features(doc, recipe)[0], buckets)
        assert np.array_equal(hash_features(doc, recipe)[1], counts)


def test_an_empty_doc_has_a_feature_or_two_at_most(pipeline: Language) -> None:
    buckets, _ = hash_features(folded(pipeline, ""), SMALL)
    assert len(buckets) <= 3


def test_pairs_are_neighbours() -> None:
    assert list(pairs(["a", "b", "c"])) == [("a", "b"), ("b", "c")]
