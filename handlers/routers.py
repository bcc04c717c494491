"""Every conversation in the one order that matters: the fallback must always be last."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.enums import ChatType

from handlers import (
    card,
    channel,
    clean,
    correct,
    fallback,
    groups,
    help,
    mail,
    people,
    place,
    privacy,
    report,
    start,
    status,
    voice,
    withdraw,
)
from handlers.allowing import Allows
from handlers.conditions import When


def private() -> Router:
    router = Router(name="handlers.private")
    router.message.filter(When(F.chat.type == ChatType.PRIVATE))
    router.edited_message.filter(When(F.chat.type == ChatType.PRIVATE))
    router.my_chat_member.filter(When(F.chat.type == ChatType.PRIVATE))
    router.callback_query.filter(When(F.message.chat.type == ChatType.PRIVATE))
    for conversation in (
        start, help, privacy, withdraw, status, clean, mail, card, place, correct, people, voice,
        report, channel, fallback,
    ):  # fmt: skip
        _adopt(router, conversation.setup())
    return router


def _adopt(router: Router, conversation: Router) -> None:
    """Its handlers behind those that are there: to walk through a router of each conversation
    costs an update more than all their conditions do."""
    for kind, observer in conversation.observers.items():
        router.observers[kind].handlers += observer.handlers


def setup() -> Router:
    router = Router(name=__name__)
    for observer in (router.message, router.edited_message, router.callback_query):
        observer.outer_middleware(Allows())
    router.include_routers(private(), groups.setup())
    return router
