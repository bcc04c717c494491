"""Senses: what a name means here, and when it is a club, a car, a dish or a person instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc
from spacy.tokens import Span as Words

from nlp.attributes import findings_of
from nlp.folding import fold_text
from nlp.names import Name
from nlp.phrases import beginning_of, goes_on, rows_of
from triage.model import Span

NEIGHBOURS = 4
NEXT = "="
"""Before or after a word of `traps.csv`: it counts only as the next word."""
SENTENCE_STARTS = '.!?…\n"«“:;'


@dataclass(frozen=True, slots=True)
class Trap:
    """Beginnings of words that make a name mean something else: `near` it, the next one `before`
    it or `after` it. "Kulan village" is no wild ass; one that was shot in a village is."""

    near: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    def catches(self, folded: Sequence[str], start: int, end: int) -> bool:
        around = (*folded[max(0, start - NEIGHBOURS) : start], *folded[end : end + NEIGHBOURS])
        return (
            _any_begins(around, self.near)
            or _any_begins(folded[max(0, start - 1) : start], self.before)
            or _any_begins(folded[end : end + 1], self.after)
        )

    def also(self, other: Trap) -> Trap:
        return Trap(self.near + other.near, self.before + other.before, self.after + other.after)


def _any_begins(words: Sequence[str], beginnings: tuple[str, ...]) -> bool:
    return any(goes_on(word, one) for word in words if word for one in beginnings)


@dataclass(frozen=True, slots=True)
class Senses:
    """`preferred` maps (folded name, language) to a taxon; `traps` a folded name to the
    words that make it no animal; `persons` are names people bear too."""

    preferred: dict[tuple[str, str], str]
    traps: dict[str, Trap]
    persons: frozenset[str]

    def choose(self, doc: Doc, words: Words, names: Sequence[Name]) -> Name | None:
        """The name meant by these words; None when they mean something else."""
        key = fold_text(words.label_)
        if self._is_trap(doc, words, key) or self._is_person(doc, words, key):
            return None
        language = likeliest(doc)
        wanted = self.preferred.get((key, language)) or self.preferred.get((key, ""))
        ordered = sorted(names, key=lambda name: (name.value != wanted, name.language != language))
        return ordered[0]

    def _is_trap(self, doc: Doc, words: Words, key: str) -> bool:
        trap = self.traps.get(key)
        folded = findings_of(doc).folded
        return trap is not None and trap.catches(folded, words.start, words.end)

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


@lru_cache(maxsize=1)
def load_senses() -> Senses:
    """From `reference/cues`: shared.csv and traps.csv; the latter without words: a person."""
    preferred = {
        (fold_text(row["name"]), row["language"]): row["taxon"] for row in rows_of("shared.csv")
    }
    traps: dict[str, Trap] = {}
    persons: set[str] = set()
    for row in rows_of("traps.csv"):
        name, words = fold_text(row["name"]), row["beside"].split("|")
        if any(words):
            traps[name] = traps.get(name, Trap()).also(_trap(words))
        else:
            persons.add(name)
    return Senses(preferred, traps, frozenset(persons))


def _trap(words: Sequence[str]) -> Trap:
    """`=word` stands right after the name, `word=` right before it, others near it."""
    after = [word for word in words if word.startswith(NEXT)]
    before = [word for word in words if word.endswith(NEXT)]
    near = [word for word in words if NEXT not in word]
    return Trap(*map(_beginnings, (near, before, after)))


def _beginnings(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(filter(None, map(beginning_of, words)))


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
