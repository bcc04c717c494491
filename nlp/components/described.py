"""The component that knows a species by its description, where no name is given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import findings_of, spoken_languages
from nlp.branches import SHORTEST_BEGUN, WHOLE, is_whole
from nlp.components.lexicon import cues_of
from nlp.descriptions import Description, load_descriptions
from triage.model import Span

WINDOW = 14
"""Words within which all that a description asks for must stand."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A description that a text fulfils, as positions in its list of words."""

    taxon: str
    start: int
    end: int


class Described:
    """Asked only where nothing is named: a name says more than any description."""

    def __init__(self, descriptions: Iterable[Description]) -> None:
        self._whole: dict[str, list[tuple[Description, int]]] = defaultdict(list)
        self._begun: dict[str, list[tuple[Description, int]]] = defaultdict(list)
        for one in descriptions:
            for part, word in enumerate(one.parts):
                places = self._whole if is_whole(word) else self._begun
                places[word.removesuffix(WHOLE)].append((one, part))
        self._longest = max(map(len, self._begun), default=0)

    def __call__(self, doc: Doc) -> Doc:
        found = findings_of(doc)
        if any(span.label == "taxon" for span in found.spans):
            return doc
        sights = {one.taxon: one for one in self.find(found.folded, spoken_languages(doc))}
        for one in sights.values():
            start, last = doc[one.start], doc[one.end - 1]
            end = last.idx + len(last.text)
            found.spans.append(Span(start.idx, end, "taxon", one.taxon))
        if sights:
            found.cues.remove("group none")
            found.cues.extend(cues_of("taxon", set(sights)))
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
                    yield Sight(one.taxon, min(recent), at + 1)

    def _starting(self, word: str) -> Iterator[tuple[Description, int]]:
        """The parts of descriptions that a word goes on from, then those that it is."""
        for length in range(SHORTEST_BEGUN, min(len(word), self._longest) + 1):
            yield from self._begun.get(word[:length], ())
        yield from self._whole.get(word, ())


@Language.factory(
    "ilbirs_described",
    requires=["doc._.findings", "doc.cats"],
    assigns=["doc._.findings"],
)
def make_described(nlp: Language, name: str) -> Described:
    return Described(load_descriptions())
