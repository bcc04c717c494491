"""Excuses: what shows that an official who is named is not the one who did it.

Each was counted on the taught tips: of 50 officials whom one of these excuses, one is accused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from nlp.bearings import Scene, gap
from nlp.phrases import Found

HONEST_NEAR = 12
POSING_NEAR = 2
ROBBED_NEAR = 6
ASKED_NEAR = 1
TITLE_NEAR = 1
MOST_BETWEEN = 2
SPEAKING_NEAR = {"innocent": 0, "told": 2, "duty": 3, "former": 5, "after": 12, "fear": 12}
"""What speaks for an official, and within how many words."""
GUILT = ("wrong", "hint")
TRADED = ("spoken sell", "spoken price")
I_AM = ("man", "men", "min", "mun", "pin", "pun")
"""How a Turkic noun says "I am one", in folded letters."""


@dataclass(frozen=True)
class Excuses:
    """Who is excused in a scene; `sayings` are the phrases of `wrongs.csv` in it."""

    scene: Scene
    sayings: tuple[Found, ...]

    def excused(self) -> frozenset[Found]:
        """Where somebody only poses as an official, or robs one, no other mention of that kind is
        meant either: the real ones do not know him."""
        kinds = {one.value for one in self.scene.officials if self._is_excused(one)}
        return frozenset(
            one
            for one in self.scene.officials
            if one.value in kinds or self._is_honest(one) or self._is_nickname(one)
        )

    def _is_excused(self, official: Found) -> bool:
        return self._is_posed(official) or self._is_robbed(official) or self._is_asked(official)

    def _is_honest(self, official: Found) -> bool:
        return any(gap(hit, official) <= HONEST_NEAR for hit in self._said("honest"))

    def _is_posed(self, official: Found) -> bool:
        """ "He calls himself an inspector", "I am an inspector, he said"."""
        before = (hit for hit in self._said("posing") if hit.start < official.start)
        is_told = any(self._is_near(hit, official, POSING_NEAR) for hit in before)
        return is_told or self._is_quoted(official)

    def _is_quoted(self, official: Found) -> bool:
        says_so = self.scene.words[official.end - 1].endswith(I_AM)
        return says_so and any(self._follows(hit, official) for hit in self._said("quote"))

    def _is_robbed(self, official: Found) -> bool:
        return any(self._is_near(hit, official, ROBBED_NEAR) for hit in self._said("robbed"))

    def _is_asked(self, official: Found) -> bool:
        """ "Call the rangers", "tell the prosecutor too": nobody sends for whom he accuses."""
        return any(self._is_near(hit, official, ASKED_NEAR) for hit in self._said("asked"))

    def _is_nickname(self, official: Found) -> bool:
        """ "Nicknamed Prosecutor"; a Turkic name stands before the word that says it is one."""
        before = (hit for hit in self._said("nickname") if hit.end <= official.start)
        after = (hit for hit in self._said("dubbed") if hit.start >= official.end)
        names = (*before, *after)
        return any(self._is_near(hit, official, TITLE_NEAR) for hit in names)

    def _is_near(self, hit: Found, official: Found, reach: int) -> bool:
        return gap(hit, official) <= reach and self.scene.are_together(hit, official)

    def is_place(self, official: Found) -> bool:
        """What is near an office, or near its building, is not the office."""
        return any(self._leads(hit, official) for hit in self._said("before")) or any(
            self._follows(hit, official) for hit in self._said("after")
        )

    def is_spoken_for(self, official: Found) -> bool:
        """Who told of it, did a duty or is in office no more, where nothing sounds like guilt."""
        return not self._sounds_guilty and any(
            self._is_near(hit, official, SPEAKING_NEAR[hit.value]) and self._speaks(hit, official)
            for hit in self.sayings
            if hit.value in SPEAKING_NEAR
        )

    @cached_property
    def _sounds_guilty(self) -> bool:
        said = any(hit.value in GUILT for hit in self.sayings)
        return said or "money" in self.scene.said

    def _speaks(self, hit: Found, official: Found) -> bool:
        """What is told *by* them; and to seize and to sell in one breath speaks for nobody."""
        if hit.value == "told":
            return hit.start >= official.end
        return hit.value != "innocent" or not any(
            mark.value in TRADED and self.scene.are_together(mark, official)
            for mark in self.scene.marks
        )

    def _follows(self, hit: Found, official: Found) -> bool:
        """Right behind, or only buildings and signs stand between."""
        return hit.start >= official.end and self._only_buildings(official.end, hit.start)

    def _leads(self, hit: Found, official: Found) -> bool:
        return hit.end <= official.start and self._only_buildings(hit.end, official.start)

    def _only_buildings(self, start: int, end: int) -> bool:
        buildings = {hit.start for hit in self._said("building")}
        between = [at for at in range(start, end) if self.scene.words[at]]
        return len(between) <= MOST_BETWEEN and all(at in buildings for at in between)

    def _said(self, kind: str) -> Iterator[Found]:
        return (hit for hit in self.sayings if hit.value == kind)
