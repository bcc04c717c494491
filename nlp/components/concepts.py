"""The component that notes what a text speaks of in any of the languages: acts, places, papers."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import findings_of, spoken_languages
from nlp.phrases import Phrases, load_phrases


class Concepts:
    """Adds a cue for each concept named; the classifiers learn what it speaks for."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases

    def __call__(self, doc: Doc) -> Doc:
        found = findings_of(doc)
        words = ["" if at in found.named else word for at, word in enumerate(found.folded)]
        named = {hit.value for hit in self.phrases.find(words, spoken_languages(doc))}
        found.cues.extend(f"concept {value}" for value in sorted(named))
        found.cues.extend(manners_of(found.text))
        return doc


def manners_of(text: str) -> Iterator[str]:
    """How it is written: asking, shouting. Not how long: authors of examples have habits there
    that people who report do not share."""
    yield from (f"manner {sign}" for sign in "?!" if sign in text)
    if text.isupper():
        yield "manner capitals"


@Language.factory(
    "ilbirs_concepts", requires=["doc._.findings", "doc.cats"], assigns=["doc._.findings"]
)
def make_concepts(nlp: Language, name: str) -> Concepts:
    return Concepts(load_phrases("concepts.csv", "concept"))
