"""Cues: stems that raise a doubt where they stand together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from nlp.guarding.faces import Face
from nlp.guarding.stems import INNER, LONGEST, Stems, parts_of
from nlp.guarding.words import Word, joined_words, skeleton

SPARE = 2
"""Words that may stand between the stems of a cue in any order."""
FILLER = 3
"""A word this short may stand inside a phrase."""

Place = tuple[int, int]
"""The numbers of the first and last word."""


@dataclass(frozen=True, slots=True)
class Cue:
    """`groups` may stand in any order near each other; the stems of a group follow each other."""

    kind: str
    groups: tuple[tuple[int, ...], ...]

    @property
    def stems(self) -> frozenset[int]:
        return frozenset(stem for group in self.groups for stem in group)

    @property
    def reach(self) -> int:
        return sum(map(len, self.groups)) + SPARE


class Cues:
    """All cues of a table. In a cell a space parts stems that may stand in any order, a low line
    stems that follow each other. `plain` words are no slips of any."""

    def __init__(self, written: Mapping[str, Sequence[str]], plain: Sequence[str] = ()) -> None:
        self._stems = Stems(plain)
        self._by_stem = defaultdict[int, list[Cue]](list)
        self._glued: dict[str, str] = {}
        for kind, cues in written.items():
            for one in cues:
                self._add(kind, one)

    def find(self, face: Face, words: Sequence[Word]) -> Iterator[tuple[str, int, int]]:
        """Kind, start and end in the face of all that is found, with slips and disguises."""
        for word in words:
            yield from ((kind, word.start, word.end) for kind in self._within(word))
        yield from self._found(self._places(face, words), words)

    def find_exact(self, words: Sequence[Word]) -> Iterator[tuple[str, int, int]]:
        """What stands there letter by letter: for what is let pass."""
        stood = defaultdict[int, set[Place]](set)
        for at, word in enumerate(words):
            for stem in self._stems.find_exact(word):
                stood[stem].add((at, at))
        yield from self._found(stood, words)

    def _found(
        self, stood: Mapping[int, set[Place]], words: Sequence[Word]
    ) -> Iterator[tuple[str, int, int]]:
        for stem in list(stood):
            for cue in self._by_stem.get(stem, ()):
                if all(one in stood for one in cue.stems):
                    for first, last in _together(cue, stood, words):
                        yield cue.kind, words[first].start, words[last].end

    def _add(self, kind: str, written: str) -> None:
        parts = [[stem for stem in group.split("_") if stem] for group in written.split()]
        is_alone = sum(map(len, parts)) == 1
        groups = tuple(
            tuple(self._stems.add(stem, is_alone=is_alone) for stem in group) for group in parts
        )
        self._by_stem[groups[0][0]].append(Cue(kind, groups))
        glued = skeleton("".join(parts[0]))[:LONGEST]
        if len(parts) == 1 and not is_alone and len(glued) >= INNER:
            self._glued.setdefault(glued, kind)

    def _within(self, word: Word) -> set[str]:
        """The kinds of the phrases that a word without spaces holds."""
        return {
            self._glued[part]
            for shape in word.skeletons
            for part in parts_of(shape, INNER)
            if part in self._glued
        }

    def _places(self, face: Face, words: Sequence[Word]) -> Mapping[int, set[Place]]:
        stood = defaultdict[int, set[Place]](set)
        for at, word in enumerate(words):
            for stem in self._stems.find(word):
                stood[stem].add((at, at))
        for first, last, word in joined_words(face, words):
            is_spaced = len(word.written) == last - first + 1
            for stem in self._stems.find_torn(word, is_spaced=is_spaced):
                stood[stem].add((first, last))
        return stood


def _together(cue: Cue, stood: Mapping[int, set[Place]], words: Sequence[Word]) -> Iterator[Place]:
    """Where the first group stands with all others near it."""
    found = [list(_rows(group, stood, words)) for group in cue.groups]
    for first, last in found[0]:
        near = [(first, last)]
        for others in found[1:]:
            fits = [one for one in others if _span(near, one) < cue.reach]
            if not fits:
                break
            near.append(fits[0])
        else:
            yield min(one[0] for one in near), max(one[1] for one in near)


def _rows(
    group: tuple[int, ...], stood: Mapping[int, set[Place]], words: Sequence[Word]
) -> Iterator[Place]:
    """Where the stems of a group follow each other, a short word between them or none."""
    for first, last in stood[group[0]]:
        ends = {last}
        for stem in group[1:]:
            ends = {end for at in ends for end in _next(at, stood[stem], words)}
        yield from ((first, end) for end in ends)


def _next(at: int, places: set[Place], words: Sequence[Word]) -> Iterator[int]:
    for first, last in places:
        # Words without a space between them are one word here.
        if first in (at, at + 1) or (first == at + 2 and len(words[at + 1].written) <= FILLER):
            yield last


def _span(near: Sequence[Place], one: Place) -> int:
    return max(last for _, last in (*near, one)) - min(first for first, _ in (*near, one))
