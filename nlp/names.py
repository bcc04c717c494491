"""The names the lexicon looks for: species and parts from `reference`, word by word."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from nlp.folding import CACHED_WORDS, drop_marks, fold_word, join_digraphs
from nlp.stems import Stems
from nlp.tokenizer import pieces_of
from reference.species import COLUMN_LANGUAGES, load_parts, load_species

SHORT_NAME = 4
TINY_NAME = 3
DOUBTFUL_NAME = 6
VOWEL_LETTERS = "аеиоуыэюя"
CHANGING = {"ru": VOWEL_LETTERS, "tk": "ei"}
"""Last vowels that endings replace."""
SOFTER = {"к": "г", "п": "б", "т": "д", "k": "g", "p": "b", "t": "d", "c": "j", "q": "g"}
_CYRILLIC = re.compile("[\u0400-\u04ff]")


@dataclass(frozen=True, slots=True)
class Name:
    """A written name of a taxon or a part in one language."""

    kind: str
    value: str
    language: str
    written: str

    @property
    def letters(self) -> int:
        return letters_of(self.written)

    def may_be(self, written: str, likely: Collection[str]) -> bool:
        """Whether a form found by its folded letters can be this name in such a text.

        Folding lets words of other languages fall together with short names, so these must be
        of a likely language and agree in their own script, diacritics aside. Russian names are at
        home in all the others.
        """
        if self.letters > DOUBTFUL_NAME:
            return True
        if self.language not in likely and not self._may_visit(written):
            return False
        if self.language == "uz" and not is_same_script(written, self.written):
            return False  # each of its names stands here in both scripts
        return agree(written, self.written, self.language)

    def _may_visit(self, written: str) -> bool:
        """Whether so short a name can stand in a text of another language."""
        if self.language == "ru":
            return self.letters > TINY_NAME
        return self.letters > SHORT_NAME and is_same_script(written, self.written)


def agree(form: str, name: str, language: str) -> bool:
    """The form begins like the name, a changeable last letter aside, or is in another script."""
    one = _joined(drop_marks(form), language)
    other, softened = _beginnings(name, language)
    if not other or not is_same_script(one, other):
        return True
    return one.startswith((other, softened))


@lru_cache(maxsize=CACHED_WORDS)
def _beginnings(name: str, language: str) -> tuple[str, str]:
    """What forms of a name begin with: the name, or the name with its last letter softened."""
    plain = _joined(drop_marks(name).rstrip("ьй"), language)
    return plain, plain[:-1] + _softer(plain[-1:], language)


def _joined(word: str, language: str) -> str:
    return word if language == "en" else join_digraphs(word)


def is_same_script(one: str, other: str) -> bool:
    return bool(_CYRILLIC.search(one)) == bool(_CYRILLIC.search(other))


def _softer(letter: str, language: str) -> str:
    if letter in CHANGING.get(language, ""):
        return ""
    return SOFTER.get(letter, letter)


def load_names() -> Iterator[Name]:
    """Every name of every taxon and part."""
    for species in load_species().values():
        yield from _named("taxon", species.key, species.names)
        yield Name("taxon", species.key, "en", species.key)
    for part in load_parts().values():
        yield from _named("part", part.key, part.names)


@lru_cache(maxsize=1)
def load_stems() -> Stems:
    """The stems of all names; built once, on first use."""
    whole: set[tuple[str, str]] = set()
    parts: set[tuple[str, str]] = set()
    for name in load_names():
        words = folded_words(name.written)
        (whole if len(words) == 1 else parts).update((word, name.language) for word in words)
    return Stems(sorted(whole), parts)


@cache
def letters_of(written: str) -> int:
    """How many letters a name has when folded; asked again and again, of the names we know."""
    return len("".join(folded_words(written)))


def folded_words(written: str) -> list[str]:
    return [word for piece in pieces_of(written) if (word := fold_word(piece))]


def _named(kind: str, value: str, names: Mapping[str, tuple[str, ...]]) -> Iterator[Name]:
    columns = ((COLUMN_LANGUAGES[column], written) for column, written in names.items())
    yield from (
        Name(kind, value, language, name)
        for language, name in chain.from_iterable(_each(*column) for column in columns)
    )


def _each(language: str, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    return ((language, name) for name in names)
