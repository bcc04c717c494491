"""Branches: many phrases as one tree of beginnings, so that a long list costs no more to search."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

WHOLE_WORD = 3
SHORTEST_BEGUN = WHOLE_WORD + 1
WHOLE = "."


@dataclass(frozen=True, slots=True)
class Leaf:
    """What a phrase says, in which language. `rank` orders those that begin at one word."""

    value: str
    language: str
    rank: tuple[int, int]


@dataclass(slots=True)
class Branch:
    """The phrases that end here, and the branches that whole or begun words lead on to.

    `languages` are those of all phrases from here on, `lengths` how long the begun words are, by
    their first letters: most words lead nowhere, and these two say so at once.
    """

    leaves: list[Leaf] = field(default_factory=list)
    whole: dict[str, Branch] = field(default_factory=dict)
    begun: dict[str, Branch] = field(default_factory=dict)
    lengths: dict[str, list[int]] = field(default_factory=dict)
    languages: set[str] = field(default_factory=set)

    def grow(self, beginnings: Sequence[str], leaf: Leaf) -> None:
        self.languages.add(leaf.language)
        if not beginnings:
            self.leaves.append(leaf)
            return
        first = beginnings[0].removesuffix(WHOLE)
        branches = self.whole if is_whole(beginnings[0]) else self.begun
        if branches is self.begun:
            lengths = self.lengths.get(first[:SHORTEST_BEGUN], [])
            self.lengths[first[:SHORTEST_BEGUN]] = sorted({*lengths, len(first)})
        branches.setdefault(first, Branch()).grow(beginnings[1:], leaf)

    def after(self, word: str) -> list[Branch]:
        """The branches that a word leads on to."""
        branches = [self.whole[word]] if word in self.whole else []
        if lengths := self.lengths.get(word[:SHORTEST_BEGUN]):
            fitting = (word[:length] for length in lengths if length <= len(word))
            branches += [self.begun[one] for one in fitting if one in self.begun]
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
