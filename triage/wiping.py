"""Wiping: what was said and shown in a reporter's chat goes, as far as Telegram lets a bot."""

from __future__ import annotations

from dataclasses import dataclass, replace

from triage import intentions
from triage.intake import Intake
from triage.model import Awaited, Conversation, Intention, Kind


@dataclass(frozen=True, slots=True)
class Wiping:
    intake: Intake

    def question(self, talk: Conversation) -> str:
        """The code goes too, and an unsent report: that is said first."""
        return "clean-ask-draft" if talk.draft else "clean-ask"

    async def wipe(self, talk: Conversation, *, draft_too: bool) -> None:
        """A draft that was begun since the question is never taken along unasked."""
        if talk.draft and not draft_too:
            ask = intentions.screen(talk.chat, self.question(talk))
            return self.intake.unit.outbox.add(ask)
        if talk.draft:
            talk = await self.intake.delete(talk, "")
        after = replace(talk, awaited=Awaited.NOTHING, answering=None)
        if after != talk:
            self.intake.unit.conversations.save(after)
        said = (("language", talk.language),)
        wipe = Intention(Kind.WIPE, "", chat=talk.chat, priority=4, values=said)
        return self.intake.unit.outbox.add(wipe)
