"""Names of six letters or more that were typed with one slip in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from places.endings import bases, cut
from places.gazetteer import Named, Words

SHORTEST = 6
"""A shorter name has too many ordinary words for neighbours."""
FIRM = 2
"""People slip after the first letters, hardly in them."""


@dataclass(frozen=True, slots=True)
class Slips:
    """Names in drawers, by their first letters."""

    _drawers: Mapping[str, Mapping[str, tuple[Named, ...]]]

    @classmethod
    def of(cls, pairs: Iterable[tuple[Words, Named]]) -> Self:
        """Only names of one word that need no care."""
        drawers: dict[str, dict[str, tuple[Named, ...]]] = {}
        for words, named in pairs:
            if len(words) == 1 and len(words[0]) >= SHORTEST and not named.care:
                drawer = drawers.setdefault(words[0][:FIRM], {})
                for key in filter(None, (words[0], cut(words[0]))):
                    drawer[key] = (*drawer.get(key, ()), named)
        return cls(drawers)

    def find(self, folded: str) -> tuple[tuple[Named, ...], str]:
        """What a misspelt word may name, and the ending it wears; nothing for most words."""
        drawer = self._drawers.get(folded[:FIRM], {}) if len(folded) >= SHORTEST else {}
        for base, ending in bases(folded) if drawer else ():
            if len(base) >= SHORTEST:
                for name, meanings in drawer.items():
                    if is_slip(base, name):
                        return meanings, ending
        return (), ""


def is_slip(one: str, two: str) -> bool:
    """Whether one letter changed, added, left out or swapped with its neighbour is the whole
    difference between two words; in short ones only a letter more or less."""
    if len(one) > len(two):
        one, two = two, one
    at = next((place for place, letter in enumerate(one) if letter != two[place]), len(one))
    if len(one) < len(two):
        return len(two) - len(one) == 1 and one[at:] == two[at + 1 :]
    if min(len(one), len(two)) <= SHORTEST:
        return False
    is_swap = one[at : at + 2] == two[at : at + 2][::-1] and one[at + 2 :] == two[at + 2 :]
    return one != two and (one[at + 1 :] == two[at + 1 :] or is_swap)
