"""Finding known names in running text: longest first, in any case ending and either script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Self, TypeVar

from places.endings import CUT, attribute, bases, cut
from places.folding import Token, fold_words

Meaning = TypeVar("Meaning")
PART = 3
"""A part of a name is no shorter."""
OPENING = 5
"""So many letters of a word tell whether any name begins like it."""


@dataclass(frozen=True, slots=True)
class Hit(Generic[Meaning]):
    """A name found at words `start:end`, everything it may mean, and the ending it wore."""

    start: int
    end: int
    meanings: tuple[Meaning, ...]
    ending: str


@dataclass(frozen=True, slots=True)
class Lexicon(Generic[Meaning]):
    """Names by their folded words. `_heads` are first words of longer names,
    `_openings` the first letters of all."""

    _names: dict[tuple[str, ...], tuple[Meaning, ...]]
    _heads: frozenset[str]
    _openings: frozenset[str]
    _longest: int

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, Meaning]], *, declined: bool) -> Self:
        """Of names as they are written."""
        return cls.of_folded(
            ((fold_words(name), meaning) for name, meaning in pairs), declined=declined
        )

    @classmethod
    def of_folded(cls, pairs: Iterable[tuple[tuple[str, ...], Meaning]], *, declined: bool) -> Self:
        """`declined` names are also found with their last vowel exchanged, and names of several
        words also when written as one."""
        names: dict[tuple[str, ...], dict[Meaning, None]] = {}
        for name, meaning in pairs:
            for key in _keys(name, declined):
                names.setdefault(key, {})[meaning] = None
        return cls(
            {key: tuple(known) for key, known in names.items()},
            frozenset(key[0] for key in names if len(key) > 1),
            frozenset(key[0].removesuffix(CUT)[:OPENING] for key in names),
            max(map(len, names), default=0),
        )

    def find(self, words: Sequence[Token]) -> Iterator[Hit[Meaning]]:
        """Every name in the words, from left to right, without overlap."""
        start = 0
        while start < len(words):
            hit = self._at(words, start) if self._may_open(words[start].folded) else None
            if hit:
                yield hit
            start = hit.end if hit else start + 1

    def _may_open(self, folded: str) -> bool:
        """Whether any name begins like this word: most words of a text need no closer look."""
        openings = self._openings
        return any(folded[:length] in openings for length in range(1, OPENING + 1))

    def _at(self, words: Sequence[Token], start: int) -> Hit[Meaning] | None:
        heads = self._reach(words, start)
        for length in range(len(heads), 0, -1):
            head = heads[: length - 1]
            # Сары-Агаш is a town, of which Сары alone is none.
            if length == 1 and (parted := self._parted(words, start)):
                return parted
            for base, ending in bases(words[start + length - 1].folded):
                if meanings := self._names.get((*head, base)):
                    return Hit(start, start + length, meanings, ending)
        return None

    def _parted(self, words: Sequence[Token], start: int) -> Hit[Meaning] | None:
        """A name of one word that was written as two: Байрам-Али."""
        pair = words[start : start + 2]
        if len(pair) < 2 or pair[1].start != pair[0].end + 1 or not pair[1].is_capital:
            return None
        joined = pair[0].folded + pair[1].folded
        if joined[:OPENING] not in self._openings or len(pair[0].folded) < PART:
            return None
        for base, ending in bases(joined):
            if len(base) > len(pair[0].folded) + 1 and (meanings := self._names.get((base,))):
                return Hit(start, start + 2, meanings, ending)
        return None

    def _reach(self, words: Sequence[Token], start: int) -> tuple[str, ...]:
        """The words that a name from here may span, as they stand before others in it."""
        first = attribute(words[start].folded)
        if first not in self._heads:
            return (first,)
        more = words[start + 1 : start + self._longest]
        return (first, *(attribute(word.folded) for word in more))


def _keys(written: tuple[str, ...], declined: bool) -> Iterator[tuple[str, ...]]:
    if not written:
        return
    words = (*map(attribute, written[:-1]), written[-1])
    yield words
    if not declined:
        return
    if shortened := cut(words[-1], 4 if len(words) == 1 else 3):
        yield (*words[:-1], shortened)
    if len(words) > 1:
        yield ("".join(written),)
