"""Stems: the beginnings of words that cues are made of, found with one slip of the hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count

from nlp.guarding.words import Word, skeleton

WHOLE, ANYWHERE = ".", "*"
SHORT = 3
SHORTEST = 2
"""Stems this short stand for whole words: alone, and beside other stems."""
SURE = 6
"""From here a stem is known with one slip, and inside a torn word."""
GLUED, INNER = 11, 5
"""A word of this length may be several without a space; stems of this length are found there."""
LONGEST = 16


class Stems:
    """An index of stems by number. A full stop asks for the whole word, as do few letters without
    a sign behind; an asterisk finds it anywhere inside. What begins as a plain word is no slip."""

    def __init__(self, plain: Sequence[str] = ()) -> None:
        self._plain = tuple(map(skeleton, plain))
        self._numbers = count()
        self._begun: dict[str, int] = {}
        self._whole: dict[str, int] = {}
        self._inside: dict[str, int] = {}
        self._slips = defaultdict[str, list[int]](list)

    def add(self, written: str, *, is_alone: bool) -> int:
        """The number of a stem; the same one for the same stem."""
        folded = skeleton(written)
        place = self._place(written, SHORT if is_alone else SHORTEST)
        if folded in place:
            return place[folded]
        number = place[folded] = next(self._numbers)
        if place is not self._whole and len(folded) >= SURE:
            for slip in _slips(folded):
                self._slips[slip].append(number)
        return number

    def find_exact(self, word: Word) -> Iterator[int]:
        """The stems in a word as it stands, without a slip or a disguise."""
        yield from self._exact(word.skeletons[0], 1)

    def find(self, word: Word) -> Iterator[int]:
        """The stems in any reading of a word."""
        for shape in word.skeletons:
            yield from self._exact(shape, 1)
            yield from self._slipped(shape)
            if len(shape) >= GLUED:
                yield from self._glued(shape, INNER)

    def find_torn(self, word: Word, *, is_spaced: bool) -> Iterator[int]:
        """The stems of a word that was in pieces: long ones without a slip; of single letters
        also several words together."""
        for shape in word.skeletons:
            yield from self._exact(shape, SURE)
            if is_spaced:
                yield from self._glued(shape, SHORT)

    def _place(self, written: str, short: int) -> dict[str, int]:
        if written.startswith(ANYWHERE):
            return self._inside
        is_short = len(written) <= short
        return self._whole if written.endswith(WHOLE) or is_short else self._begun

    def _exact(self, shape: str, least: int) -> Iterator[int]:
        if shape in self._whole and len(shape) >= min(least, SHORT):
            yield self._whole[shape]
        for size in range(least, min(len(shape), LONGEST) + 1):
            if shape[:size] in self._begun:
                yield self._begun[shape[:size]]
        for part in parts_of(shape, SHORT):
            if part in self._inside:
                yield self._inside[part]

    def _glued(self, shape: str, least: int) -> Iterator[int]:
        for part in parts_of(shape[1:], least):
            for place in (self._begun, self._whole):
                if part in place:
                    yield place[part]

    def _slipped(self, shape: str) -> Iterator[int]:
        if shape.startswith(self._plain):
            return
        for size in range(SURE - 1, min(len(shape), LONGEST + 1) + 1):
            for slip in _slips(shape[:size]):
                yield from self._slips.get(slip, ())


def parts_of(shape: str, least: int) -> Iterator[str]:
    """All parts of a word of at least so many letters, and no longer than a stem is."""
    for start in range(len(shape)):
        for end in range(start + least, min(len(shape), start + LONGEST) + 1):
            yield shape[start:end]


def _slips(stem: str) -> Iterator[str]:
    """The stem, and without each of its inner letters: two that are one slip apart share one. With
    its last letter a stem would lose what sets it apart from other endings."""
    yield stem
    for at in range(1, len(stem) - 1):
        yield stem[:at] + stem[at + 1 :]
