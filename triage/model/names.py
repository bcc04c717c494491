"""Names and secrets: what identifies or unlocks, and the few words every value needs."""

from __future__ import annotations

from typing import NewType

ChatId = NewType("ChatId", int)
"""A Telegram chat. It identifies a person: it is only ever stored sealed."""

ConversationKey = NewType("ConversationKey", bytes)
"""HMAC(link key, chat): finds a conversation, says nothing without the link key."""

TipId = NewType("TipId", str)

CaseId = NewType("CaseId", str)

EvidenceId = NewType("EvidenceId", str)

DispatchId = NewType("DispatchId", str)

AgencyKey = NewType("AgencyKey", str)

NoteId = NewType("NoteId", str)

LetterId = NewType("LetterId", str)

TransferId = NewType("TransferId", str)

LANGUAGES = ("ky", "kk", "ru", "uz", "tg", "tk", "en")
"""The languages a reporter and a desk may choose, ISO 639-1."""

COUNTRIES = ("KG", "KZ", "TJ", "UZ", "TM")
"""The countries we serve, ISO 3166-1 alpha-2."""

NOT_WILDLIFE = "not_wildlife"


class Secret(str):
    """A string that unlocks something. Its repr shows nothing, so that no log line leaks it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(...)"


class Receipt(Secret):
    """Twenty digits and a check digit: lets a reporter come back to a tip from any account."""
