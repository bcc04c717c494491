"""What Telegram's words about a group and a member of it mean to us."""

from __future__ import annotations

from aiogram.types import (
    Chat,
    ChatFullInfo,
    ChatMemberAdministrator,
    ChatMemberRestricted,
    ResultChatMemberUnion,
    User,
)

from handlers.wording import in_a_line
from triage.guarding import GroupKind
from triage.model import Stranger

OUTSIDE = frozenset({"left", "kicked"})


def guards(member: ResultChatMemberUnion) -> bool:
    """Whether the bot may do there what keeps strangers away from cases."""
    return (
        isinstance(member, ChatMemberAdministrator)
        and bool(member.can_delete_messages)
        and bool(member.can_restrict_members)
    )


def is_inside(member: ResultChatMemberUnion) -> bool:
    """Somebody restricted who has left still counts as restricted."""
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status not in OUTSIDE


def kind_of(chat: Chat | ChatFullInfo) -> GroupKind:
    return GroupKind(has_topics=bool(chat.is_forum), is_public=chat.username is not None)


def newcomer(person: User) -> Stranger:
    return Stranger(person.id, in_a_line(person.full_name))
