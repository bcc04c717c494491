"""The component that finds species and parts by their names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.tokens import Span as Words
from spacy.util import filter_spans

from nlp.attributes import findings_of, likely_languages
from nlp.folding import fold_word
from nlp.names import TINY_NAME, Name, load_names, load_stems
from nlp.phrases import load_phrases
from nlp.senses import Senses, load_senses
from nlp.stems import Stems
from nlp.tokenizer import words_of
from reference.species import load_species
from triage.model import Span


class Lexicon:
    """Finds the longest names; each gets one meaning, or none where it means something else."""

    def __init__(self, pipeline: Language, senses: Senses) -> None:
        self.names: dict[str, list[Name]] = defaultdict(list)
        self.senses = senses
        self.ordinary = load_phrases("ordinary.csv", "kind")
        self.vocab = pipeline.vocab
        self.matcher = PhraseMatcher(self.vocab, attr="LEMMA")
        stems = load_stems()
        for name in load_names():
            self._learn(stems, name)
        self._share(stems)

    def __call__(self, doc: Doc) -> Doc:
        found = findings_of(doc)
        matches = [Words(doc, start, end, label=key) for key, start, end in self.matcher(doc)]
        named = {words: self._names(words) for words in matches}
        ordinary = self._ordinary(doc) if matches else set[int]()
        for kind in ("taxon", "part"):
            of_kind = {words: _of_kind(names, kind) for words, names in named.items()}
            spans = list(self._meant(doc, of_kind, ordinary))
            found.spans.extend(spans)
            found.cues.extend(cues_of(kind, {span.value for span in spans}))
        return doc

    def _learn(self, stems: Stems, name: Name) -> None:
        lemmas = [lemma_of(stems, word) for word in words_of(name.written)[0]]
        key = " ".join(lemmas)
        if key not in self.names:
            self.matcher.add(key, [Doc(self.vocab, words=lemmas, lemmas=lemmas)])
        self.names[key].append(name)

    def _share(self, stems: Stems) -> None:
        """A form that one language lists as a name is a form of another language's name for the
        same, too."""
        own = {key: list(names) for key, names in self.names.items()}
        for key, other in sorted(stems.doubles()):
            if len(key) <= TINY_NAME:
                continue
            meant = {name.value for name in own.get(key, ())}
            same = [name for name in own.get(other, ()) if name.value in meant]
            self.names[key].extend(name for name in same if name not in self.names[key])

    def _meant(
        self, doc: Doc, named: Mapping[Words, Sequence[Name]], ordinary: Collection[int]
    ) -> Iterator[Span]:
        for words in filter_spans([words for words, names in named.items() if names]):
            if words.start in ordinary and len(words) == 1:
                continue
            name = self.senses.choose(doc, words, named[words])
            if name:
                if len(words) > 1:
                    findings_of(doc).named.update(range(words.start, words.end))
                yield Span(words.start_char, words.end_char, name.kind, name.value)

    def _ordinary(self, doc: Doc) -> set[int]:
        hits = self.ordinary.find(findings_of(doc).folded, likely_languages(doc))
        return {at for hit in hits for at in range(hit.start, hit.end)}

    def _names(self, words: Words) -> list[Name]:
        """The names that these words may be in their text."""
        written, likely = words.text, likely_languages(words.doc)
        return [name for name in self.names[words.label_] if name.may_be(written, likely)]


def _of_kind(names: Iterable[Name], kind: str) -> list[Name]:
    return [name for name in names if name.kind == kind]


def lemma_of(stems: Stems, word: str) -> str:
    """The lemma that a word of a text gets, too; signs and numbers keep what is written."""
    folded = fold_word(word)
    return stems.find(folded)[0] if folded else word


def cues_of(kind: str, values: set[str]) -> Iterator[str]:
    """What the classifiers hear of the taxa or parts found."""
    yield from (f"{kind} {value}" for value in sorted(values))
    if kind == "taxon":
        groups = {load_species()[value].group for value in values}
        yield from (f"group {group}" for group in sorted(groups or {"none"}))


@Language.factory(
    "ilbirs_lexicon", requires=["token.lemma", "doc.cats"], assigns=["doc._.findings"]
)
def make_lexicon(nlp: Language, name: str) -> Lexicon:
    return Lexicon(nlp, load_senses())
