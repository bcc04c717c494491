"""The first words: what this is, what it is not, the language, and "tell me what you saw"."""

from __future__ import annotations

import re
from dataclasses import replace

from aiogram import Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import CallbackQuery, Message

from handlers.buttons import LanguagePick
from handlers.show import Show
from triage import intentions
from triage.model import LANGUAGES, Conversation
from triage.ports import Clock, Unit
from triage.tally import Followed, Tally

CAMPAIGN = re.compile(r"c_([A-Za-z0-9]{1,24})(?:_([A-Z]{2}-[A-Z0-9]{1,3}))?")


async def greet(
    message: Message, command: CommandObject, talk: Conversation, unit: Unit, tally: Tally
) -> None:
    unit.conversations.save(talk)
    if found := CAMPAIGN.fullmatch(command.args or ""):
        week = message.date.strftime("%G-W%V")
        tally.count(unit, Followed(found[1], found[2] or "", week))
    Show(unit, talk.chat)("start")


async def ask_language(message: Message, show: Show) -> None:
    show("language-question")


async def choose_language(
    press: CallbackQuery,
    callback_data: LanguagePick,
    talk: Conversation,
    unit: Unit,
    clock: Clock,
) -> None:
    code = callback_data.code if callback_data.code in LANGUAGES else talk.language
    unit.conversations.save(replace(talk, language=code))
    show = Show(unit, talk.chat)
    show("start", edit=str(press.message.message_id) if press.message else "")
    if talk.draft:
        unit.outbox.add(intentions.draft_card(talk.chat, talk.draft, clock.now()))


def setup() -> Router:
    router = Router(name=__name__)
    router.message.register(greet, CommandStart())
    router.message.register(ask_language, Command("language"))
    router.callback_query.register(choose_language, LanguagePick.filter())
    return router
