"""Whether a new tip speaks of a case that is known: it joins, is suggested, or stays apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from triage.joining_rules import JoiningRules
from triage.likeness import Likeness, Scale, crowding, minutes_between, pictures_alike
from triage.model import CaseId, Neighbour, Sketch

Weighed = tuple[Neighbour, Likeness]


class Verdict(StrEnum):
    JOIN = "join"
    BESIDE = "beside"
    SUGGEST = "suggest"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Match:
    """What a new tip has to do with one case, by the likest of its tips."""

    case: CaseId
    verdict: Verdict
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Meeting:
    """`matches`: at most one join, or one that an accusing tip stands beside, where it would have
    joined; then suggestions, the likest first. `is_burst`: so many tips
    that look alike came within minutes that somebody may have organised them."""

    matches: tuple[Match, ...] = ()
    is_burst: bool = False
    rules: str = ""

    @property
    def join(self) -> Match | None:
        return next((one for one in self.matches if one.verdict is Verdict.JOIN), None)

    @property
    def beside(self) -> Match | None:
        return next((one for one in self.matches if one.verdict is Verdict.BESIDE), None)

    @property
    def suggestions(self) -> tuple[Match, ...]:
        return tuple(one for one in self.matches if one.verdict is not Verdict.JOIN)


def meet(new: Sketch, neighbours: Sequence[Neighbour], scale: Scale) -> Meeting:
    """The whole decision. A tip that accuses anybody never joins: its case is for other eyes."""
    rules = scale.rules
    weighed = _weighed(new, neighbours, scale)
    ranked = _ranked(weighed, rules)
    scores = [likeness.score for _, likeness in ranked]
    sure = bool(scores) and _is_sure(scores, rules)
    first = Verdict.BESIDE if new.is_accusing else Verdict.JOIN
    matches = tuple(
        Match(case, first if sure and at == 0 else Verdict.SUGGEST, likeness)
        for at, (case, likeness) in enumerate(ranked)
        if likeness.score >= rules.suggest
    )
    return Meeting(
        matches[: int(rules.points["most"])], _is_burst(new, weighed, rules), rules.version
    )


def _weighed(new: Sketch, neighbours: Sequence[Neighbour], scale: Scale) -> list[Weighed]:
    passed = passed_round(new, neighbours, scale.rules)
    return [(one, scale.weigh(new, one.sketch, passed)) for one in neighbours]


def passed_round(
    new: Sketch, neighbours: Sequence[Neighbour], rules: JoiningRules
) -> frozenset[int]:
    """Its pictures, as it and others have them, that many others sent or several cases have."""
    limits, bits = rules.pictures, int(rules.pictures["bits"])
    found: set[int] = set()
    for picture in new.pictures:
        same = [one for one in neighbours if pictures_alike([picture], one.sketch.pictures, bits)]
        cases = {one.case for one in same}
        if len(same) >= limits["sharers"] or len(cases) >= limits["cases"]:
            found.add(picture)
    return frozenset(found)


def _ranked(weighed: Sequence[Weighed], rules: JoiningRules) -> list[tuple[CaseId, Likeness]]:
    """Each case by its likest tip; one that contradicts any of its tips is not that case."""
    of_case: dict[CaseId, list[Likeness]] = defaultdict(list)
    for one, likeness in weighed:
        of_case[one.case].append(likeness)
    best = {case: _as_one(found, rules) for case, found in of_case.items()}
    return sorted(best.items(), key=lambda each: (-each[1].score, each[0]))


def _as_one(found: Sequence[Likeness], rules: JoiningRules) -> Likeness:
    """The likest of its tips speaks for a case, held back by the one least like."""
    best = max(found, key=lambda one: one.score)
    worst = min(one.score for one in found)
    if worst >= rules.points["contradiction"]:
        return best
    return Likeness(round((best.score + worst) / 2, 3), best.reasons)


def _is_sure(scores: Sequence[float], rules: JoiningRules) -> bool:
    """Where several cases could be meant a person decides."""
    rivals = [score for score in scores[1:] if score >= rules.suggest]
    needed = rules.join + rules.points["crowd"] * crowding(len(rivals))
    return scores[0] >= needed and (not rivals or scores[0] - rivals[0] >= rules.margin)


def _is_burst(new: Sketch, weighed: Sequence[Weighed], rules: JoiningRules) -> bool:
    """Counts tips, this one too, whatever cases they are in; but for those that accuse: whom
    they accuse may have this case, and must not hear of them by a count."""
    burst = rules.burst
    close = [
        one
        for one, likeness in weighed
        if not one.sketch.is_accusing
        and minutes_between(one.sketch.sent, new.sent) <= burst["minutes"]
        and likeness.score >= burst["likeness"]
    ]
    return len(close) + 1 >= burst["tips"]
