"""The channel to a reporter itself: blocked and opened again."""

from __future__ import annotations

from dataclasses import replace

from aiogram import Router
from aiogram.filters import IS_MEMBER, IS_NOT_MEMBER, ChatMemberUpdatedFilter
from aiogram.types import ChatMemberUpdated

from triage.model import Conversation
from triage.ports import Unit


async def note_block(change: ChatMemberUpdated, talk: Conversation, unit: Unit) -> None:
    """The case stays; we stop writing."""
    unit.conversations.save(replace(talk, is_blocked=True))


async def note_return(change: ChatMemberUpdated, talk: Conversation, unit: Unit) -> None:
    unit.conversations.save(replace(talk, is_blocked=False))


def setup() -> Router:
    router = Router(name=__name__)
    router.my_chat_member.register(note_block, ChatMemberUpdatedFilter(IS_MEMBER >> IS_NOT_MEMBER))
    router.my_chat_member.register(note_return, ChatMemberUpdatedFilter(IS_NOT_MEMBER >> IS_MEMBER))
    return router
