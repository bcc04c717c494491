"""Senses: what a name means here, and when it is a club, a car, a dish or a person instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc
from spacy.tokens import Span as Words

from nlp.attributes import findings_of
from nlp.folding import fold_word
from nlp.names import Name
from nlp.phrases import rows_of
from triage.model import Span

NEIGHBOURS = 4
SENTENCE_STARTS = '.!?…\n"«“:;'


@dataclass(frozen=True, slots=True)
class Senses:
    """`preferred` maps (folded name, language) to a taxon; `traps` a folded name to the
    beginnings of words beside which it is no animal; `persons` are names people bear too."""

    preferred: dict[tuple[str, str], str]
    traps: dict[str, tuple[str, ...]]
    persons: frozenset[str]

    def choose(self, doc: Doc, words: Words, names: Sequence[Name]) -> Name | None:
        """The name meant by these words; None when they mean something else."""
        key = folded_key(words.label_)
        if self._is_trap(doc, words, key) or self._is_person(doc, words, key):
            return None
        language = likeliest(doc)
        wanted = self.preferred.get((key, language)) or self.preferred.get((key, ""))
        ordered = sorted(names, key=lambda name: (name.value != wanted, name.language != language))
        return ordered[0]

    def _is_trap(self, doc: Doc, words: Words, key: str) -> bool:
        beginnings = self.traps.get(key, ())
        if not beginnings:
            return False
        folded = findings_of(doc).folded
        near = folded[max(0, words.start - NEIGHBOURS) : words.end + NEIGHBOURS]
        return any(word.startswith(beginnings) for word in near if word)

    def _is_person(self, doc: Doc, words: Words, key: str) -> bool:
        return key in self.persons and is_inner_capital(doc, words.start)


def is_inner_capital(doc: Doc, at: int) -> bool:
    """A capital letter that no sentence start explains, in a text that is not all capitals."""
    written = doc[at].text
    if not written[0].isupper() or written.isupper() or at == 0:
        return False
    return doc[at - 1].text[-1] not in SENTENCE_STARTS


def is_bare_name(text: str, spans: Sequence[Span]) -> bool:
    """Names of animals or plants are all that was written. Alone a name may be a club's or a
    person's, and of what happened it says nothing."""
    named = [span for span in spans if span.label == "taxon"]
    if not named:
        return False
    rest = set(range(len(text))).difference(*(range(one.start, one.end) for one in named))
    return not any(text[at].isalnum() for at in rest)


def likeliest(doc: Doc) -> str:
    codes = ("ky", "kk", "ru", "uz", "tg", "tk", "en")
    return max(codes, key=lambda code: doc.cats.get(code, 0.0))


def folded_key(name: str) -> str:
    return " ".join(filter(None, map(fold_word, name.split())))


@lru_cache(maxsize=1)
def load_senses() -> Senses:
    """From `reference/cues`: shared.csv and traps.csv."""
    preferred = {
        (folded_key(row["name"]), row["language"]): row["taxon"] for row in rows_of("shared.csv")
    }
    traps: dict[str, tuple[str, ...]] = {}
    persons: set[str] = set()
    for row in rows_of("traps.csv"):
        name, beside = folded_key(row["name"]), _beginnings(row["beside"])
        if beside:
            traps[name] = traps.get(name, ()) + beside
        else:
            persons.add(name)
    return Senses(preferred, traps, frozenset(persons))


def _beginnings(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, map(fold_word, cell.split("|"))))


@dataclass(frozen=True, slots=True)
class Implied:
    """Taxa that go without saying: (kind, value, language or "") -> taxon."""

    rules: dict[tuple[str, str, str], str]

    def taxon(self, language: str, offence: str, parts: Sequence[str]) -> tuple[str, ...]:
        """The taxon implied by the parts named, else by the offence; none or one."""
        for kind, value in (*(("part", part) for part in parts), ("offence", offence)):
            for spoken in (language, ""):
                if (kind, value, spoken) in self.rules:
                    return (self.rules[kind, value, spoken],)
        return ()


@lru_cache(maxsize=1)
def load_implied() -> Implied:
    rows = rows_of("implied.csv")
    return Implied({(row["kind"], row["value"], row["language"]): row["taxon"] for row in rows})
