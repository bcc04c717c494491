"""Aside: an answer that accuses somebody is a tip of its own, beside the one it was given to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from triage.intake import Intake
from triage.model import (
    Conversation,
    Draft,
    Job,
    JobKind,
    Piece,
    Tip,
    TipId,
    TipState,
)


@dataclass(frozen=True, slots=True)
class Aside:
    intake: Intake

    async def open(
        self, talk: Conversation, piece: Piece, home: TipId
    ) -> tuple[Conversation, TipId]:
        """The conversation, with the draft that was open as it was, and the new tip."""
        now, key = self.intake.clock.now(), TipId(self.intake.tokens.name())
        draft = Draft(key, begun=now, pieces=(piece,), adds_to=home)
        if all(sent.tip != home for sent in talk.sent):
            await self._send_unlinked(talk, draft)
            return talk, key
        sent = await self.intake.send(replace(talk, draft=draft))
        after = replace(sent, draft=talk.draft)
        self.intake.unit.conversations.save(after)
        return after, key

    async def _send_unlinked(self, talk: Conversation, draft: Draft) -> None:
        """Threat: on an account that came with a receipt nothing may tie it to the tip. So this
        one has no way back."""
        unit, now = self.intake.unit, self.intake.clock.now()
        await unit.tips.open_key(draft.tip)
        content = self.intake.content_of(draft, talk.language)
        unit.tips.add(Tip(draft.tip, None, TipState.SENT, now.date().isoformat(), content, now))
        unit.jobs.put(Job(JobKind.WORK, draft.tip, due=now))
