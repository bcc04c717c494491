"""The component that hears officials accused, plainly or by hint.

To miss an accusation may put the reporter into the hands of the accused; to hear one where there
is none keeps an urgent tip from those who should run. So a plain wrong accuses whatever stands
beside it, a doubt accuses only where nothing shows the official called, helping or harmed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import WILD, findings_of, spoken_languages
from nlp.phrases import Found, Phrases, load_phrases
from nlp.verdicts import verdict
from reference.species import load_offences
from triage.model import Accusation, Span

NEAR = 12
INNOCENT_NEAR = 5
KIN_NEAR = 4
# Chances of the accusation head: low, because a missed accusation costs more than a false one.
CERTAIN = 0.4
LIKELY = 0.15
DOUBTFUL = 0.05
UNLIKELY = 0.02
CORRUPTION = "corruption"
SENTENCE_ENDS = frozenset(".!?…\n")


@dataclass(frozen=True, slots=True)
class Signs:
    """What a text holds: officials, what is said near them, and how the classifiers read it."""

    officials: Sequence[Found]
    sayings: Sequence[Found]
    chance: float
    corrupt: bool
    wild: bool = False

    def accused(self) -> list[Found]:
        """The officials accused, the named kinds before the general one."""
        kept = [official for official in self.officials if self._is_accused(official)]
        return sorted(kept, key=lambda hit: (hit.value == "official", hit.start))

    def accuse_unnamed(self) -> bool:
        """The text is about corruption, and no official in it explains why it sounds so."""
        cleared = bool(self.officials) and all(map(self._is_innocent, self.officials))
        return not cleared and (self.corrupt or (not self.officials and self._sounds_bought()))

    def _sounds_bought(self) -> bool:
        """Nobody in office is named: a bribe over a case of skins has somebody take it."""
        if self.chance >= CERTAIN:
            return True
        is_wrong = any(hit.value == "wrong" for hit in self.sayings)
        return self.wild and is_wrong and self.chance >= DOUBTFUL

    def first_wrong(self) -> Found | None:
        return next((hit for hit in self.sayings if hit.value in ("wrong", "hint")), None)

    def _is_accused(self, official: Found) -> bool:
        if self._beside(official, "honest", NEAR):
            return False
        if self._beside(official, "wrong", NEAR):
            return True
        if self._is_innocent(official) or self.chance < UNLIKELY:
            return False
        return self.corrupt or self.chance >= LIKELY or self._is_hinted(official)

    def _is_hinted(self, official: Found) -> bool:
        return self._beside(official, "hint", NEAR) or self._beside(official, "kin", KIN_NEAR)

    def _is_innocent(self, official: Found) -> bool:
        return self._is_place(official) or self._beside(official, "innocent", INNOCENT_NEAR)

    def _is_place(self, official: Found) -> bool:
        return any(
            (hit.value == "before" and hit.end == official.start)
            or (hit.value == "after" and hit.start == official.end)
            for hit in self.sayings
        )

    def _beside(self, official: Found, kind: str, reach: int) -> bool:
        return any(hit.value == kind and gap(official, hit) <= reach for hit in self.sayings)


class Accusations:
    """Adds an accusation for each kind of body the text accuses, with the sentence that does."""

    def __init__(self, officials: Phrases, sayings: Phrases) -> None:
        self.officials = officials
        self.sayings = sayings

    def __call__(self, doc: Doc) -> Doc:
        found, signs = findings_of(doc), self._signs(doc)
        accused = signs.accused()
        if not accused and signs.accuse_unnamed():
            accused = [_unnamed(signs)]
        for hit in {hit.value: hit for hit in reversed(accused)}.values():
            start, end = sentence_of(doc, hit.start)
            found.accuses.insert(0, Accusation(hit.value, found.text[start:end]))
            found.spans.append(Span(start, end, "accuses", hit.value))
        if not accused:
            _acquit(doc)
        return doc

    def _signs(self, doc: Doc) -> Signs:
        folded, languages = findings_of(doc).folded, spoken_languages(doc)
        best = verdict(_chances(doc))
        return Signs(
            list(self.officials.find(folded, languages)),
            list(self.sayings.find(folded, languages)),
            doc.cats["accused"],
            best == CORRUPTION,
            any(span.label in WILD for span in findings_of(doc).spans),
        )


def _unnamed(signs: Signs) -> Found:
    """Somebody in office is accused, though no office is named."""
    wrong = signs.first_wrong()
    at = wrong.start if wrong else 0
    return Found(at, at + 1, "official")


def _acquit(doc: Doc) -> None:
    """Without anybody accused corruption is no likelier than the offence next to it.

    The chance given up goes to the others in their proportion, so that the sum stays one.
    """
    chances = _chances(doc)
    others = sum(chances.values()) - chances[CORRUPTION]
    if verdict(chances) == CORRUPTION and others > 0:
        for key, chance in chances.items():
            doc.cats[key] = 0.0 if key == CORRUPTION else chance / others


def _chances(doc: Doc) -> dict[str, float]:
    return {key: doc.cats[key] for key in load_offences()}


def gap(one: Found, other: Found) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


def sentence_of(doc: Doc, at: int) -> tuple[int, int]:
    """The character range of the sentence around a token, without white space at its ends."""
    first, last = at, at
    while first > 0 and not _ends_sentence(doc[first - 1].text):
        first -= 1
    while last < len(doc) - 1 and not _ends_sentence(doc[last].text):
        last += 1
    sentence = doc[first : last + 1]
    text = sentence.text
    start = sentence.start_char + len(text) - len(text.lstrip())
    return start, sentence.start_char + len(text.rstrip())


def _ends_sentence(word: str) -> bool:
    return word[0] in SENTENCE_ENDS or "\n" in word


@Language.factory(
    "ilbirs_accusations",
    requires=["doc._.findings", "doc.cats"],
    assigns=["doc._.findings", "doc.cats"],
)
def make_accusations(nlp: Language, name: str) -> Accusations:
    return Accusations(load_phrases("officials.csv", "kind"), load_phrases("wrongs.csv", "kind"))
