"""The component that hears officials accused, plainly or by hint.

To miss an accusation may put the reporter into the hands of the accused; so a doubt accuses,
save where the text only asks officials to come or says that they helped.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import findings_of
from nlp.components.lexicon import spoken_languages
from nlp.phrases import Found, Phrases, load_phrases
from reference.species import load_offences
from triage.model import Accusation, Span

NEAR = 8
KIN_NEAR = 4
# Chances of the accusation head: low, because a missed accusation costs more than a false one.
CERTAIN = 0.2
POSSIBLE = 0.08
UNLIKELY = 0.02
SENTENCE_ENDS = frozenset(".!?…\n")


@dataclass(frozen=True, slots=True)
class Signs:
    """What a text holds: officials, wrongs, kin and help, and how the classifier reads it."""

    officials: Sequence[Found]
    wrongs: Sequence[Found]
    chance: float
    corrupt: bool

    def accused(self) -> list[Found]:
        """The officials accused, the named kinds before the general one."""
        kept = [official for official in self.officials if self._is_accused(official)]
        return sorted(kept, key=lambda hit: (hit.value == "official", hit.start))

    def _is_accused(self, official: Found) -> bool:
        helps = self._beside(official, "help", NEAR)
        if self.corrupt or self.chance >= CERTAIN:
            return not helps or self._beside(official, "wrong", NEAR) or len(self.officials) == 1
        if self.chance < UNLIKELY or helps:
            return False
        wronged = self._beside(official, "wrong", NEAR) or self._beside(official, "kin", KIN_NEAR)
        return wronged or self.chance >= POSSIBLE

    def _beside(self, official: Found, kind: str, reach: int) -> bool:
        return any(hit.value == kind and gap(official, hit) <= reach for hit in self.wrongs)


class Accusations:
    """Adds an accusation for each kind of body the text accuses, with the sentence that does."""

    def __init__(self, officials: Phrases, wrongs: Phrases) -> None:
        self.officials = officials
        self.wrongs = wrongs

    def __call__(self, doc: Doc) -> Doc:
        found, signs = findings_of(doc), self._signs(doc)
        accused = signs.accused()
        if not accused and (signs.corrupt or signs.chance >= CERTAIN):
            accused = [_unnamed(doc, signs)]
        for hit in {hit.value: hit for hit in reversed(accused)}.values():
            start, end = sentence_of(doc, hit.start)
            found.accuses.insert(0, Accusation(hit.value, found.text[start:end]))
            found.spans.append(Span(start, end, "accuses", hit.value))
        return doc

    def _signs(self, doc: Doc) -> Signs:
        folded, languages = findings_of(doc).folded, spoken_languages(doc)
        best = max(load_offences(), key=lambda key: doc.cats[key])
        return Signs(
            list(self.officials.find(folded, languages)),
            list(self.wrongs.find(folded, languages)),
            doc.cats["accused"],
            best == "corruption",
        )


def _unnamed(doc: Doc, signs: Signs) -> Found:
    """Somebody in office is accused, though no office is named."""
    at = signs.wrongs[0].start if signs.wrongs else 0
    return Found(at, at + 1, "official")


def gap(one: Found, other: Found) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


def sentence_of(doc: Doc, at: int) -> tuple[int, int]:
    """The character range of the sentence around a token, without white space at its ends."""
    ends = [token.i for token in doc if token.text[0] in SENTENCE_ENDS or "\n" in token.text]
    first = max((end + 1 for end in ends if end < at), default=0)
    last = min((end for end in ends if end >= at), default=len(doc) - 1)
    words = doc[first : last + 1]
    text = words.text
    start = words.start_char + len(text) - len(text.lstrip())
    return start, words.start_char + len(text.rstrip())


@Language.factory(
    "ilbirs_accusations", requires=["doc._.findings", "doc.cats"], assigns=["doc._.findings"]
)
def make_accusations(nlp: Language, name: str) -> Accusations:
    return Accusations(load_phrases("officials.csv", "kind"), load_phrases("wrongs.csv", "kind"))
