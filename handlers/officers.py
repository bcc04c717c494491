"""Officers at a desk: leads add, invite and remove them; anybody there may see who they are."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from handlers.wording import in_a_line
from triage.errors import RefusedError
from triage.model import AgencyKey, ChatId, Officer
from triage.roles import Roles

NOBODY_YET = AgencyKey("")


def officer_of(message: Message, *, is_lead: bool = False) -> Officer | None:
    """Anonymous administrators, channels and bots have no identity to write into a log."""
    person = message.from_user
    if person is None or person.is_bot or message.sender_chat is not None:
        return None
    return Officer(NOBODY_YET, person.id, in_a_line(person.full_name), is_lead)


def asking(message: Message) -> int:
    """Raises RefusedError where nobody can be seen behind the words."""
    officer = officer_of(message)
    if officer is None:
        raise RefusedError("toast-anonymous")
    return officer.person


def named(message: Message, how: str) -> Officer:
    """Whose message the command answers. In a topic Telegram calls whatever answers nobody an
    answer to the topic's beginning. Raises RefusedError with the text `how`."""
    answered = message.reply_to_message
    colleague = answered and not answered.forum_topic_created and officer_of(answered)
    if not colleague:
        raise RefusedError(how)
    return colleague


async def add(message: Message, roles: Roles) -> None:
    colleague = named(message, "officer-how")
    await roles.add(ChatId(message.chat.id), asking(message), colleague)


async def remove(message: Message, roles: Roles) -> None:
    colleague = named(message, "remove-how")
    await roles.remove(ChatId(message.chat.id), asking(message), colleague)


async def make_lead(message: Message, roles: Roles) -> None:
    colleague = named(message, "lead-how")
    await roles.make_lead(ChatId(message.chat.id), asking(message), colleague)


async def invite(message: Message, roles: Roles) -> None:
    await roles.invite(ChatId(message.chat.id), asking(message))


async def show(message: Message, roles: Roles) -> None:
    await roles.show(ChatId(message.chat.id))


def setup() -> Router:
    router = Router(name=__name__)
    router.message.register(add, Command("officer"))
    router.message.register(remove, Command("remove"))
    router.message.register(make_lead, Command("lead"))
    router.message.register(invite, Command("invite"))
    router.message.register(show, Command("officers"))
    return router
