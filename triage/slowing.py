"""Reporters whose tips were found to be false go slower: a person looks first. Life never waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from triage.allowance import Allowance
from triage.falsehoods import is_about_life, is_doubted
from triage.intake import Intake
from triage.model import Conversation, Draft


@dataclass(frozen=True, slots=True)
class Slowing:
    intake: Intake
    allowance: Allowance

    async def send(self, talk: Conversation, *, anyway: bool = False) -> timedelta | None:
        """None: it went. Else the time until it goes, by itself, to a person first."""
        draft, now = talk.draft, self.intake.clock.now()
        if draft is None or draft.is_empty:
            await self.intake.send(talk, anyway=anyway)
            return None
        if is_about_life(draft) or not self._waits(talk, draft, now):
            await self.intake.send(talk, anyway=anyway)
            return None
        until = draft.held_until or now + self.allowance.limits.false_reports.pause
        if draft.held_until is None:
            self.intake.hold(talk, until)
        return until - now

    def _waits(self, talk: Conversation, draft: Draft, now: datetime) -> bool:
        """Far more in a day than a village has to tell go the same way as false ones."""
        if draft.held_until is not None or is_doubted(
            talk, now, self.allowance.limits.false_reports
        ):
            return True
        return not self.allowance.tip(talk.chat)
