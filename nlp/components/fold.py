"""The component that folds every word into one letter space."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import findings_of
from nlp.folding import fold_word


@Language.component("ilbirs_fold", assigns=["doc._.findings"])
def fold(doc: Doc) -> Doc:
    """Notes the words as written and as folded, one a token; signs and numbers fold to nothing."""
    found = findings_of(doc)
    found.text = doc.text
    found.words = [token.text for token in doc]
    found.folded = [fold_word(word) for word in found.words]
    return doc
