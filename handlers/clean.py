"""Clean this chat: what was said here goes, as far as Telegram lets a bot delete."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.buttons import CleanAct, CleanPick
from handlers.show import Show
from triage.model import Conversation
from triage.wiping import Wiping


async def ask(message: Message, talk: Conversation, wiping: Wiping, show: Show) -> None:
    show(wiping.question(talk))


async def ask_by_button(
    press: CallbackQuery, talk: Conversation, wiping: Wiping, show: Show
) -> None:
    show(wiping.question(talk))


async def wipe(
    press: CallbackQuery, callback_data: CleanPick, talk: Conversation, wiping: Wiping
) -> None:
    await wiping.wipe(talk, draft_too=callback_data.act is CleanAct.ALL)


async def leave(press: CallbackQuery, show: Show) -> None:
    show("clean-left", edit=str(press.message.message_id) if press.message else "")


def setup() -> Router:
    router = Router(name=__name__)
    presses = router.callback_query
    router.message.register(ask, Command("clean"))
    presses.register(ask_by_button, CleanPick.filter(F.act == CleanAct.ASK))
    presses.register(leave, CleanPick.filter(F.act == CleanAct.LEAVE))
    presses.register(wipe, CleanPick.filter())
    return router
