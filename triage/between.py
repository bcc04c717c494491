"""Between desks: what the desks of one case write to each other, marked by agency."""

from __future__ import annotations

from dataclasses import dataclass

from triage import intentions
from triage.closing import closed_desks
from triage.errors import RefusedError
from triage.model import Dispatch, Note, NoteId
from triage.passed import parts_known_to, who_know
from triage.passing_intentions import told
from triage.ports import Clock, Tokens, Unit
from triage.presses import Press, checked, note_act
from triage.routing_rules import Rules
from triage.sight import Sight
from triage.working import LONGEST_NOTE


@dataclass(frozen=True, slots=True)
class Between:
    unit: Unit
    clock: Clock
    tokens: Tokens
    rules: Rules

    async def write(self, press: Press, words: str) -> None:
        """To every other desk that this one knows of and that has the case in a group. What a
        frozen desk writes goes nowhere. Raises RefusedError."""
        dispatch, officer = await checked(self.unit, press)
        if not words.strip():
            raise RefusedError("note-empty")
        if len(words) > LONGEST_NOTE:
            raise RefusedError("note-long")
        for other in await self._readers(dispatch):
            note = self._note(other, dispatch, officer.name, words.strip())
            self.unit.outbox.add(told(other, "passing-told-words", dispatch.agency, note.id))
            self.unit.outbox.add(intentions.card_edit(other))
        note_act(self.unit, self.clock, dispatch, officer, "written to desks")
        shown = intentions.desk_screen(dispatch.agency, "desks-written", number=dispatch.number)
        self.unit.outbox.add(shown)

    async def _readers(self, dispatch: Dispatch) -> list[Dispatch]:
        case = await self.unit.cases.get(dispatch.case)
        every = await self.unit.dispatches.of_case(case.id)
        stock = await self.unit.transfers.of_case(case.id), every
        known = parts_known_to(dispatch, case, stock, self.rules)
        if not Sight.of(case, dispatch.agency).is_open:
            return []
        agencies = {part.agency for part in known}
        shut = await closed_desks(self.unit, case.facts.withheld)
        others = who_know(dispatch, case, every, shut)
        return [one for one in others if one.agency in agencies and not one.is_on_paper]

    def _note(self, other: Dispatch, sender: Dispatch, officer: str, words: str) -> Note:
        key = NoteId(self.tokens.name())
        note = Note(key, other.id, officer, self.clock.now(), words, source=sender.agency)
        self.unit.notes.add(note)
        return note
