"""More about a case, on a press: what it is, what was noted, what is like it, as text."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.buttons import DeskAct, DeskPress, TonguePick
from handlers.desk import press_of
from triage import desk_intentions
from triage.ports import Clock, Unit
from triage.presses import checked, note_act
from triage.tongues import Tongues

PAGES = frozenset({DeskAct.SPECIES_SHEET, DeskAct.TEXT, DeskAct.NOTES, DeskAct.SIMILAR})


async def show_page(
    press: CallbackQuery, callback_data: DeskPress, unit: Unit, clock: Clock
) -> None:
    dispatch, officer = await checked(unit, press_of(press, callback_data.dispatch))
    unit.outbox.add(desk_intentions.page(dispatch, callback_data.act))
    note_act(unit, clock, dispatch, officer, f"{callback_data.act} shown")


async def show_own(
    press: CallbackQuery, callback_data: DeskPress, unit: Unit, clock: Clock
) -> None:
    phone = (press.from_user.language_code or "").partition("-")[0]
    await Tongues(unit, clock).show(press_of(press, callback_data.dispatch), phone)


async def choose_own(
    press: CallbackQuery, callback_data: TonguePick, unit: Unit, clock: Clock
) -> None:
    where = press_of(press, callback_data.dispatch)
    await Tongues(unit, clock).choose(where, callback_data.code)


def setup() -> Router:
    router = Router(name=__name__)
    presses = router.callback_query
    presses.register(show_page, DeskPress.filter(F.act.in_(PAGES)))
    presses.register(show_own, DeskPress.filter(F.act == DeskAct.OWN_LANGUAGE))
    presses.register(choose_own, TonguePick.filter())
    return router
