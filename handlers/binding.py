"""A group becomes a desk, moves, loses and regains our rights; who comes there, and who goes."""

from __future__ import annotations

from aiogram import Bot, F, Router
from aiogram.enums import ChatType
from aiogram.filters import JOIN_TRANSITION, ChatMemberUpdatedFilter, CommandObject, CommandStart
from aiogram.types import ChatInviteLink, ChatMemberUpdated, Message

from handlers.conditions import When
from handlers.membership import guards, is_inside, kind_of, newcomer
from handlers.officers import officer_of
from triage.desks import Binding
from triage.errors import RefusedError
from triage.guarding import Guarding
from triage.model import ChatId


async def claim(message: Message, command: CommandObject, binding: Binding) -> None:
    """Raises RefusedError with the words for the group: a desk is a private supergroup."""
    if message.chat.type != ChatType.SUPERGROUP or message.chat.username:
        raise RefusedError("desk-not-private")
    officer = officer_of(message, is_lead=True)
    if officer is None:
        raise RefusedError("toast-anonymous")
    await binding.claim(command.args or "", ChatId(message.chat.id), officer)


async def move(message: Message, guarding: Guarding) -> None:
    assert message.migrate_to_chat_id is not None
    await guarding.move(ChatId(message.chat.id), ChatId(message.migrate_to_chat_id))


async def note_own_rights(change: ChatMemberUpdated, guarding: Guarding) -> None:
    is_guarded = guards(change.new_chat_member)
    kind = kind_of(change.chat)
    await guarding.note_rights(ChatId(change.chat.id), is_guarded=is_guarded, group=kind)


async def note_join(change: ChatMemberUpdated, guarding: Guarding, bot: Bot) -> None:
    """Only links that we made count as an invitation, and a bot needs none: it is removed."""
    person, link = change.new_chat_member.user, change.invite_link
    ours = link.invite_link if _is_made_by(bot, link) and link and not person.is_bot else ""
    await guarding.note_newcomer(ChatId(change.chat.id), newcomer(person), ours)


async def note_change(change: ChatMemberUpdated, guarding: Guarding) -> None:
    chat, member = ChatId(change.chat.id), change.new_chat_member
    if is_inside(member):
        await guarding.note_standing(chat, member.user.id)
    else:
        await guarding.note_leaver(chat, member.user.id)


async def note_arrivals(message: Message, guarding: Guarding, bot: Bot) -> None:
    """A bot that is no administrator hears of members by these messages alone."""
    came = [newcomer(one) for one in message.new_chat_members or () if one.id != bot.id]
    await guarding.note_arrivals(ChatId(message.chat.id), came)


async def note_departure(message: Message, guarding: Guarding) -> None:
    assert message.left_chat_member is not None
    await guarding.note_leaver(ChatId(message.chat.id), message.left_chat_member.id)


def _is_made_by(bot: Bot, link: ChatInviteLink | None) -> bool:
    return link is not None and link.creator.id == bot.id


def setup() -> Router:
    router = Router(name=__name__)
    router.message.register(claim, CommandStart(deep_link=True))
    router.message.register(move, When(F.migrate_to_chat_id))
    router.message.register(note_arrivals, When(F.new_chat_members))
    router.message.register(note_departure, When(F.left_chat_member))
    router.my_chat_member.register(note_own_rights)
    router.chat_member.register(note_join, ChatMemberUpdatedFilter(JOIN_TRANSITION))
    router.chat_member.register(note_change)
    return router
