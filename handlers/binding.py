"""A group becomes a desk, gains officers, moves, loses members."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import ChatMemberAdministrator, ChatMemberUpdated, Message

from handlers.conditions import When
from triage.desks import Binding
from triage.errors import RefusedError
from triage.model import AgencyKey, ChatId, Officer

LEFT = {ChatMemberStatus.LEFT, ChatMemberStatus.KICKED}
NOBODY_YET = AgencyKey("")


def officer_of(message: Message, *, is_lead: bool = False) -> Officer | None:
    """Anonymous administrators, channels and bots have no identity to write into a log."""
    person = message.from_user
    if person is None or person.is_bot or message.sender_chat is not None:
        return None
    return Officer(NOBODY_YET, person.id, person.full_name, is_lead)


async def claim(message: Message, command: CommandObject, binding: Binding) -> None:
    """Raises RefusedError with the words for the group: a desk is a private supergroup."""
    if message.chat.type != ChatType.SUPERGROUP or message.chat.username:
        raise RefusedError("desk-not-private")
    officer = officer_of(message, is_lead=True)
    if officer is None:
        raise RefusedError("toast-anonymous")
    await binding.claim(command.args or "", ChatId(message.chat.id), officer)


async def add_officer(message: Message, binding: Binding) -> None:
    colleague = message.reply_to_message and officer_of(message.reply_to_message)
    lead = officer_of(message)
    if not colleague or lead is None:
        raise RefusedError("officer-how")
    await binding.add_officer(ChatId(message.chat.id), lead.person, colleague)


async def move(message: Message, binding: Binding) -> None:
    assert message.migrate_to_chat_id is not None
    await binding.move(ChatId(message.chat.id), ChatId(message.migrate_to_chat_id))


async def note_own_rights(change: ChatMemberUpdated, binding: Binding) -> None:
    new = change.new_chat_member
    guarded = (
        isinstance(new, ChatMemberAdministrator)
        and new.can_delete_messages
        and new.can_restrict_members
    )
    await binding.note_rights(ChatId(change.chat.id), is_guarded=bool(guarded))


async def note_member(change: ChatMemberUpdated, binding: Binding) -> None:
    if change.new_chat_member.status in LEFT:
        await binding.note_leaver(ChatId(change.chat.id), change.new_chat_member.user.id)


def setup() -> Router:
    router = Router(name=__name__)
    router.message.register(claim, CommandStart(deep_link=True))
    router.message.register(add_officer, Command("officer"))
    router.message.register(move, When(F.migrate_to_chat_id))
    router.my_chat_member.register(note_own_rights)
    router.chat_member.register(note_member)
    return router
