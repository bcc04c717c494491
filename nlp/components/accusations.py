"""The component that hears officials accused, plainly or by hint.

To miss an accusation may put the reporter into the hands of the accused; to hear one where there
is none keeps an urgent tip from those who should run. What was learned from taught tips weighs
the one against the other; who is plainly not meant is excused before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import WILD, findings_of, spoken_languages, tokens_of
from nlp.bearings import NEAR, Scene, ends_sentence, gap, named, sentence_starts
from nlp.deeds import does
from nlp.endings import FAMILIES
from nlp.excuses import Excuses
from nlp.phrases import Found, Phrases, load_phrases
from nlp.senses import likeliest
from nlp.suspicion import Suspicion, load_suspicion
from nlp.verdicts import verdict
from reference.species import load_offences
from triage.model import Accusation, Span

ACCUSED_FROM = 0.0
"""Training sets the weights so that as many accusations are heard as it was asked for."""
DOUBTFUL = 0.02
"""The chance of an accusation that is enough where a wrong is told over something wild."""
NEARBY = 1.5
"""So much less suspect is an office where it only says what is near."""
SPOKEN_FOR = 0.7
"""So much less suspect is who told of it or did a duty. Of what this frees on taught tips nothing
accuses; from 0.8 on one in ten would."""
PLAIN = 12
"""Words within which a plain wrong accuses: of those otherwise let go a third are accused."""
KIN = 1.5
FAR_BELOW = 4.0
"""Who is so much less suspect than another in the same text is only mentioned."""
CORRUPTION = "corruption"
BORDER = "spoken border"
SPANS = dict.fromkeys(WILD, "wild") | {"money": "money"}


@dataclass(frozen=True)
class Hearing:
    """What a text says of officials, and the chances that the classifiers give the whole of it."""

    scene: Scene
    sayings: tuple[Found, ...]
    chances: Mapping[str, float]
    suspicion: Suspicion

    def accused(self) -> list[Found]:
        """The officials accused, the named kinds before the general one."""
        margins = self._margins()
        floor = max(ACCUSED_FROM, max(margins.values(), default=0.0) - FAR_BELOW)
        kept = [official for official, margin in margins.items() if margin >= floor]
        return sorted(kept, key=lambda hit: (hit.value == "official", hit.start))

    def accuse_unnamed(self) -> bool:
        """Nobody in office is named, and yet somebody takes bribes."""
        if self.scene.officials:
            return False
        if self._is_corrupt() or self._is_bought():
            return True
        features = self.scene.features_unnamed()
        return self.suspicion.margin(features, self.chances) >= ACCUSED_FROM

    def _is_bought(self) -> bool:
        """A bribe over a case of skins has somebody take it."""
        is_wrong = any(hit.value == "wrong" for hit in self.sayings)
        is_wild = any(mark.value == "wild" for mark in self.scene.marks)
        return is_wrong and is_wild and self.chances["accused"] >= DOUBTFUL

    def _is_corrupt(self) -> bool:
        return verdict(_offences(self.chances)) == CORRUPTION

    def _margins(self) -> dict[Found, float]:
        excuses = Excuses(self.scene, self.sayings)
        excused = excuses.excused()
        return {
            official: self._margin(official) - _mercy(excuses, official)
            for official in self.scene.officials
            if official not in excused
        }

    def _margin(self, official: Found) -> float:
        """What was learned; but a plain wrong in the same sentence, or to be said to do it,
        accuses whatever else is said, and kin of those who do it make an official more suspect."""
        margin = self.suspicion.margin(self.scene.features_of(official), self.chances)
        margin += KIN * self._is_said("kin", official, NEAR)
        is_plain = self._is_said("wrong", official, PLAIN) or does(self.scene, official)
        return max(margin, ACCUSED_FROM) if is_plain else margin

    def _is_said(self, kind: str, official: Found, reach: int) -> bool:
        return any(
            hit.value == kind
            and gap(hit, official) <= reach
            and self.scene.are_together(hit, official)
            for hit in self.sayings
        )

    def first_wrong(self) -> Found | None:
        return next((hit for hit in self.sayings if hit.value in ("wrong", "hint")), None)


class Accusations:
    """Adds an accusation for each kind of body the text accuses, with the sentence that does."""

    def __init__(self, suspicion: Suspicion) -> None:
        self.suspicion = suspicion

    def __call__(self, doc: Doc) -> Doc:
        found, hearing = findings_of(doc), self._hearing(doc)
        accused = hearing.accused()
        if not accused and hearing.accuse_unnamed():
            accused = list(_unnamed(hearing))
        for hit in {hit.value: hit for hit in reversed(accused)}.values():
            start, end = sentence_of(doc, hit.start)
            found.accuses.insert(0, Accusation(hit.value, found.text[start:end]))
            found.spans.append(Span(start, end, "accuses", hit.value))
        if not accused:
            _acquit(doc)
        return doc

    def _hearing(self, doc: Doc) -> Hearing:
        sayings = tuple(_hits(doc, load_phrases("wrongs.csv", "kind")))
        return Hearing(scene_of(doc), sayings, doc.cats, self.suspicion)


def _mercy(excuses: Excuses, official: Found) -> float:
    """How much less suspect an official is by what stands around the name."""
    nearby = NEARBY * excuses.is_place(official)
    return nearby + SPOKEN_FOR * excuses.is_spoken_for(official)


def scene_of(doc: Doc) -> Scene:
    """The scene of a Doc whose taxa and parts are found."""
    found, language = findings_of(doc), likeliest(doc)
    marks = [
        *named("said", _hits(doc, load_phrases("wrongs.csv", "kind"))),
        *named("spoken", _hits(doc, load_phrases("concepts.csv", "concept"))),
        *_spans(doc),
    ]
    return Scene(
        found.folded,
        language,
        FAMILIES[language],
        sentence_starts(found.words),
        tuple(dict.fromkeys(_hits(doc, load_phrases("officials.csv", "kind")))),
        sorted(marks, key=lambda hit: (hit.start, hit.end)),
    )


def _hits(doc: Doc, phrases: Phrases) -> Iterator[Found]:
    return phrases.find(findings_of(doc).folded, spoken_languages(doc))


def _spans(doc: Doc) -> Iterator[Found]:
    """Where what lives in the wild is named, and money."""
    for span in findings_of(doc).spans:
        tokens = tokens_of(doc, span) if span.label in SPANS else range(0)
        if tokens:
            yield Found(tokens.start, tokens.stop, SPANS[span.label])


def _unnamed(hearing: Hearing) -> Iterator[Found]:
    """Somebody in office is accused, though no office is named: by the border perhaps a guard."""
    wrong = hearing.first_wrong()
    at = wrong.start if wrong else 0
    if BORDER in hearing.scene.said:
        yield Found(at, at + 1, "border")
    yield Found(at, at + 1, "official")


def _acquit(doc: Doc) -> None:
    """Without anybody accused corruption is no likelier than the offence next to it.

    The chance given up goes to the others in their proportion, so that the sum stays one.
    """
    chances = _offences(doc.cats)
    others = sum(chances.values()) - chances[CORRUPTION]
    if verdict(chances) == CORRUPTION and others > 0:
        for key, chance in chances.items():
            doc.cats[key] = 0.0 if key == CORRUPTION else chance / others


def _offences(chances: Mapping[str, float]) -> dict[str, float]:
    return {key: chances[key] for key in load_offences()}


def sentence_of(doc: Doc, at: int) -> tuple[int, int]:
    """The character range of the sentence around a token, without white space at its ends."""
    first, last = at, at
    while first > 0 and not ends_sentence(doc[first - 1].text):
        first -= 1
    while last < len(doc) - 1 and not ends_sentence(doc[last].text):
        last += 1
    sentence = doc[first : last + 1]
    text = sentence.text
    start = sentence.start_char + len(text) - len(text.lstrip())
    return start, sentence.start_char + len(text.rstrip())


@Language.factory(
    "ilbirs_accusations",
    requires=["doc._.findings", "doc.cats"],
    assigns=["doc._.findings", "doc.cats"],
)
def make_accusations(nlp: Language, name: str) -> Accusations:
    return Accusations(load_suspicion())
