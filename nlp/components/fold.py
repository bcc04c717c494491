"""The component that folds every word into one letter space."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import findings_of
from nlp.folding import fold_word


@Language.component("ilbirs_fold", assigns=["token.norm", "doc._.findings"])
def fold(doc: Doc) -> Doc:
    """Gives each word its folded form as norm; signs and numbers keep theirs."""
    findings_of(doc).folded = [fold_word(token.text) for token in doc]
    for token, folded in zip(doc, findings_of(doc).folded, strict=True):
        if folded:
            token.norm_ = folded
    return doc
