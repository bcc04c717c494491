"""Chat memory: which messages a reporter was sent, so that they can have them deleted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.posting import Posted
from triage.chat_messages import ChatMessages
from triage.model import Intention
from triage.ports import Unit


@dataclass(frozen=True, slots=True)
class ChatMemory:
    messages: ChatMessages

    def concerns(self, intention: Intention) -> bool:
        return intention.chat is not None and intention.agency is None

    async def note(self, unit: Unit, intention: Intention, posted: Sequence[Posted]) -> None:
        """Of whom nothing is kept, nothing is kept of this either."""
        assert intention.chat is not None
        talk = await unit.conversations.get(intention.chat)
        if talk is not None:
            numbers = [one.message for one in posted]
            self.messages.save(unit, self.messages.noted(talk, *numbers))
