"""The component that knows a species by its description, where no name is given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import findings_of, spoken_languages
from nlp.branches import SHORTEST_BEGUN, WHOLE, is_whole
from nlp.company import load_company
from nlp.components.lexicon import cues_of
from nlp.denials import denied
from nlp.descriptions import Description, load_descriptions
from reference.species import lineage
from triage.model import Span

WINDOW = 14
"""Words within which all that a description asks for must stand."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A description that a text fulfils, as positions in its list of words."""

    taxon: str
    start: int
    end: int
    parts: int


class Described:
    """Asked where nothing is named, or only a kind ("bird", "snake") or a host: a name says more
    than any description, save one that the description makes narrower."""

    def __init__(self, descriptions: Iterable[Description]) -> None:
        self._whole: dict[str, list[tuple[Description, int]]] = defaultdict(list)
        self._begun: dict[str, list[tuple[Description, int]]] = defaultdict(list)
        for one in descriptions:
            for part, word in enumerate(one.parts):
                places = self._whole if is_whole(word) else self._begun
                places[word.removesuffix(WHOLE)].append((one, part))
        self._longest = max(map(len, self._begun), default=0)

    def __call__(self, doc: Doc) -> Doc:
        found, struck = findings_of(doc), denied(doc)
        named = {s.value for s in found.spans if s.label == "taxon" and s not in struck}
        told = longest(self.find(found.folded, spoken_languages(doc)))
        sights = {one.taxon: one for one in told if narrows(one.taxon, named)}
        for one in sights.values():
            start, last = doc[one.start], doc[one.end - 1]
            end = last.idx + len(last.text)
            found.spans.append(Span(start.idx, end, "taxon", one.taxon))
        if sights:
            found.cues = [cue for cue in found.cues if cue != "group none"]
            heard = set(found.cues)
            found.cues.extend(c for c in cues_of("taxon", set(sights)) if c not in heard)
        return doc

    def find(self, folded: Sequence[str], languages: Collection[str]) -> Iterator[Sight]:
        """Every description whose parts all stand near one another, in whatever order."""
        seen: dict[Description, dict[int, int]] = defaultdict(dict)
        for at, word in enumerate(folded):
            for one, part in self._starting(word):
                if one.language not in languages:
                    continue
                seen[one][part] = at
                recent = [place for place in seen[one].values() if at - place < WINDOW]
                if len(recent) == len(one.parts):
                    yield Sight(one.taxon, min(recent), at + 1, len(one.parts))

    def _starting(self, word: str) -> Iterator[tuple[Description, int]]:
        """The parts of descriptions that a word goes on from, then those that it is."""
        for length in range(SHORTEST_BEGUN, min(len(word), self._longest) + 1):
            yield from self._begun.get(word[:length], ())
        yield from self._whole.get(word, ())


def narrows(taxon: str, named: Collection[str]) -> bool:
    """Whether a description may be heard beside these names: each is a kind the taxon is of, or
    what it lives on."""
    kinds = lineage(taxon)[1:]
    return all(name in kinds or (name, taxon) in hosts() for name in named)


def longest(sights: Iterable[Sight]) -> Iterator[Sight]:
    """Of descriptions of different taxa on the same words, those that ask for most of them."""
    seen = sorted(sights, key=lambda one: one.parts, reverse=True)
    for at, one in enumerate(seen):
        if not any(covers(other, one) for other in seen[:at]):
            yield one


def covers(more: Sight, less: Sight) -> bool:
    if more.taxon == less.taxon or more.parts == less.parts:
        return False
    return more.start < less.end and less.start < more.end


@cache
def hosts() -> frozenset[tuple[str, str]]:
    return frozenset((rule.taxon, rule.beside) for rule in load_company() if rule.beside)


@Language.factory(
    "ilbirs_described",
    requires=["doc._.findings", "doc.cats"],
    assigns=["doc._.findings"],
)
def make_described(nlp: Language, name: str) -> Described:
    return Described(load_descriptions())
