"""Working a case: take it, hand it back, open it again, look for more."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.buttons import DeskAct, DeskMenu, DeskPress
from handlers.desk import press_of
from handlers.show import Toast
from triage import intentions
from triage.model import Purpose
from triage.ports import Clock, Unit
from triage.presses import checked, note_act
from triage.working import Working


async def take(
    press: CallbackQuery, callback_data: DeskPress, working: Working, toast: Toast
) -> None:
    before = await working.take(press_of(press, callback_data.dispatch))
    holder = before.progress.holder
    if holder is None:
        toast.say("toast-taken")
    elif holder.person == press.from_user.id:
        toast.say("toast-taken-by-you")
    else:
        toast.say("toast-taken-already", officer=holder.name)


async def hand_back(
    press: CallbackQuery, callback_data: DeskPress, working: Working, toast: Toast
) -> None:
    await working.hand_back(press_of(press, callback_data.dispatch))
    toast.say("toast-handed-back")


async def reopen(
    press: CallbackQuery, callback_data: DeskPress, working: Working, toast: Toast
) -> None:
    await working.reopen(press_of(press, callback_data.dispatch))
    toast.say("toast-reopened")


async def ask_note(press: CallbackQuery, callback_data: DeskPress, working: Working) -> None:
    await working.ask_for(press_of(press, callback_data.dispatch), Purpose.NOTE)


async def ask_reason(press: CallbackQuery, callback_data: DeskPress, working: Working) -> None:
    await working.ask_for(press_of(press, callback_data.dispatch), Purpose.REASON)


async def show_menu(press: CallbackQuery, callback_data: DeskMenu, unit: Unit) -> None:
    """Other buttons under the one card: a menu adds no message to the chat."""
    dispatch, _ = await checked(unit, press_of(press, callback_data.dispatch))
    unit.outbox.add(intentions.menu(dispatch, callback_data.view))


async def show_history(
    press: CallbackQuery, callback_data: DeskPress, unit: Unit, clock: Clock
) -> None:
    dispatch, officer = await checked(unit, press_of(press, callback_data.dispatch))
    note_act(unit, clock, dispatch, officer, "history shown")
    unit.outbox.add(intentions.history(dispatch))


def setup() -> Router:
    router = Router(name=__name__)
    presses = router.callback_query
    presses.register(show_menu, DeskMenu.filter())
    presses.register(take, DeskPress.filter(F.act == DeskAct.TAKE))
    presses.register(hand_back, DeskPress.filter(F.act == DeskAct.HAND_BACK))
    presses.register(reopen, DeskPress.filter(F.act == DeskAct.REOPEN))
    presses.register(ask_note, DeskPress.filter(F.act == DeskAct.NOTE))
    presses.register(ask_reason, DeskPress.filter(F.act == DeskAct.REASON))
    presses.register(show_history, DeskPress.filter(F.act == DeskAct.HISTORY))
    return router
