"""Names and numbers of others: kept only when the reporter says they belong to the matter."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.buttons import Act, DraftPress
from handlers.conditions import When
from handlers.pieces import contact_of
from triage.contacts import Contacts
from triage.model import Conversation


async def receive_contact(message: Message, talk: Conversation, contacts: Contacts) -> None:
    """Their own number is told by Telegram itself: nothing need be asked."""
    contact = message.contact
    assert contact is not None
    if message.from_user and contact.user_id == message.from_user.id:
        return contacts.drop_own_contact(talk)
    contacts.ask_about_contact(talk, contact_of(contact))


async def settle_contact(
    press: CallbackQuery, callback_data: DraftPress, talk: Conversation, contacts: Contacts
) -> None:
    contacts.settle_contact(talk, suspect=callback_data.act is Act.CONTACT_SUSPECT)


async def settle_origin(
    press: CallbackQuery, callback_data: DraftPress, talk: Conversation, contacts: Contacts
) -> None:
    contacts.settle_origin(talk, keep=callback_data.act is Act.ORIGIN_KEEP)


def setup() -> Router:
    router = Router(name=__name__)
    router.message.register(receive_contact, When(F.contact))
    router.callback_query.register(
        settle_contact, DraftPress.filter(F.act.in_({Act.CONTACT_SUSPECT, Act.CONTACT_MINE}))
    )
    router.callback_query.register(
        settle_origin, DraftPress.filter(F.act.in_({Act.ORIGIN_KEEP, Act.ORIGIN_DROP}))
    )
    return router
