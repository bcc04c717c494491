"""What a desk could notice: every call to its chat, byte for byte and when, and every toast."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import NextRequestMiddlewareType
from aiogram.methods import Response, TelegramMethod
from aiogram.types import BufferedInputFile
from pydantic import BaseModel

from simulator import Group
from tests.hotline import Hotline

RANDOM = re.compile(r"\b[A-HJ-NPR-Z]{2}-[2-9]{3}\b|(?<![\w-])[\w-]{22}(?![\w-])", re.ASCII)
"""Case numbers and ids: random, so that two of them tell nothing."""


@dataclass
class Overhearing:
    """Notes what the bot sends from now on."""

    hotline: Hotline
    calls: list[tuple[int, str]] = field(default_factory=list)

    def begin(self) -> Overhearing:
        self.hotline.parts.bot.session.middleware.register(self)
        return self

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[Any],
        bot: Bot,
        method: TelegramMethod[Any],
    ) -> Response[Any]:
        chat = getattr(method, "chat_id", None)
        if isinstance(chat, int):
            when = self.hotline.clock.now().isoformat()
            self.calls.append((chat, f"{when} {method.__api_method__} {_plain(method)}"))
        return await make_request(bot, method)

    def at(self, desk: Group) -> list[str]:
        """The calls to a desk's chat in their order; what is random by its first appearance."""
        return _masked([call for chat, call in self.calls if chat == desk.id])


def _plain(value: object) -> object:
    if isinstance(value, BufferedInputFile):
        return hashlib.sha256(value.data).hexdigest()[:20]
    if isinstance(value, BaseModel):
        shown = ((name, getattr(value, name)) for name in sorted(type(value).model_fields))
        return {name: _plain(one) for name, one in shown if one is not None}
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return [_plain(one) for one in value]
    return value


def _masked(calls: Sequence[str]) -> list[str]:
    known: dict[str, str] = {}

    def name(found: re.Match[str]) -> str:
        return known.setdefault(found[0], f"random {len(known)}")

    return [RANDOM.sub(name, call) for call in calls]
