"""Deeds: where an official, an animal and what is done to it stand in one breath."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.bearings import Scene, gap
from nlp.endings import VERB_LAST
from nlp.phrases import Found

WILD = "wild"
DEEDS = frozenset(
    f"spoken {name}" for name in ("shoot", "kill", "hunt", "chase", "snare", "capture", "fell")
)
OTHERWISE = frozenset(
    f"said {kind}" for kind in ("innocent", "duty", "harm", "robbed", "honest", "posing", "former")
)
"""What says that another did it."""
BETWEEN = 1
"""Words between the animal and the deed."""


def does(scene: Scene, official: Found) -> bool:
    """Whether the official is said to do it: "border guards shoot gazelles". Nobody else
    stands between, and nothing in the sentence says otherwise."""
    beside = [mark for mark in scene.marks if scene.are_together(mark, official)]
    if any(mark.value in OTHERWISE for mark in beside):
        return False
    wild = [mark for mark in beside if mark.value == WILD]
    deeds = [mark for mark in beside if mark.value in DEEDS]
    first, second = (wild, deeds) if scene.family in VERB_LAST else (deeds, wild)
    return any(
        0 <= then.start - one.end <= BETWEEN
        for one in _right_behind(official, first)
        for then in second
    )


def _right_behind(official: Found, marks: list[Found]) -> Iterator[Found]:
    return (mark for mark in marks if mark.start >= official.end and not gap(mark, official))
