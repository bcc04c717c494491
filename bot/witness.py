"""What a desk was shown without a press: it stands in the custody log once Telegram has it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.errands import Effect
from triage.model import Dispatch
from triage.ports import Clock, Unit


@dataclass(frozen=True, slots=True)
class Witness:
    """A card that is drawn anew shows nothing new: only its first drawing counts."""

    clock: Clock

    def saw(
        self, dispatch: Dispatch, event: str, then: Effect | None = None, *, detail: str = ""
    ) -> Effect:
        """Beside what else is to be written."""

        async def effect(unit: Unit) -> None:
            if then is not None:
                await then(unit)
            by, now = dispatch.agency, self.clock.now()
            unit.custody.add(dispatch.case, event, by=by, at=now, detail=detail)

        return effect
