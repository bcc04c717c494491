"""How alike two sketches are: a sum of points, each with its reason. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import product
from math import asin, cos, log2, radians, sin, sqrt

from triage.joining_rules import JoiningRules, Kin, Kinship, Step
from triage.model import Reason, Sketch
from triage.naming import family_of, kind_of, parted

EARTH_KM = 6371.0
NEAREST_FIRST = (Kin.SAME, Kin.LINE, Kin.LIKE, Kin.GROUP, Kin.APART)
COPY = "text"
"""The mark of a text that was sent on."""
PASSED_ROUND: frozenset[int] = frozenset()
"""No picture is, as far as two sketches tell."""
Points = tuple[float, Reason | None]


@dataclass(frozen=True, slots=True)
class Likeness:
    """`reasons`: the strongest that speaks for it, what both name differently, then what else
    speaks for it. What else speaks against is in the sum."""

    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    rules: JoiningRules
    kinship: Kinship

    def weigh(
        self, one: Sketch, other: Sketch, passed_round: frozenset[int] = PASSED_ROUND
    ) -> Likeness:
        """The same in both directions. `passed_round` are pictures that many have sent."""
        found = [*self._where_and_when(one, other), *self._what(one, other)]
        found += self._named(one, other)
        found += self._shown(one, other, passed_round)
        found.sort(key=lambda each: -each[0])
        against = list(self._parted(one, other))
        # By the strongest: what a mark or a picture says, no animal and no day says.
        if kilometres(one, other) is None and found[0][0] < self.rules.points["mark"]:
            against.append((self.rules.points["nowhere"], None))
        said = [reason for points, reason in found if reason and points > 0]
        score = sum(points for points, _ in (*found, *against))
        differs = [reason for _, reason in against if reason]
        told = dict.fromkeys((*said[:1], *differs, *said[1:]))
        return Likeness(round(score, 3), tuple(told))

    def _where_and_when(self, one: Sketch, other: Sketch) -> Iterator[Points]:
        apart = kilometres(one, other)
        if apart is not None:
            slack = one.radius_km + other.radius_km
            beyond = max(0.0, apart - slack)
            nearness = Reason("joining-place", (("km", f"{apart:.0f}"),))
            yield points_at(self.rules.places, beyond), nearness
            if not beyond:
                yield points_at(self.rules.exact, slack), None
        hours = hours_between(one, other)
        yield points_at(self.rules.times, hours), Reason("joining-time")

    def _what(self, one: Sketch, other: Sketch) -> Iterator[Points]:
        if one.taxa and other.taxa:
            kin, taxon = self._kin(one.taxa, other.taxa)
            yield self.rules.taxa[kin], Reason(f"joining-taxon-{kin}", (("taxon", taxon),))
        if one.offence and other.offence:
            bond = self._bond(one.offence, other.offence)
            yield self.rules.offence[bond], Reason("joining-offence", (("offence", one.offence),))

    def _kin(self, some: Sequence[str], others: Sequence[str]) -> tuple[Kin, str]:
        bonds = (
            (self.kinship(one, other), min(one, other)) for one, other in product(some, others)
        )
        return min(bonds, key=lambda bond: (NEAREST_FIRST.index(bond[0]), bond[1]))

    def _bond(self, one: str, other: str) -> str:
        if one == other:
            return "same"
        related = any(one in group and other in group for group in self.rules.offences)
        return "related" if related else "apart"

    def _named(self, one: Sketch, other: Sketch) -> Iterator[Points]:
        """The first shared mark says most. Stalls and prices are cues that count once more."""
        for at, mark in enumerate(sorted(set(one.marks) & set(other.marks))):
            name = "mark" if at == 0 else "more_marks"
            yield self.rules.points[name], Reason(f"joining-mark-{kind_of(mark)}")
        for cue in sorted(set(one.cues) & set(other.cues)):
            family = family_of(kind_of(cue))
            if family in self.rules.details:
                yield self.rules.details[family], Reason(f"joining-{family}")
        if one.cues and other.cues:
            share = len(set(one.cues) & set(other.cues)) / len({*one.cues, *other.cues})
            yield self.rules.points["cues"] * (2 * share - 1), Reason("joining-cues")

    def _parted(self, one: Sketch, other: Sketch) -> Iterator[Points]:
        """Two texts that differ say nothing; two plates do."""
        for kind in parted((*one.marks, *one.cues), (*other.marks, *other.cues)):
            family = family_of(kind)
            if family in self.rules.against:
                yield self.rules.against[family], Reason(f"joining-other-{family}")

    def _shown(self, one: Sketch, other: Sketch, passed: frozenset[int]) -> Iterator[Points]:
        pictures, bits = self.rules.pictures, int(self.rules.pictures["bits"])
        own = [each for each in one.pictures if each not in passed]
        others = [each for each in other.pictures if each not in passed]
        if pictures_alike(own, others, bits):
            yield pictures["points"], Reason("joining-picture")
        elif pictures_alike(one.pictures, other.pictures, bits):
            yield pictures["passed"], Reason("joining-picture")


def points_at(steps: Sequence[Step], amount: float) -> float:
    """Of the first step that reaches so far; the last one reaches everywhere."""
    return next((step.points for step in steps if amount <= step.up_to), steps[-1].points)


def hours_between(one: Sketch, other: Sketch) -> float:
    """Between the two windows; 0 where they overlap."""
    gap = max(one.begun, other.begun) - min(one.ended, other.ended)
    return max(0.0, gap.total_seconds() / 3600)


def kilometres(one: Sketch, other: Sketch) -> float | None:
    """Along a great circle; None where one of them has no place."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    north, east = radians(other.lat - one.lat), radians(other.lon - one.lon)
    across = cos(radians(one.lat)) * cos(radians(other.lat)) * sin(east / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(sin(north / 2) ** 2 + across)))


def pictures_alike(some: Sequence[int], others: Sequence[int], bits: int) -> bool:
    return any((one ^ other).bit_count() <= bits for one, other in product(some, others))


def minutes_between(one: datetime, other: datetime) -> float:
    return abs((one - other).total_seconds()) / 60


def crowding(count: int) -> float:
    """How much less a coincidence says where so many other cases are alike."""
    return log2(1 + count)
