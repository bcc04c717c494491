"""A Telegram that writes down what it is asked to show, and to whom; some groups are gone."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramForbiddenError
from aiogram.methods import EditMessageText, GetChat, GetChatMember, TelegramMethod
from aiogram.types import Chat, ChatMemberAdministrator, Message, User

OUR_NAME = User(id=42, is_bot=True, first_name="Ilbirs")
RIGHTS: dict[str, Any] = {
    name: name.startswith("can_") for name, field in ChatMemberAdministrator.model_fields.items()
    if field.is_required() and name not in ("status", "user")
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """One message in one chat."""

    chat: int
    words: str


class Scribe(BaseSession):
    """Answers from what it was told: numbers of messages count up, whoever is asked about is an
    administrator, and groups in `gone` refuse."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Shown] = []
        self.gone: set[int] = set()
        self._count = 100

    async def close(self) -> None:
        """Nothing is open."""

    async def make_request(
        self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None
    ) -> Any:
        chat = int(getattr(method, "chat_id", 0))
        if chat in self.gone:
            raise TelegramForbiddenError(method, "Forbidden: bot was kicked")
        if isinstance(method, GetChatMember):
            return ChatMemberAdministrator(user=OUR_NAME, **RIGHTS)
        if isinstance(method, GetChat):
            return Chat(id=chat, type="supergroup")
        self.shown.append(Shown(chat, repr(method)))
        if isinstance(method, EditMessageText) or method.__returning__ is bool:
            return True
        self._count += 1
        kind = "supergroup" if chat < 0 else "private"
        return Message(
            message_id=self._count,
            date=datetime(2026, 5, 4, tzinfo=UTC),
            chat=Chat(id=chat, type=kind),
        )

    async def stream_content(
        self, url: str, *given: Any, **options: Any
    ) -> AsyncGenerator[bytes, None]:
        """No file lies here."""
        empty: tuple[bytes, ...] = ()
        for nothing in empty:
            yield nothing


def written_bot(scribe: Scribe) -> Bot:
    return Bot("42:TEST-TOKEN-OF-THE-SCRIBE", session=scribe)
