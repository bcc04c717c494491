"""Trails: which messages an errand has sent to a desk, noted in the commit of its row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.posting import Posted
from triage.clearing import remember
from triage.errors import UnknownSubjectError
from triage.model import ChatId, Dispatch, DispatchId, Intention, Kind, LetterId, TipId, Trail
from triage.open_tips import open_tip
from triage.ports import Clock, Unit

UNTRACED = frozenset({Kind.CARD, Kind.CLEAR, Kind.SHEET})
"""A card is noted by itself; the others tell a number and no more, and have to stay."""


@dataclass(frozen=True, slots=True)
class Trails:
    clock: Clock

    def concerns(self, intention: Intention) -> bool:
        return intention.agency is not None and intention.kind not in UNTRACED

    async def note(self, unit: Unit, intention: Intention, posted: Sequence[Posted]) -> None:
        """At the desk whose chat it is; elsewhere nothing of a case is shown."""
        dispatch = await dispatch_of(unit, intention)
        tip = TipId(dict(intention.values).get("tip", "")) or None
        if dispatch is None or (tip is not None and await open_tip(unit, tip) is None):
            # That it was taken back is all there was to say.
            return
        for one in posted:
            desk = await unit.desks.at_chat(ChatId(one.chat))
            if desk is not None:
                trail = Trail(dispatch.id, desk.agency, one.message, self._today(), tip)
                remember(unit, trail, dispatch, self.clock.now(), is_fixed=one.is_fixed)

    def _today(self) -> date:
        return self.clock.now().date()


async def dispatch_of(unit: Unit, intention: Intention) -> Dispatch | None:
    """Whose case an intention speaks of: its subject is a dispatch, or a letter of one."""
    try:
        return await unit.dispatches.get(DispatchId(intention.subject))
    except UnknownSubjectError:
        pass
    try:
        letter = await unit.letters.get(LetterId(intention.subject))
        return await unit.dispatches.get(letter.dispatch)
    except UnknownSubjectError:
        return None
