"""Filters over the conversation: what its next words would mean."""

from __future__ import annotations

import re

from aiogram import F
from aiogram.filters import Filter
from aiogram.types import TelegramObject

from handlers.conditions import When
from triage.answers import LONGEST_ANSWER
from triage.model import Awaited, Conversation
from triage.receipts import is_receipt

IS_ANSWER = When(
    F.text & ~F.text.startswith("/") & (F.text.len() <= LONGEST_ANSWER) & ~F.forward_origin
)
"""Who writes more tells a story, and who forwards gives evidence; neither answers."""
MISTYPED = re.compile(r"(?:[\s.,_\u2010-\u2015-]*[0-9]){19,23}")
"""Too many digits for a phone or a card: a receipt with a slip in it."""


class Awaits(Filter):
    """Passes when this conversation waits for that: a restart forgets nothing."""

    def __init__(self, awaited: Awaited) -> None:
        self.awaited = awaited

    async def __call__(self, event: TelegramObject, talk: Conversation) -> bool:
        return talk.awaited is self.awaited


async def has_receipt(event: TelegramObject) -> bool | dict[str, object]:
    """A message that is nothing but a receipt code; None for one with a slip: it is no report."""
    words = getattr(event, "text", None) or ""
    receipt = is_receipt(words)
    return {"receipt": receipt} if receipt or MISTYPED.fullmatch(words) else False
