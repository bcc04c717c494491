"""Sight: what of a case an agency may see. For one that became accused it ends where it stood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from triage.growth import Extent
from triage.model import (
    AgencyKey,
    Case,
    CaseId,
    Desk,
    DeskPart,
    Evidence,
    EvidenceId,
    Freeze,
    Standing,
    Suggestion,
    Tip,
    TipId,
)
from triage.triage_desks import is_shut


@dataclass(frozen=True, slots=True)
class Sight:
    """Everything; or, frozen, what had come when the agency was accused. What was given before
    still comes as it would have, so that no gap and no delay tells of the accusation."""

    is_open: bool
    stood: Mapping[TipId, Standing] = field(default_factory=dict)
    known_alike: tuple[CaseId, ...] = ()
    parts: tuple[DeskPart, ...] = ()
    """What the others were doing when it was frozen."""

    @classmethod
    def of(cls, case: Case, agency: AgencyKey) -> Sight:
        if agency not in case.facts.withheld:
            return cls(is_open=True)
        frozen = (one for one in case.facts.freezes if agency in one.agencies)
        freeze = next(frozen, Freeze((), ()))
        return cls(False, {one.tip: one for one in freeze.tips}, freeze.alike, freeze.parts)

    def knows(self, tip: TipId) -> bool:
        """Where it knows of no tip, the agency must not even hear that there is a case."""
        return self.is_open or tip in self.stood

    def tips(self, every: Sequence[TipId]) -> list[TipId]:
        return [one for one in every if self.knows(one)]

    def alike(self, every: Iterable[Suggestion]) -> list[Suggestion]:
        return [one for one in every if self.is_open or one.other in self.known_alike]

    def evidence(self, every: Iterable[Evidence]) -> list[Evidence]:
        return [one for one in every if self.has_file(one.tip, one.id)]

    def has_file(self, tip: TipId, evidence: EvidenceId) -> bool:
        return self.is_open or (tip in self.stood and evidence in self.stood[tip].evidence)

    def tip(self, tip: Tip) -> Tip | None:
        """The tip as the agency may see it; None: it may not see it at all."""
        if self.is_open:
            return tip
        standing = self.stood.get(tip.id)
        if standing is None:
            return None
        content = Extent.parse(standing.extent).then(tip.content)
        return replace(tip, content=replace(content, correction=standing.correction))


def sight_at(desk: Desk, case: Case) -> Sight:
    """At a triage desk: whoever came to run it since sees nothing of what accuses them."""
    sight = Sight.of(case, desk.agency)
    return Sight(is_open=False) if sight.is_open and is_shut(desk, case.facts.withheld) else sight
