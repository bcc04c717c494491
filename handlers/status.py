"""Coming back: /status, a receipt and /forget."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.awaiting import has_receipt
from handlers.buttons import ForgetPick
from handlers.show import Show
from triage.model import Conversation, Receipt
from triage.receipts import ending_of
from triage.replies import Replies
from triage.returning import Returning


async def show_status(
    message: Message, talk: Conversation, returning: Returning, replies: Replies, show: Show
) -> None:
    states, letters = await returning.states(talk), await replies.waiting(talk)
    draft = "yes" if talk.draft else ""
    show("status", states=" ".join(states), draft=draft, letters=" ".join(letters))


async def receive_receipt(
    message: Message, receipt: Receipt | None, talk: Conversation, returning: Returning, show: Show
) -> None:
    """Rate-limited per conversation; a wrong code and a shredded tip get the same answer."""
    talk, may = returning.count_try(talk)
    if not may:
        return show("receipt-slow")
    state, letters = await returning.found(talk, receipt)
    if state is None:
        return show("receipt-unknown")
    ending = ending_of(receipt) if receipt else ""
    return show("status-of-receipt", state=state, letters=" ".join(letters), ending=ending)


async def ask_forget(message: Message, show: Show) -> None:
    show("forget-ask")


async def forget(press: CallbackQuery, talk: Conversation, returning: Returning) -> None:
    await returning.forget(talk)


async def keep(press: CallbackQuery, show: Show) -> None:
    show("forget-kept")


def setup() -> Router:
    router = Router(name=__name__)
    router.message.register(show_status, Command("status"))
    router.message.register(ask_forget, Command("forget"))
    router.message.register(receive_receipt, has_receipt)
    router.callback_query.register(forget, ForgetPick.filter(F.sure))
    router.callback_query.register(keep, ForgetPick.filter())
    return router
