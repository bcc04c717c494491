"""Finding known names in running text: longest first, in any case ending and either script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Self, TypeVar

from places.endings import attribute, bases, cut
from places.folding import Token, fold_words

Meaning = TypeVar("Meaning")


@dataclass(frozen=True, slots=True)
class Hit(Generic[Meaning]):
    """A name found at words `start:end`, everything it may mean, and the ending it wore."""

    start: int
    end: int
    meanings: tuple[Meaning, ...]
    ending: str


@dataclass(frozen=True, slots=True)
class Lexicon(Generic[Meaning]):
    """Names by their folded words. `_heads` are first words of longer names."""

    _names: dict[tuple[str, ...], tuple[Meaning, ...]]
    _heads: frozenset[str]
    _longest: int

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, Meaning]], *, declined: bool) -> Self:
        """`declined` names are also found with their last vowel exchanged, and names of several
        words also when written as one."""
        names: dict[tuple[str, ...], dict[Meaning, None]] = {}
        for name, meaning in pairs:
            for key in _keys(fold_words(name), declined):
                names.setdefault(key, {})[meaning] = None
        heads = frozenset(key[0] for key in names if len(key) > 1)
        longest = max(map(len, names), default=0)
        return cls({key: tuple(known) for key, known in names.items()}, heads, longest)

    def find(self, words: Sequence[Token]) -> Iterator[Hit[Meaning]]:
        """Every name in the words, from left to right, without overlap."""
        start = 0
        heads = [attribute(word.folded) for word in words]
        while start < len(words):
            hit = self._at(words, heads, start)
            if hit:
                yield hit
            start = hit.end if hit else start + 1

    def _at(self, words: Sequence[Token], heads: Sequence[str], start: int) -> Hit[Meaning] | None:
        is_head = heads[start] in self._heads
        reach = min(self._longest, len(words) - start) if is_head else 1
        for length in range(reach, 0, -1):
            head = tuple(heads[start : start + length - 1])
            for base, ending in bases(words[start + length - 1].folded):
                if meanings := self._names.get((*head, base)):
                    return Hit(start, start + length, meanings, ending)
        return None


def _keys(written: tuple[str, ...], declined: bool) -> Iterator[tuple[str, ...]]:
    if not written:
        return
    words = (*map(attribute, written[:-1]), written[-1])
    yield words
    if not declined:
        return
    if shortened := cut(words[-1]):
        yield (*words[:-1], shortened)
    if len(words) > 1:
        yield ("".join(written),)
