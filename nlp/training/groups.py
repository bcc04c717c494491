"""Groups of near-duplicates, so that no tip is tested on the twin it was trained on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from nlp.folding import fold_text

SHINGLE = 6
SHARED = 0.3
COMMON = 40


def group_texts(texts: Sequence[str]) -> list[int]:
    """For each text the number of the first text it is a near-duplicate of (often itself)."""
    shingles = [shingles_of(text) for text in texts]
    holders: dict[str, list[int]] = defaultdict(list)
    groups = list(range(len(texts)))
    for at, own in enumerate(shingles):
        for other in _twins(own, shingles, holders):
            _join(groups, at, other)
        for shingle in own:
            holders[shingle].append(at)
    return [_root(groups, at) for at in groups]


def shingles_of(text: str) -> frozenset[str]:
    folded = fold_text(text)
    return frozenset(folded[at : at + SHINGLE] for at in range(max(1, len(folded) - SHINGLE + 1)))


def split_folds(groups: Sequence[int], folds: int) -> list[int]:
    """The fold of each text: whole groups, dealt out in turn."""
    dealt = {group: at % folds for at, group in enumerate(dict.fromkeys(groups))}
    return [dealt[group] for group in groups]


def _twins(
    own: frozenset[str], shingles: Sequence[frozenset[str]], holders: dict[str, list[int]]
) -> Iterable[int]:
    shared = Counter(
        other for shingle in own if len(holders[shingle]) < COMMON for other in holders[shingle]
    )
    return [
        other
        for other, count in shared.items()
        if count >= SHARED * min(len(own), len(shingles[other]))
    ]


def _root(groups: list[int], at: int) -> int:
    while groups[at] != at:
        at = groups[at]
    return at


def _join(groups: list[int], one: int, other: int) -> None:
    first, second = sorted((_root(groups, one), _root(groups, other)))
    groups[second] = first
