"""Papers under lock: a lead releases one to the own desk."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.buttons import PaperPick
from handlers.desk import press_of
from handlers.show import Toast
from triage.model import EvidenceId
from triage.ports import Clock, Unit
from triage.releasing import Releasing


async def warn(
    press: CallbackQuery, callback_data: PaperPick, unit: Unit, clock: Clock, toast: Toast
) -> None:
    where = press_of(press, callback_data.dispatch)
    await Releasing(unit, clock).warn(where, EvidenceId(callback_data.evidence))
    toast.say("toast-paper-warning", alert=True)


async def release(
    press: CallbackQuery, callback_data: PaperPick, unit: Unit, clock: Clock, toast: Toast
) -> None:
    where = press_of(press, callback_data.dispatch)
    await Releasing(unit, clock).release(where, EvidenceId(callback_data.evidence))
    toast.say("toast-released", alert=True)


def setup() -> Router:
    router = Router(name=__name__)
    presses = router.callback_query
    presses.register(warn, PaperPick.filter(~F.is_sure))
    presses.register(release, PaperPick.filter(F.is_sure))
    return router
