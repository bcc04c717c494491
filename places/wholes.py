"""Whole names: what is no part of an address, of a longer name, or of two sentences."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from places.context import Scene
from places.gazetteer import Named
from places.lexicon import Hit

_STOP = re.compile(r"\w{4}[.!?]\s")
_ALONE = frozenset(("country", "region", "city", "market"))
"""What keeps its name in Kazakhstan-China, Ташкент-сити, Дордой-Мотор."""
_HANDLE = re.compile(r"@[\w.-]+|\S*_\S*|(?:https?://|t\.me/)\S+|[\w-]+\.[a-z]{2,}\b")


def told_apart(scene: Scene, hits: Sequence[Hit[Named]]) -> Iterator[Hit[Named]]:
    """Names that are neither words about places nor inside a handle, a link or a longer name."""
    handles = [match.span() for match in _HANDLE.finditer(scene.text)]
    known = {position for hit in hits for position in range(hit.start, hit.end)}
    for hit in hits:
        is_generic = all(position in scene.generic for position in range(hit.start, hit.end))
        start = scene.words[hit.start].start
        if is_generic or any(first <= start < last for first, last in handles):
            continue
        if not _is_torn(hit, scene) and not _is_part(hit, scene, known):
            yield hit


def _is_torn(hit: Hit[Named], scene: Scene) -> bool:
    """Сары. Арқасында: two sentences make no name, nor small words on both sides of a comma."""
    words = scene.words[hit.start : hit.end]
    written = scene.text[words[0].start : words[-1].end]
    is_small = not any(word.is_capital for word in words)
    return bool(_STOP.search(written)) or (is_small and "," in written)


def _is_part(hit: Hit[Named], scene: Scene, known: Collection[int]) -> bool:
    """Көк-Жайык, Карагай-Булак: half of a name that we do not know is none; a city is one."""
    if hit.end - hit.start > 1 or any(named.kind in _ALONE for named in hit.meanings):
        return False
    beside = ((hit.start - 1, hit.start), (hit.start, hit.end))
    return any(
        other not in known and other not in scene.generic and _is_hyphened(pair, scene)
        for pair, other in zip(beside, (hit.start - 1, hit.end), strict=True)
    )


def _is_hyphened(pair: tuple[int, int], scene: Scene) -> bool:
    """Whether two words with capitals are written with a hyphen between them."""
    if pair[0] < 0 or pair[1] >= len(scene.words):
        return False
    left, right = (scene.words[at] for at in pair)
    return left.is_capital and right.is_capital and scene.text[left.end : right.start] == "-"
