"""The names the lexicon looks for: species and parts from `reference`, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from nlp.folding import fold_word
from nlp.stems import Stems
from nlp.tokenizer import pieces_of
from reference.species import COLUMN_LANGUAGES, load_parts, load_species

SHORT_NAME = 4


@dataclass(frozen=True, slots=True)
class Name:
    """A written name of a taxon or a part in one language."""

    kind: str
    value: str
    language: str
    written: str

    @property
    def is_short(self) -> bool:
        """Too few letters to be told from other languages' words."""
        return len("".join(folded_words(self.written))) <= SHORT_NAME


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
    words = ((word, name.language) for name in load_names() for word in folded_words(name.written))
    return Stems(sorted(set(words)))


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
