"""Groups: desks work there; to anybody else the line says where it listens."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers import (
    binding,
    desk,
    desk_closing,
    desk_correcting,
    desk_letters,
    desk_pages,
    desk_papers,
    desk_passing,
    desk_replies,
    desk_work,
    officers,
    week,
)
from handlers.conditions import When
from handlers.desk_replies import FindsPrompt
from handlers.forum import NotesGroup
from handlers.show import Show, Toast

GROUPS = {ChatType.GROUP, ChatType.SUPERGROUP}


async def answer_command(message: Message, show: Show) -> None:
    show("group-answer", language="ru")


async def refuse_press(press: CallbackQuery, toast: Toast) -> None:
    toast.say("toast-old")


def setup() -> Router:
    router = Router(name=__name__)
    router.message.filter(When(F.chat.type.in_(GROUPS)))
    router.callback_query.filter(When(F.message.chat.type.in_(GROUPS)))
    router.my_chat_member.filter(When(F.chat.type.in_(GROUPS)))
    router.chat_member.filter(When(F.chat.type.in_(GROUPS)))
    router.message.outer_middleware(FindsPrompt())
    for observer in (router.message, router.callback_query):
        observer.middleware(NotesGroup())
    # A router's own handlers come before those of the routers it includes.
    router.include_routers(
        desk.setup(),
        desk_work.setup(),
        desk_letters.setup(),
        desk_pages.setup(),
        desk_papers.setup(),
        desk_closing.setup(),
        desk_passing.setup(),
        desk_correcting.setup(),
        desk_replies.setup(),
        binding.setup(),
        officers.setup(),
        week.setup(),
        elsewhere(),
    )
    return router


def elsewhere() -> Router:
    router = Router(name="handlers.groups.elsewhere")
    router.message.register(answer_command, Command("start", "help", "report"))
    router.callback_query.register(refuse_press)
    return router
