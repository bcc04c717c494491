"""Filters over the conversation: what its next words would mean."""

from __future__ import annotations

from aiogram.filters import Filter
from aiogram.types import TelegramObject

from triage.model import Awaited, Conversation
from triage.receipts import is_receipt


class Awaits(Filter):
    """Passes when this conversation waits for that: a restart forgets nothing."""

    def __init__(self, awaited: Awaited) -> None:
        self.awaited = awaited

    async def __call__(self, event: TelegramObject, talk: Conversation) -> bool:
        return talk.awaited is self.awaited


async def has_receipt(event: TelegramObject) -> bool | dict[str, object]:
    """A message that is nothing but a receipt code."""
    receipt = is_receipt(getattr(event, "text", None) or "")
    return {"receipt": receipt} if receipt else False
