"""The component that notes where reporters give away their own name or number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import findings_of, spoken_languages, tokens_of
from nlp.folding import fold_word
from nlp.owners import Talk, is_capital, quoted_words
from nlp.phrases import Found, Phrases, cells_of, load_phrases, spelled
from triage.model import Span

FILE = "own.csv"
LONG_WORD = 8
"""Shorter names may end as those of people from a town do: Ali, Nurali."""


class Own:
    """Adds spans `own_name` and `own_number`, with the words as value. The number of whoever
    sells, drives or advertises is not the reporter's."""

    def __init__(self, phrases: Phrases, natives: tuple[str, ...]) -> None:
        self.phrases = phrases
        self.natives = natives

    def __call__(self, doc: Doc) -> Doc:
        found, kinds = findings_of(doc), defaultdict[str, list[Found]](list)
        folded = spelled(found.words, found.folded)
        for hit in self.phrases.find(folded, spoken_languages(doc)):
            kinds[hit.value].append(hit)
        phones = list(_places(doc, "phone"))
        if phones or kinds["name"] or _claims(found.words, kinds["i"]):
            towns = frozenset(self._towns(doc))
            talk = Talk(found.words, kinds, phones, towns, quoted_words(found.words))
            spans = [_span(doc, "own_name", *one) for one in talk.names()]
            spans += [_span(doc, "own_number", *one) for one in talk.numbers()]
            found.spans.extend(spans)
        return doc

    def _towns(self, doc: Doc) -> Iterator[int]:
        """The words of places, and of people from there: these have their own endings."""
        for start, end in _places(doc, "place"):
            yield from range(start, end)
        for at, word in enumerate(findings_of(doc).folded):
            if len(word) >= LONG_WORD and word.endswith(self.natives):
                yield at


def _claims(words: Sequence[str], hits: Sequence[Found]) -> bool:
    """Whether a capital stands behind an "I": few texts have one."""
    return any(is_capital(word) for hit in hits for word in words[hit.end : hit.end + 1])


def _places(doc: Doc, label: str) -> Iterator[tuple[int, int]]:
    """The words of each span of a label."""
    for span in findings_of(doc).spans:
        if span.label == label and (tokens := tokens_of(doc, span)):
            yield tokens.start, tokens.stop


def _span(doc: Doc, label: str, start: int, end: int) -> Span:
    words = doc[start:end]
    return Span(words.start_char, words.start_char + len(words.text), label, words.text)


@Language.factory("ilbirs_own", requires=["doc._.findings", "doc.cats"], assigns=["doc._.findings"])
def make_own(nlp: Language, name: str) -> Own:
    return Own(load_phrases(FILE, "kind"), tuple(_natives()))


def _natives() -> Iterator[str]:
    for kind, _, cell in cells_of(FILE, "kind"):
        if kind == "from":
            yield from filter(None, map(fold_word, cell.split("|")))
