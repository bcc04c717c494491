"""What Telegram's words about a member of a group mean to us."""

from __future__ import annotations

from aiogram.types import ChatMemberAdministrator, ChatMemberRestricted, ResultChatMemberUnion, User

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


def newcomer(person: User) -> Stranger:
    return Stranger(person.id, person.full_name)
