"""Branches: many phrases as one tree of beginnings, so that a long list costs no more to search."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

WHOLE_WORD = 3
SHORTEST_BEGUN = WHOLE_WORD + 1
WHOLE = "."
CACHED_WORDS = 8192
LONG_WORD = 40


@dataclass(frozen=True, slots=True)
class Leaf:
    """What a phrase says, in which language. `rank` orders those that begin at one word."""

    value: str
    language: str
    rank: tuple[int, int]


@dataclass(slots=True)
class Branch:
    """The phrases that end here, and the branches that whole or begun words lead on to.

    `languages` are those of all phrases from here on, `starts` the first letters of the begun
    words: most words lead nowhere, and these two say so at once.
    """

    leaves: list[Leaf] = field(default_factory=list)
    whole: dict[str, Branch] = field(default_factory=dict)
    begun: dict[str, Branch] = field(default_factory=dict)
    starts: set[str] = field(default_factory=set)
    languages: set[str] = field(default_factory=set)
    longest: int = 0

    def grow(self, beginnings: Sequence[str], leaf: Leaf) -> None:
        self.languages.add(leaf.language)
        if not beginnings:
            self.leaves.append(leaf)
            return
        first = beginnings[0].removesuffix(WHOLE)
        branches = self.whole if is_whole(beginnings[0]) else self.begun
        if branches is self.begun:
            self.longest = max(self.longest, len(first))
            self.starts.add(first[:SHORTEST_BEGUN])
        branches.setdefault(first, Branch()).grow(beginnings[1:], leaf)

    def after(self, word: str) -> list[Branch]:
        """The branches that a word leads on to."""
        branches = [self.whole[word]] if word in self.whole else []
        if word[:SHORTEST_BEGUN] in self.starts:
            lengths = range(SHORTEST_BEGUN, min(len(word), self.longest) + 1)
            branches += [self.begun[word[:at]] for at in lengths if word[:at] in self.begun]
        return branches


class Trunk(dict[str, tuple[Branch, ...]]):
    """First word -> the branches it leads to. Remembers short words only, and not too many of
    them, so that no text can fill the memory."""

    def __init__(self, root: Branch) -> None:
        super().__init__({"": ()})
        self._root = root

    def __missing__(self, word: str) -> tuple[Branch, ...]:
        branches = tuple(self._root.after(word))
        if len(self) >= CACHED_WORDS:
            self.clear()
        if len(word) <= LONG_WORD:
            self[word] = branches
        return branches


def is_whole(beginning: str) -> bool:
    """Up to three letters, or letters with a full stop, stand for that word alone."""
    return beginning.endswith(WHOLE) or len(beginning) <= WHOLE_WORD


def follow(
    branches: Iterable[Branch], folded: Sequence[str], at: int, languages: Collection[str]
) -> list[tuple[Leaf, int]]:
    """The phrases of these languages on these branches, reached with the word at this place, and
    where each ends."""
    reached: list[tuple[Leaf, int]] = []
    further: list[Branch] = []
    after = at
    for branch in branches:
        if branch.leaves:
            reached += [(leaf, at + 1) for leaf in branch.leaves if leaf.language in languages]
        if (branch.whole or branch.begun) and not branch.languages.isdisjoint(languages):
            after = after if after > at else next_word(folded, at)
            if after < len(folded):
                further += branch.after(folded[after])
    return reached + follow(further, folded, after, languages) if further else reached


def next_word(folded: Sequence[str], at: int) -> int:
    """The place of the next word that is none of the empty ones."""
    at += 1
    while at < len(folded) and not folded[at]:
        at += 1
    return at
