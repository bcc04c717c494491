"""How a case ends at a desk: the outcome, what was seized, whether the reporter hears why."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.buttons import DeskAct, DeskPress, OutcomePick
from handlers.desk import press_of
from handlers.desk_replies import Answers, finish, reply_of
from handlers.show import Toast
from reference.outcomes import load_outcomes
from triage.errors import UnknownSubjectError
from triage.model import Prompt, Purpose
from triage.outcomes import Outcomes
from triage.ports import Unit
from triage.working import Working


async def close(
    press: CallbackQuery, callback_data: OutcomePick, outcomes: Outcomes, toast: Toast
) -> None:
    outcome = load_outcomes().get(callback_data.outcome)
    if outcome is None or outcome.sorts:
        raise UnknownSubjectError("toast-old")
    await outcomes.close(press_of(press, callback_data.dispatch), outcome)
    toast.say("toast-handed-on" if outcome.passes_on else "toast-closing")


async def ask_seizure(press: CallbackQuery, callback_data: DeskPress, working: Working) -> None:
    await working.ask_for(press_of(press, callback_data.dispatch), Purpose.SEIZURE)


async def note_seizure(message: Message, prompt: Prompt, unit: Unit, outcomes: Outcomes) -> None:
    """What was not understood may be written again as a reply to the same message."""
    if await outcomes.seize(reply_of(message, prompt), message.text or ""):
        finish(message, unit)


async def tell_reason(
    press: CallbackQuery, callback_data: DeskPress, outcomes: Outcomes, toast: Toast
) -> None:
    await outcomes.tell_reason(press_of(press, callback_data.dispatch))
    toast.say("toast-held")


def setup() -> Router:
    router = Router(name=__name__)
    presses = router.callback_query
    presses.register(close, OutcomePick.filter())
    presses.register(ask_seizure, DeskPress.filter(F.act == DeskAct.SEIZURE))
    presses.register(tell_reason, DeskPress.filter(F.act == DeskAct.TELL_REASON))
    router.message.register(note_seizure, Answers(Purpose.SEIZURE))
    return router
