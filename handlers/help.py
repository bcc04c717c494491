"""/help, at every step."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from handlers.show import Show


async def explain(message: Message, show: Show) -> None:
    show("help")


def setup() -> Router:
    router = Router(name=__name__)
    router.message.register(explain, Command("help"))
    return router
