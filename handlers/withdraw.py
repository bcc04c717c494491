"""Taking a report back: /withdraw with a list to choose from, or its code from any account."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command, Filter
from aiogram.types import CallbackQuery, Message

from handlers.buttons import TakeBackPick, WithdrawPage, WithdrawPick
from handlers.show import Show
from triage.intake import Intake
from triage.model import Conversation, Receipt, TipId
from triage.receipts import is_receipt
from triage.returning import Returning


class IsSaidAgain(Filter):
    """The code of a report that is to be taken back, once more."""

    async def __call__(
        self, message: Message, talk: Conversation, returning: Returning
    ) -> bool | dict[str, object]:
        receipt = is_receipt(message.text or "")
        is_said = receipt is not None and returning.is_taking_back(talk, receipt)
        return {"receipt": receipt} if is_said else False


def listed(talk: Conversation) -> str:
    return " ".join(sent.tip for sent in talk.sent)


async def ask(message: Message, talk: Conversation, intake: Intake, show: Show) -> None:
    if talk.draft:
        await intake.delete(talk, "withdraw-draft")
    elif talk.sent:
        show("withdraw-ask", tips=listed(talk))
    else:
        show("withdraw-none")


async def turn(
    press: CallbackQuery, callback_data: WithdrawPage, talk: Conversation, show: Show
) -> None:
    name = "withdraw-ask" if talk.sent else "withdraw-none"
    shown = str(press.message.message_id) if press.message else ""
    show(name, tips=listed(talk), at=str(max(0, callback_data.at)), edit=shown)


async def withdraw(
    press: CallbackQuery,
    callback_data: WithdrawPick,
    talk: Conversation,
    returning: Returning,
    show: Show,
) -> None:
    """Raises RefusedError for a tip that this conversation does not list."""
    await returning.withdraw(talk, TipId(callback_data.tip))
    show("withdraw-done")


async def ask_again(
    press: CallbackQuery,
    callback_data: TakeBackPick,
    talk: Conversation,
    returning: Returning,
    show: Show,
) -> None:
    returning.prepare(talk, callback_data.ending)
    show("withdraw-code", ending=callback_data.ending)


async def withdraw_by_code(
    message: Message, receipt: Receipt, talk: Conversation, returning: Returning, show: Show
) -> None:
    """Counted among the tries; a code that opens nothing gets the answer that it always gets."""
    talk, may = returning.count_try(talk)
    if not may:
        return show("receipt-slow")
    is_gone = await returning.withdraw_by(talk, receipt)
    return show("withdraw-done" if is_gone else "receipt-unknown")


def setup() -> Router:
    router = Router(name=__name__)
    router.message.register(ask, Command("withdraw"))
    router.message.register(withdraw_by_code, IsSaidAgain())
    router.callback_query.register(turn, WithdrawPage.filter())
    router.callback_query.register(withdraw, WithdrawPick.filter())
    router.callback_query.register(ask_again, TakeBackPick.filter())
    return router
