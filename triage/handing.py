"""Handing a case over: into a desk's chat, or onto a sheet that a person carries there."""

from __future__ import annotations

from dataclasses import dataclass, replace

from triage import intentions
from triage.model import Case, Dispatch, Sheet
from triage.ports import Clock, Unit
from triage.watches import begun, is_watched, look_again


@dataclass(frozen=True, slots=True)
class Handing:
    unit: Unit
    clock: Clock

    def hand_over(self, dispatch: Dispatch, case: Case) -> None:
        now = self.clock.now()
        dispatch = replace(dispatch, since=now)
        if is_watched(dispatch):
            dispatch = replace(dispatch, watch=begun(dispatch, now))
            look_again(self.unit, dispatch, now)
        self.unit.dispatches.add(dispatch)
        if dispatch.is_on_paper:
            self.unit.sheets.save(Sheet(dispatch.id, dispatch.number, since=now))
            self.unit.outbox.add(intentions.sheet(dispatch, priority=case.priority))
        else:
            for intention in intentions.hand_over(dispatch, case, now):
                self.unit.outbox.add(intention)
        self.unit.custody.add(case.id, "dispatched", by=dispatch.agency, at=now)
