"""A case at a desk: acknowledge, see the map, see the pictures."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.buttons import DeskAct, DeskPress
from handlers.show import Toast
from triage.casework import Casework
from triage.errors import StrangerError
from triage.model import WORKED, ChatId, DispatchId
from triage.presses import Press

GROUP_ANONYMOUS_BOT = 1087968824
"""Telegram's stand-in for an administrator who stays anonymous: nobody to write into the log."""


def person_of(press: CallbackQuery) -> int:
    """Who pressed. Raises StrangerError where nobody can be seen behind the button."""
    if press.from_user.id == GROUP_ANONYMOUS_BOT:
        raise StrangerError("toast-anonymous")
    return press.from_user.id


def press_of(press: CallbackQuery, dispatch: str) -> Press:
    """Raises StrangerError for an administrator who stays anonymous."""
    assert press.message is not None
    return Press(
        dispatch=DispatchId(dispatch),
        chat=ChatId(press.message.chat.id),
        person=person_of(press),
        message=message_about(press, dispatch),
    )


def message_about(press: CallbackQuery, subject: str) -> int:
    """The pressed message, 0 where none of its buttons is about `subject`.

    Threat: a changed client sends any data from any message, and has us write one case over
    another's card."""
    if not isinstance(press.message, Message) or press.message.reply_markup is None:
        return 0
    rows = press.message.reply_markup.inline_keyboard
    carried = [button.callback_data or "" for row in rows for button in row]
    is_about = any(data.endswith(f":{subject}") for data in carried)
    return press.message.message_id if is_about else 0


async def acknowledge(
    press: CallbackQuery, callback_data: DeskPress, casework: Casework, toast: Toast
) -> None:
    before = await casework.acknowledge(press_of(press, callback_data.dispatch))
    if before.state in WORKED:
        toast.say("toast-already", officer=before.seen_by)
    else:
        toast.say("toast-seen")


async def show_pictures(
    press: CallbackQuery, callback_data: DeskPress, casework: Casework, toast: Toast
) -> None:
    shown = await casework.show_pictures(press_of(press, callback_data.dispatch))
    toast.say("toast-pictures" if shown else "toast-no-pictures")


async def show_map(
    press: CallbackQuery, callback_data: DeskPress, casework: Casework, toast: Toast
) -> None:
    await casework.show_point(press_of(press, callback_data.dispatch))
    toast.say("toast-map")


def setup() -> Router:
    router = Router(name=__name__)
    presses = router.callback_query
    presses.register(acknowledge, DeskPress.filter(F.act == DeskAct.ACKNOWLEDGE))
    presses.register(show_pictures, DeskPress.filter(F.act == DeskAct.PICTURES))
    presses.register(show_map, DeskPress.filter(F.act == DeskAct.MAP))
    return router
