"""Silence: a tip that nothing leads back from. Its code is shown once, and nobody is ever told."""

from __future__ import annotations

from dataclasses import dataclass, replace

from triage import intentions
from triage.model import Conversation, Draft, Receipt, UnshownCode
from triage.ports import Clock, Tokens, Unit


@dataclass(frozen=True, slots=True)
class Silence:
    unit: Unit
    clock: Clock
    tokens: Tokens

    async def keep(self, talk: Conversation, draft: Draft, receipt: Receipt) -> Conversation:
        """The conversation knows of no tip; what is still to be done for its files leads to
        nobody. For counting independent sources it is marked for a day or two."""
        await self.unit.conversations.mark(draft.tip, talk.chat, self.clock.now().date())
        for one in await self.unit.evidence.of_tip(draft.tip) if draft.evidence else ():
            self.unit.evidence.save(replace(one, is_silent=True))
            self.unit.jobs.cut_off(one.id)
        code = UnshownCode(
            self.tokens.name(), receipt, draft.card, draft.questions, self.clock.now()
        )
        self.unit.outbox.add(intentions.code(talk.chat, code))
        return replace(talk, codes=(*talk.codes, code))
