"""Openings: which phrases of any list may begin at each word, looked up for all lists at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from nlp.branches import SHORTEST_BEGUN, Branch

CACHED_WORDS = 32_768
LONG_WORD = 40
ROWS_AT_HAND = 4
"""A text's words, once without its numbers and once without its names, and one more."""

Opening = tuple[int, tuple[Branch, ...]]
"""The place of a word and the branches it leads to; or the number of a list and those."""


class Openings:
    """Many lists, each a tree. Most words open no phrase of any of them, and a dozen lists are
    asked for the same row of words one after another: the row is looked through once."""

    def __init__(self) -> None:
        self._roots: list[Branch] = []
        self._heads: dict[str, list[int]] = defaultdict(list)
        self._words = _Words(self)
        self.of = lru_cache(maxsize=ROWS_AT_HAND)(self._of)

    def add(self, root: Branch) -> int:
        """The number of one list more."""
        number = len(self._roots)
        self._roots.append(root)
        for head in sorted({first[:SHORTEST_BEGUN] for first in (*root.whole, *root.begun)}):
            self._heads[head].append(number)
        self._words.clear()
        self.of.cache_clear()
        return number

    @property
    def remembered(self) -> int:
        """How many words need not be looked up again."""
        return len(self._words)

    def at(self, word: str) -> tuple[Opening, ...]:
        """The lists that have phrases beginning with a word, and the branches these stand on."""
        found = list[Opening]()
        for number in self._heads.get(word[:SHORTEST_BEGUN], ()):
            if branches := self._roots[number].after(word):
                found.append((number, tuple(branches)))
        return tuple(found)

    def _of(self, folded: tuple[str, ...]) -> Mapping[int, Sequence[Opening]]:
        """The openings in a row of folded words, by the number of the list."""
        opened = defaultdict[int, list[Opening]](list)
        for at, openings in enumerate(map(self._words.__getitem__, folded)):
            for number, branches in openings:
                opened[number].append((at, branches))
        return opened


class _Words(dict[str, tuple[Opening, ...]]):
    """Remembers short words only, and not too many, so that no text can fill the memory."""

    def __init__(self, openings: Openings) -> None:
        super().__init__()
        self._openings = openings

    def __missing__(self, word: str) -> tuple[Opening, ...]:
        found = self._openings.at(word) if word else ()
        if len(self) >= CACHED_WORDS:
            self.clear()
        if len(word) <= LONG_WORD:
            self[word] = found
        return found
