"""Phrases: beginnings of words in a row, looked up in the folded words of a text."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path

from nlp.folding import fold_word

CUES = Path(__file__).parent.parent / "reference" / "cues"
WHOLE_WORD = 3
WHOLE = "."
CACHED_WORDS = 8192
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
    """An index of phrases. Up to three letters, or letters with a full stop, are whole words."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._by_first: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in phrases:
            self._by_first[phrase.words[0].rstrip(WHOLE)].append(phrase)
        self._starting_with = lru_cache(maxsize=CACHED_WORDS)(self._starting)

    def find(self, folded: Sequence[str], languages: Collection[str]) -> Iterator[Found]:
        """Every phrase of these languages in the words; empty words (signs) are stepped over."""
        places = [at for at, word in enumerate(folded) if word]
        words = [folded[at] for at in places]
        for at in range(len(words)):
            for phrase in self._starting_with(words[at]):
                end = at + len(phrase.words)
                if phrase.language in languages and begin(words[at:end], phrase.words):
                    yield Found(places[at], places[end - 1] + 1, phrase.value)

    def _starting(self, word: str) -> tuple[Phrase, ...]:
        beginnings = (word[:length] for length in range(1, len(word) + 1))
        return tuple(chain.from_iterable(self._by_first.get(part, ()) for part in beginnings))


def begin(words: Sequence[str], beginnings: Sequence[str]) -> bool:
    """Each word is one of the beginnings or goes on from it."""
    return len(words) == len(beginnings) and all(map(_begins, words, beginnings))


def load_phrases(file: str, key: str) -> Phrases:
    """The phrases of a file in `reference/cues`: a key column and one column a language."""
    return Phrases(chain.from_iterable(_phrases(*cell) for cell in cells_of(file, key)))


def _begins(word: str, beginning: str) -> bool:
    if beginning.endswith(WHOLE):
        return word == beginning[:-1]
    return word == beginning if len(beginning) <= WHOLE_WORD else word.startswith(beginning)


def beginning_of(written: str) -> str:
    """Folded; a full stop after it asks for the whole word."""
    folded = fold_word(written)
    return folded + WHOLE if folded and written.endswith(WHOLE) else folded


def cells_of(file: str, key: str) -> Iterator[tuple[str, str, str]]:
    """The value, language and cell of every cell of a file in `reference/cues`."""
    with (CUES / file).open(encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            for code in CODES:
                yield row[key], code, row[code]


def _phrases(value: str, language: str, cell: str) -> Iterator[Phrase]:
    for written in cell.split("|"):
        words = tuple(filter(None, map(beginning_of, written.replace("-", " ").split())))
        if words:
            yield Phrase(value, language, words)
