"""Phrases: beginnings of words in a row, looked up in the folded words of a text."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from nlp.branches import WHOLE, Branch, Leaf, follow, is_whole
from nlp.folding import fold_word
from nlp.openings import Openings

CUES = Path(__file__).parent.parent / "reference" / "cues"
CODES = ("ru", "en", "ky", "kk", "uz", "tg", "tk")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A value and the words that speak for it in one language, as beginnings of folded words."""

    value: str
    language: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Where a value was found, as positions in the list of folded words."""

    start: int
    end: int
    value: str


class Phrases:
    """An index of phrases. Up to three letters, or letters with a full stop, are whole words.
    Lists that share their openings look through a text together."""

    def __init__(self, phrases: Iterable[Phrase], openings: Openings | None = None) -> None:
        root = Branch()
        self.languages: set[str] = set()
        for at, phrase in enumerate(phrases):
            rank = (len(phrase.words[0].removesuffix(WHOLE)), at)
            root.grow(phrase.words, Leaf(phrase.value, phrase.language, rank))
            self.languages.add(phrase.language)
        self._openings = openings or Openings()
        self._number = self._openings.add(root)

    def find(self, folded: Sequence[str], languages: Collection[str]) -> Iterator[Found]:
        """Every phrase of these languages in the words; empty words (signs) are stepped over."""
        for at, branches in self._openings.of(tuple(folded)).get(self._number, ()):
            hits = follow(branches, folded, at, languages)
            if len(hits) > 1:
                hits.sort(key=_rank)
            for leaf, end in hits:
                yield Found(at, end, leaf.value)


def _rank(hit: tuple[Leaf, int]) -> tuple[int, int]:
    return hit[0].rank


def spelled(words: Sequence[str], folded: Sequence[str]) -> list[str]:
    """The folded words without numbers: a digit folds to the letter that it is typed for."""
    return ["" if word[0].isdigit() else one for word, one in zip(words, folded, strict=True)]


def begin(words: Sequence[str], beginnings: Sequence[str]) -> bool:
    """Each word is one of the beginnings or goes on from it."""
    return len(words) == len(beginnings) and all(map(goes_on, words, beginnings))


@cache
def load_phrases(file: str, key: str) -> Phrases:
    """The phrases of a file in `reference/cues`: a key column and one column a language. Read
    once: several components look for the same units and numbers."""
    phrases = chain.from_iterable(_phrases(*cell) for cell in cells_of(file, key))
    return Phrases(phrases, _all_files())


@cache
def _all_files() -> Openings:
    """The openings that the lists of all files share."""
    return Openings()


def goes_on(word: str, beginning: str) -> bool:
    """A folded word is the beginning or goes on from it; up to three letters are whole words."""
    if is_whole(beginning):
        return word == beginning.removesuffix(WHOLE)
    return word.startswith(beginning)


def beginning_of(written: str) -> str:
    """Folded; a full stop after it asks for the whole word."""
    folded = fold_word(written)
    return folded + WHOLE if folded and written.endswith(WHOLE) else folded


def cells_of(file: str, key: str) -> Iterator[tuple[str, str, str]]:
    """The value, language and cell of every cell of a file in `reference/cues`."""
    for row in rows_of(file):
        for code in CODES:
            yield row[key], code, row[code]


def rows_of(file: str) -> Iterator[dict[str, str]]:
    """Every row of a file in `reference/cues`, by the names of its columns."""
    with (CUES / file).open(encoding="utf-8", newline="") as source:
        yield from csv.DictReader(source)


def _phrases(value: str, language: str, cell: str) -> Iterator[Phrase]:
    for written in cell.split("|"):
        words = tuple(filter(None, map(beginning_of, written.replace("-", " ").split())))
        if words:
            yield Phrase(value, language, words)
