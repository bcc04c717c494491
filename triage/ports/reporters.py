"""What leads to a reporter: their conversation, the way back from a tip, the codes they hold."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from triage.model import ChatId, Conversation, Receipt, TipId


class Conversations(Protocol):
    """Sealed rows found by HMAC(link key, chat); and the way back from a tip to its chat. All but
    `is_open` raises LinkClosedError in a role without link keys."""

    @property
    def is_open(self) -> bool:
        """False in a role that holds no link keys."""

    async def get(self, chat: ChatId) -> Conversation | None: ...

    def save(self, conversation: Conversation) -> None: ...

    def forget(self, chat: ChatId) -> None: ...

    async def return_address(self, tip: TipId) -> ChatId | None: ...

    def link(self, tip: TipId, chat: ChatId) -> None: ...

    def unlink(self, tip: TipId) -> None: ...

    async def mark(self, tip: TipId, chat: ChatId, day: date) -> None:
        """For a tip without a return address: who sent it can be compared for a day or two, then
        the key of that day is destroyed."""

    async def are_independent(self, tip: TipId, others: Sequence[TipId]) -> bool:
        """Whether this tip is known to come from somebody who sent none of the others. Yes or no
        is all that leaves the link keys; who cannot be known counts as nobody new."""


class Receipts(Protocol):
    """Stored as a slow keyed hash. A wrong code and a shredded one look the same."""

    async def add(self, receipt: Receipt, tip: TipId) -> None: ...

    async def find(self, receipt: Receipt) -> TipId | None: ...

    def remove(self, tip: TipId) -> None: ...
