"""The channel to a reporter itself: blocked and opened again."""

from __future__ import annotations

from dataclasses import replace

from aiogram import Router
from aiogram.filters import IS_MEMBER, IS_NOT_MEMBER, ChatMemberUpdatedFilter
from aiogram.types import ChatMemberUpdated

from triage import intentions
from triage.model import Conversation
from triage.ports import Clock, Unit


async def note_block(change: ChatMemberUpdated, talk: Conversation, unit: Unit) -> None:
    """The case stays; we stop writing."""
    unit.conversations.save(replace(talk, is_blocked=True))


async def note_return(
    change: ChatMemberUpdated, talk: Conversation, unit: Unit, clock: Clock
) -> None:
    """What could not be shown meanwhile: a receipt that was never seen, the live card."""
    unit.conversations.save(replace(talk, is_blocked=False))
    for sent in talk.sent:
        if sent.receipt is not None:
            unit.outbox.add(intentions.sent(talk.chat, sent.tip, priority=4))
    if talk.draft:
        unit.outbox.add(intentions.draft_card(talk.chat, talk.draft, clock.now()))


def setup() -> Router:
    router = Router(name=__name__)
    router.my_chat_member.register(note_block, ChatMemberUpdatedFilter(IS_MEMBER >> IS_NOT_MEMBER))
    router.my_chat_member.register(note_return, ChatMemberUpdatedFilter(IS_NOT_MEMBER >> IS_MEMBER))
    return router
