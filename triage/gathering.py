"""Brings a tip together with what is known: it joins a case, or stands beside likely ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from triage import intentions
from triage.entering import enter_files
from triage.joining import Meeting, meet
from triage.likeness import COPY, Scale
from triage.model import (
    OVER,
    Case,
    CaseId,
    Dispatch,
    DispatchState,
    Reason,
    Role,
    Sketch,
    Suggestion,
    Tip,
    TipId,
)
from triage.ports import Clock, Unit
from triage.sketching import Cells, clues_of, sketch_of
from triage.stalls import with_stalls
from triage.watches import is_watched, look_again

COPIED = Reason(f"joining-mark-{COPY}")
"""Who sends a text on has seen nothing."""


@dataclass(frozen=True, slots=True)
class Kindred:
    """What it takes to tell the like: cells for places, a scale for all the rest."""

    cells: Cells
    scale: Scale


@dataclass(frozen=True, slots=True)
class Gathering:
    unit: Unit
    clock: Clock
    kindred: Kindred

    async def meet(self, tip: Tip, case: Case, *, accuses: bool) -> Meeting:
        """What the tip has to do with known cases. It leaves its own traces; those of a tip that
        accuses are found by its like only, so that nothing a withheld body sees can change."""
        facts = case.facts
        sketch = sketch_of(tip.content, facts.reading, facts.place, tip.sent, accuses=accuses)
        stalls = self.kindred.scale.rules.stalls
        sketch = with_stalls(sketch, tip.content.words, facts.reading, stalls)
        return await self.look(tip.id, case.id, await self.with_pictures(tip.id, sketch))

    async def look(self, tip: TipId, case: CaseId, sketch: Sketch) -> Meeting:
        """Leaves the tip's traces, and finds its like in other cases."""
        clues = clues_of(sketch, self.kindred.cells)
        self.unit.traces.leave(tip, sketch, clues)
        since = (sketch.sent - timedelta(days=self.kindred.scale.rules.days)).date()
        found = await self.unit.traces.near(clues, since)
        others = [one for one in found if one.tip != tip and one.case != case]
        return meet(sketch, others, self.kindred.scale)

    async def with_pictures(self, tip: TipId, sketch: Sketch) -> Sketch:
        """Those that are clean by now; most are, before a draft is sent."""
        imprints = [one.imprint for one in await self.unit.evidence.of_tip(tip)]
        shown = {*sketch.pictures, *(one for one in imprints if one is not None)}
        return replace(sketch, pictures=tuple(sorted(shown)))

    async def home(self, meeting: Meeting, case: Case) -> Case | None:
        """The case that the tip joins: who leads it works on it, and it is no less grave a danger
        than the tip tells of, else who must save lives would not be called."""
        if meeting.join is None:
            return None
        known = await self.unit.cases.get(meeting.join.case)
        if known.facts.withheld:
            # Threat: what comes into such a case is kept from some desk. Whoever tells the like
            # to try it would learn from the silence there that somebody was accused.
            return None
        if case.facts.reading.danger and not known.facts.reading.danger:
            return None
        # Threat: whoever tells the like to try it would learn from an end at once that somebody
        # had told of it before.
        every = await self.dispatches(known.id)
        is_led = any(one.state not in OVER and one.role is not Role.COPY for one in every)
        return known if is_led else None

    async def join(self, tip: Tip, case: Case, home: Case, meeting: Meeting) -> Case:
        """The tip speaks of this case from now on; every desk that has it is shown so."""
        others = await self.unit.cases.tips_of(home.id)
        is_copy = COPIED in (meeting.join.likeness.reasons if meeting.join else ())
        grown = home if is_copy else await self._corroborated(tip.id, others, home)
        grown = replace(
            grown,
            priority=max(grown.priority, case.priority),
            is_burst=home.is_burst or meeting.is_burst,
        )
        self.unit.cases.take(home.id, tip.id)
        self.unit.cases.corroborate(grown)
        for dispatch in await self.dispatches(home.id):
            self.unit.outbox.add(intentions.card_edit(dispatch, priority=grown.priority))
            self.unit.outbox.add(intentions.joined(dispatch, tip.id, priority=grown.priority))
            was, now = home.priority, grown.priority
            if now > was and is_watched(dispatch):
                look_again(self.unit, dispatch, self.clock.now())
            for one in intentions.follow(dispatch, tip.id, before=was, after=now):
                self.unit.outbox.add(one)
        self.unit.custody.add(home.id, "tip joined", at=self.clock.now())
        await enter_files(self.unit, self.clock, tip.id)
        return grown

    def suggest(self, case: Case, meeting: Meeting) -> None:
        """A sure match that could not be joined is suggested too."""
        for match in meeting.matches:
            reasons = match.likeness.reasons
            self.unit.cases.suggest(Suggestion(case.id, match.case, reasons))

    async def dispatches(self, case: CaseId) -> Sequence[Dispatch]:
        """Those that desks work on."""
        every = await self.unit.dispatches.of_case(case)
        return [one for one in every if one.state is not DispatchState.STOPPED]

    async def _corroborated(self, tip: TipId, others: Sequence[TipId], home: Case) -> Case:
        """One more independent source; the one that makes it enough raises the priority."""
        if not await self.unit.conversations.are_independent(tip, others):
            return home
        sources, rules = home.sources + 1, self.kindred.scale.rules.corroboration
        if sources != rules["sources"] or home.is_burst:
            return replace(home, sources=sources)
        raised = min(home.priority + int(rules["raise"]), int(rules["highest"]))
        return replace(home, sources=sources, priority=max(home.priority, raised))
