"""Whatever nothing else took: a kind, short answer. Always last."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.conditions import When
from handlers.show import Show, Toast


async def answer_command(message: Message, show: Show) -> None:
    show("unknown-command")


async def answer_other(message: Message, show: Show) -> None:
    show("unsupported")


async def refuse_press(press: CallbackQuery, toast: Toast) -> None:
    toast.say("too-old")


SERVICE = F.pinned_message | F.message_auto_delete_timer_changed | F.write_access_allowed


def setup() -> Router:
    router = Router(name=__name__)
    router.message.register(answer_command, When(F.text.startswith("/")))
    router.message.register(answer_other, When(~SERVICE))
    router.callback_query.register(refuse_press)
    return router
