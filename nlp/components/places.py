"""The component that marks words which name places: capitals with a place cue beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import findings_of, spoken_languages
from nlp.phrases import Phrases, load_phrases
from nlp.senses import is_inner_capital, likeliest
from triage.model import Span

LOCATIVE = re.compile(
    r"(?:[дт][аеоө](?:н|гы|ғы|ги|гі)?|[ғгқк][ае]|[дт]аги|[dt][ae](?:n|gi|ky|ki)?|[gq]a|"
    r"нын|нің|ның|нун|ning|yň|iň|нинг)$",
    re.IGNORECASE,
)
LONGEST_NAME = 3
TURKIC = {"ky", "kk", "uz", "tk"}


class Places:
    """Adds a place span for each run of capitalised words that a cue or an ending marks."""

    def __init__(self, cues: Phrases) -> None:
        self.cues = cues

    def __call__(self, doc: Doc) -> Doc:
        found = findings_of(doc)
        capitals = [at for at, word in enumerate(found.words) if _is_capital(word)]
        if not capitals:
            return doc
        hits = list(self.cues.find(found.folded, spoken_languages(doc)))
        before = {hit.end for hit in hits if hit.value == "before"}
        after = {hit.start for hit in hits if hit.value == "after"}
        free = 0
        for at in capitals:
            if at < free:
                continue
            free = _run(found.words, at)
            if at in before or free in after or _is_where(doc, at, free):
                words = doc[at:free]
                found.spans.append(Span(words.start_char, words.end_char, "place", words.text))
        return doc


def _run(words: Sequence[str], at: int) -> int:
    """Where a run of capitalised words that starts here ends."""
    end = at
    while end < min(len(words), at + LONGEST_NAME) and _is_capital(words[end]):
        end += 1
        if end + 1 < len(words) and words[end] in "-–" and _is_capital(words[end + 1]):
            end += 1
    return end


def _is_where(doc: Doc, start: int, end: int) -> bool:
    """A Turkic ending says where; at the start of a Russian sentence it is a chance likeness."""
    if likeliest(doc) not in TURKIC and (start == 0 or not is_inner_capital(doc, start)):
        return False
    return bool(LOCATIVE.search(doc[end - 1].text))


def _is_capital(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and not word.isupper()


@Language.factory(
    "ilbirs_places", requires=["doc._.findings", "doc.cats"], assigns=["doc._.findings"]
)
def make_places(nlp: Language, name: str) -> Places:
    return Places(load_phrases("place_cues.csv", "kind"))
