"""Bearings: how the words of a text stand to an official named in it, as features by name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from nlp.phrases import Found

REACH = 30
"""Words on either side that an official is judged by, within the sentence."""
ADJACENT, NEAR, FAR = 1, 4, 9
BESIDE = 6
"""Words on either side whose endings tell who does what to whom."""
UNNAMED = "unnamed"


@dataclass(frozen=True)
class Scene:
    """The folded words of a text, the language it is in and the family of its endings, where its
    sentences begin, which officials it names, and what else is said where, in order."""

    words: Sequence[str]
    language: str
    family: str
    starts: Sequence[int]
    officials: Sequence[Found]
    marks: Sequence[Found]

    @cached_property
    def said(self) -> frozenset[str]:
        return frozenset(hit.value for hit in self.marks)

    @cached_property
    def kinds(self) -> frozenset[str]:
        return frozenset(hit.value for hit in self.officials)

    @cached_property
    def places(self) -> list[int]:
        return [hit.start for hit in self.marks]

    def features_of(self, official: Found) -> frozenset[str]:
        """What an official is called, in which case, amid what. Endings go by family, so that
        what one language teaches helps its sisters."""
        first, last = self._reach(official)
        near = self.marks[bisect_left(self.places, first) : bisect_left(self.places, last)]
        return frozenset((
            *self._own(official),
            *(name for hit in near for name in _placed(hit, official)),
            *(f"{value} elsewhere" for value in self.said.difference(hit.value for hit in near)),
            *self._endings(official, range(first, last)),
        ))  # fmt: skip

    def features_unnamed(self) -> frozenset[str]:
        """What is said where no official is named."""
        said = (f"{UNNAMED} {value}" for value in self.said)
        return frozenset((UNNAMED, f"{UNNAMED} {self.family}", *said))

    def are_together(self, one: Found, other: Found) -> bool:
        """Whether two places are in one sentence."""
        return bisect_right(self.starts, one.start) == bisect_right(self.starts, other.start)

    def _own(self, official: Found) -> Iterator[str]:
        kind = official.value
        yield from (f"kind {kind}", f"kind {kind} {self.language}", f"family {self.family}")
        yield "many" if len(self.officials) > 1 else "one"
        yield from (f"beside {other}" for other in self.kinds if other != kind)
        yield from self._ending("case", official.end - 1)

    def _reach(self, official: Found) -> tuple[int, int]:
        """The sentence around an official, or so much of a long one."""
        sentence = bisect_right(self.starts, official.start)
        over = self.starts[sentence] if sentence < len(self.starts) else len(self.words)
        first = max(self.starts[sentence - 1], official.start - REACH)
        return first, max(min(over, official.end + REACH), official.end)

    def _endings(self, official: Found, reach: range) -> Iterator[str]:
        before = [at for at in reach if at < official.start and self.words[at]]
        after = [at for at in reach if at >= official.end and self.words[at]]
        yield f"stands {min(len(before), 3)}"
        groups = {"first after": after[:1], "second after": after[1:2], "after": after[:BESIDE],
                  "first before": before[-1:], "second before": before[-2:-1],
                  "before": before[-BESIDE:], "last": after[-1:]}  # fmt: skip
        for name, places in groups.items():
            for at in places:
                yield from self._ending(name, at)

    def _ending(self, name: str, at: int) -> Iterator[str]:
        word = self.words[at]
        yield from (f"{name} {self.family} -{word[-size:]}" for size in (2, 3) if word)


def _placed(hit: Found, official: Found) -> Iterator[str]:
    """What is said, on which side of the official and how far off."""
    side = "before" if hit.start < official.start else "after"
    yield from (f"{hit.value} near", f"{hit.value} {side}")
    yield f"{hit.value} {side} {_distance(gap(hit, official))}"


def _distance(words: int) -> str:
    if words < ADJACENT:
        return "adjacent"
    if words <= NEAR:
        return "near"
    return "far" if words <= FAR else "farther"


def gap(one: Found, other: Found) -> int:
    """The number of words between two places; negative where they overlap."""
    return max(one.start, other.start) - min(one.end, other.end)


def sentence_starts(words: Sequence[str]) -> list[int]:
    """Where sentences begin, in words as written."""
    ends = (at for at, word in enumerate(words) if ends_sentence(word))
    return [0, *(at + 1 for at in ends)]


def ends_sentence(word: str) -> bool:
    return word[0] in ".!?…\n" or "\n" in word


def named(prefix: str, hits: Iterable[Found]) -> Iterator[Found]:
    """The same places under longer names, each once."""
    return (Found(hit.start, hit.end, f"{prefix} {hit.value}") for hit in dict.fromkeys(hits))
