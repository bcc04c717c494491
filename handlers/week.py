"""Numbers for whoever is in charge: an officer asks for the weeks of their desk."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from handlers.officers import asking
from triage.model import ChatId
from triage.roles import Roles


async def show(message: Message, roles: Roles) -> None:
    await roles.show_week(ChatId(message.chat.id), asking(message))


def setup() -> Router:
    router = Router(name=__name__)
    router.message.register(show, Command("week"))
    return router
