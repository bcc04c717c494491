"""The component that hears danger: armed people, a person hurt, an attack."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import findings_of, spoken_languages
from nlp.phrases import Found, Phrases, load_phrases
from triage.model import Span

REACH = 5
HELD_NEAR = 3


class Danger:
    """Some words are danger alone, and so are armed people, save where weapons are traded;
    a weapon is danger in a hand, harm is danger beside a person, nearer than any animal."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases

    def __call__(self, doc: Doc) -> Doc:
        found = findings_of(doc)
        hits = list(self.phrases.find(found.folded, spoken_languages(doc)))
        if not hits:
            return doc
        beasts = _beasts(doc) if any(hit.value == "harm" for hit in hits) else []
        signs = [hit for hit in hits if _threatens(hit, hits, beasts)]
        for hit in signs:
            words = doc[hit.start : hit.end]
            found.spans.append(Span(words.start_char, words.end_char, "danger", hit.value))
        found.danger = bool(signs)
        return doc


def _beasts(doc: Doc) -> list[int]:
    """Where names of animals begin, as token positions."""
    animals = {span.start for span in findings_of(doc).spans if span.label == "taxon"}
    return [token.i for token in doc if token.idx in animals] if animals else []


def _threatens(hit: Found, hits: Sequence[Found], beasts: Sequence[int]) -> bool:
    match hit.value:
        case "alone":
            return True
        case "armed":
            return not _beside(hit, hits, "trade", REACH)
        case "fired":
            return _beside(hit, hits, "target", HELD_NEAR)
        case "weapon":
            return _is_carried(hit, hits)
        case "harm":
            return _hits_person(hit, hits, beasts)
    return False


def _is_carried(weapon: Found, hits: Sequence[Found]) -> bool:
    """Somebody has the weapon on them or turns it on us; it is not sold, hung up or only heard."""
    if _beside(weapon, hits, "trade", REACH) or _beside(weapon, hits, "idle", REACH):
        return False
    return _beside(weapon, hits, "held", HELD_NEAR) or _beside(weapon, hits, "person", HELD_NEAR)


def _beside(one: Found, hits: Sequence[Found], kind: str, reach: int) -> bool:
    return any(hit.value == kind and _gap(one, hit.start) <= reach for hit in hits)


def _hits_person(harm: Found, hits: Sequence[Found], beasts: Sequence[int]) -> bool:
    person = min((_gap(harm, hit.start) for hit in hits if hit.value == "person"), default=99)
    beast = min((_gap(harm, at) for at in beasts), default=99)
    return person <= REACH and person <= beast


def _gap(harm: Found, at: int) -> int:
    return harm.start - at if at < harm.start else max(0, at - harm.end + 1)


@Language.factory(
    "ilbirs_danger", requires=["doc._.findings", "doc.cats"], assigns=["doc._.findings"]
)
def make_danger(nlp: Language, name: str) -> Danger:
    return Danger(load_phrases("danger.csv", "kind"))
