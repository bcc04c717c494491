"""Plays a month of tips through the rules, and counts which pairs were put together rightly."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from bench.incidents import Told
from storage.traces import NEAREST
from triage.joining import Meeting, meet
from triage.likeness import Scale
from triage.model import CaseId, Clues, Neighbour, Sketch, TipId
from triage.sketching import Cells, clues_of


@dataclass(frozen=True, slots=True)
class Found:
    """Precision and recall over pairs of tips; the share of suggestions between two cases that
    have an incident in common; of pairs about two sellers side by side the share joined."""

    cases: int
    precision: float
    recall: float
    recall_with_suggestions: float
    suggested: int
    suggested_right: float
    bursts: int
    rivals: float


@dataclass
class Index:
    """Clues to tips, as the table `traces` has them."""

    cells: Cells
    days: int
    tips: dict[TipId, Neighbour] = field(default_factory=dict)
    by_clue: dict[str, list[tuple[date, TipId]]] = field(default_factory=lambda: defaultdict(list))

    def leave(self, one: Neighbour) -> None:
        self.tips[one.tip] = one
        for clue in dict.fromkeys(clues_of(one.sketch, self.cells).left):
            self.by_clue[clue].append((one.sketch.sent.date(), one.tip))

    def near(self, sketch: Sketch) -> list[Neighbour]:
        clues = clues_of(sketch, self.cells)
        since = (sketch.sent - timedelta(days=self.days)).date()
        found = dict.fromkeys(self._sharing(clues, since))
        return [self.tips[tip] for tip in found]

    def _sharing(self, clues: Clues, since: date) -> Iterator[TipId]:
        for asked in (clues.rare, clues.shown, clues.near):
            shared = Counter(tip for clue in dict.fromkeys(asked) for tip in self._at(clue, since))
            last = {tip: self.tips[tip].sketch.sent.date() for tip in shared}
            ranked = sorted(shared, key=lambda tip: (-shared[tip], -last[tip].toordinal(), tip))
            yield from ranked[:NEAREST]

    def _at(self, clue: str, since: date) -> Iterator[TipId]:
        for day, tip in reversed(self.by_clue.get(clue, [])):
            if day < since:
                return
            yield tip


def judged(told: Sequence[Told], index: Index, scale: Scale) -> Found:
    """One after the other, as they are sent."""
    case_of: dict[int, CaseId] = {}
    links: set[frozenset[CaseId]] = set()
    bursts = 0
    for number, one in enumerate(told):
        meeting = meet(one.sketch, index.near(one.sketch), scale)
        case = meeting.join.case if meeting.join else CaseId(f"{number:06}")
        case_of[number] = case
        links |= set(_links(case, meeting))
        bursts += meeting.is_burst
        index.leave(Neighbour(TipId(f"{number:06}"), case, one.sketch))
    return _counted(told, case_of, links, bursts)


def _links(case: CaseId, meeting: Meeting) -> Iterator[frozenset[CaseId]]:
    yield from (frozenset({case, one.case}) for one in meeting.suggestions if one.case != case)


def _counted(
    told: Sequence[Told], case_of: dict[int, CaseId], links: set[frozenset[CaseId]], bursts: int
) -> Found:
    both = Counter((case_of[number], one.incident) for number, one in enumerate(told))
    in_case, of_incident = Counter(case_of.values()), Counter(one.incident for one in told)
    right, joined, true = (
        _pairs(both.values()),
        _pairs(in_case.values()),
        _pairs(of_incident.values()),
    )
    held: dict[CaseId, Counter[int]] = defaultdict(Counter)
    for (case, incident), count in both.items():
        held[case][incident] = count
    rivals = {one.incident: one.rival for one in told if one.rival is not None}
    beside = [(of_incident[one] * of_incident[other]) for one, other in rivals.items()]
    taken = [both[one] * both[other] for one, other in rivals.items() for both in held.values()]
    linked = [_common(held, link) for link in links]
    return Found(
        cases=len(in_case),
        precision=right / max(1, joined),
        recall=right / max(1, true),
        recall_with_suggestions=(right + sum(linked)) / max(1, true),
        suggested=len(links),
        suggested_right=sum(map(bool, linked)) / max(1, len(links)),
        bursts=bursts,
        rivals=sum(taken) / max(1, sum(beside)),
    )


def _common(held: dict[CaseId, Counter[int]], link: frozenset[CaseId]) -> int:
    """Pairs of tips, one in each case, that belong together."""
    one, other = (held[case] for case in sorted(link))
    return sum(count * other[incident] for incident, count in one.items())


def _pairs(counts: Iterable[int]) -> int:
    return sum(count * (count - 1) // 2 for count in counts)
