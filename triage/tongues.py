"""Tongues: an officer reads a case in a language of their own, where the desk has another."""

from __future__ import annotations

from dataclasses import dataclass, replace

from triage import desk_intentions, intentions
from triage.errors import UnknownSubjectError
from triage.model import LANGUAGES
from triage.ports import Clock, Unit
from triage.presses import Press, checked, note_act

CARD = "card"
CHOICE = "tongue"
"""The menu of languages."""


@dataclass(frozen=True, slots=True)
class Tongues:
    """Every method checks right and state again and raises RefusedError."""

    unit: Unit
    clock: Clock

    async def show(self, press: Press, phone: str) -> None:
        """Below the card, in the officer's language: the one they chose, else that of their
        `phone`. Where that is the desk's, or none of ours, they are asked."""
        dispatch, officer = await checked(self.unit, press)
        desk = await self.unit.desks.get(dispatch.agency)
        language = officer.language or phone
        if desk is None or language == desk.language or language not in LANGUAGES:
            return self.unit.outbox.add(intentions.menu(dispatch, CHOICE))
        note_act(self.unit, self.clock, dispatch, officer, "card shown")
        return self.unit.outbox.add(desk_intentions.page(dispatch, CARD, language=language))

    async def choose(self, press: Press, language: str) -> None:
        """Remembered, sealed, for this officer alone."""
        if language not in LANGUAGES:
            raise UnknownSubjectError("toast-old")
        dispatch, officer = await checked(self.unit, press)
        self.unit.officers.save(replace(officer, language=language))
        note_act(self.unit, self.clock, dispatch, officer, "card shown")
        self.unit.outbox.add(desk_intentions.page(dispatch, CARD, language=language))
        self.unit.outbox.add(intentions.card_edit(dispatch, priority=4))
