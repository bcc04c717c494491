"""The component that brings word forms back to the names we know."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import findings_of
from nlp.names import load_stems
from nlp.stems import Stems


class Stem:
    """Gives each word its stem as lemma."""

    def __init__(self, stems: Stems) -> None:
        self.stems = stems

    def __call__(self, doc: Doc) -> Doc:
        found = findings_of(doc)
        found.stems = [self.stems.find(word)[0] if word else "" for word in found.folded]
        for token, stem in zip(doc, found.stems, strict=True):
            token.lemma_ = stem or token.text
        return doc


@Language.factory("ilbirs_stem", requires=["doc._.findings"], assigns=["token.lemma"])
def make_stem(nlp: Language, name: str) -> Stem:
    return Stem(load_stems())
