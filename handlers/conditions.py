"""Conditions on what arrived, asked at once: aiogram would send each `F` to a thread of its own."""

from __future__ import annotations

from aiogram.filters import Filter
from aiogram.types import TelegramObject
from aiogram.utils.magic_filter import MagicFilter


class When(Filter):
    def __init__(self, condition: MagicFilter) -> None:
        self._condition = condition

    async def __call__(self, event: TelegramObject) -> bool:
        return bool(self._condition.resolve(event))
