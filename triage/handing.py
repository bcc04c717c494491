"""Handing a case over: into a desk's chat, or onto a sheet that a person carries there."""

from __future__ import annotations

from dataclasses import dataclass, replace

from triage import intentions
from triage.model import Case, Dispatch, Sheet
from triage.ports import Clock, Unit


@dataclass(frozen=True, slots=True)
class Handing:
    unit: Unit
    clock: Clock

    def hand_over(self, dispatch: Dispatch, case: Case) -> None:
        now = self.clock.now()
        dispatch = replace(dispatch, since=now)
        self.unit.dispatches.add(dispatch)
        if dispatch.is_on_paper:
            self.unit.sheets.save(Sheet(dispatch.id, dispatch.number, since=now))
            self.unit.outbox.add(intentions.sheet(dispatch, priority=case.priority))
        else:
            for intention in intentions.hand_over(dispatch, case, now):
                self.unit.outbox.add(intention)
        self.unit.custody.add(case.id, "dispatched", by=dispatch.agency, at=now)
