"""A desk mends what the machine got wrong; the hotline's own desk sorts what it left open."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.buttons import AmendPick, DeskAct, DeskPress, JoinPick, SendPick, SplitPick
from handlers.correct import ANY_OFFENCE
from handlers.desk import press_of
from handlers.desk_replies import Answers, finish, reply_of
from handlers.show import Toast
from triage.correcting import Correcting
from triage.mended import OFFENCE, PRIORITY
from triage.model import AgencyKey, Prompt, Purpose, TipId
from triage.ports import Unit
from triage.sorting import Sorting
from triage.uniting import Uniting
from triage.working import Working

PRIORITIES = frozenset("12345")


async def ask_species(press: CallbackQuery, callback_data: DeskPress, working: Working) -> None:
    await working.ask_for(press_of(press, callback_data.dispatch), Purpose.CORRECT_SPECIES)


async def ask_place(press: CallbackQuery, callback_data: DeskPress, working: Working) -> None:
    await working.ask_for(press_of(press, callback_data.dispatch), Purpose.CORRECT_PLACE)


async def note_species(
    message: Message, prompt: Prompt, unit: Unit, correcting: Correcting
) -> None:
    await correcting.species(reply_of(message, prompt), message.text or "")
    finish(message, unit)


async def note_place(message: Message, prompt: Prompt, unit: Unit, correcting: Correcting) -> None:
    await correcting.place(reply_of(message, prompt), message.text or "")
    finish(message, unit)


async def pick_offence(
    press: CallbackQuery, callback_data: AmendPick, correcting: Correcting, toast: Toast
) -> None:
    await correcting.offence(press_of(press, callback_data.dispatch), callback_data.value)
    toast.say("toast-corrected")


async def pick_priority(
    press: CallbackQuery, callback_data: AmendPick, correcting: Correcting, toast: Toast
) -> None:
    await correcting.priority(press_of(press, callback_data.dispatch), int(callback_data.value))
    toast.say("toast-corrected")


async def send(
    press: CallbackQuery, callback_data: SendPick, sorting: Sorting, toast: Toast
) -> None:
    await sorting.send(press_of(press, callback_data.dispatch), AgencyKey(callback_data.to))
    toast.say("toast-sent-on")


async def close_noise(
    press: CallbackQuery, callback_data: DeskPress, sorting: Sorting, toast: Toast
) -> None:
    await sorting.not_a_case(press_of(press, callback_data.dispatch))
    toast.say("toast-no-case")


async def close_misuse(
    press: CallbackQuery, callback_data: DeskPress, sorting: Sorting, toast: Toast
) -> None:
    await sorting.misuse(press_of(press, callback_data.dispatch))
    toast.say("toast-misuse")


async def join(
    press: CallbackQuery, callback_data: JoinPick, uniting: Uniting, toast: Toast
) -> None:
    await uniting.join(press_of(press, callback_data.dispatch), callback_data.number)
    toast.say("toast-joined")


async def split(
    press: CallbackQuery, callback_data: SplitPick, uniting: Uniting, toast: Toast
) -> None:
    await uniting.split(press_of(press, callback_data.dispatch), TipId(callback_data.tip))
    toast.say("toast-split")


def setup() -> Router:
    router = Router(name=__name__)
    presses, messages = router.callback_query, router.message
    presses.register(ask_species, DeskPress.filter(F.act == DeskAct.SPECIES))
    presses.register(ask_place, DeskPress.filter(F.act == DeskAct.PLACE))
    presses.register(close_noise, DeskPress.filter(F.act == DeskAct.NO_CASE))
    presses.register(close_misuse, DeskPress.filter(F.act == DeskAct.MISUSE))
    presses.register(
        pick_offence, AmendPick.filter((F.field == OFFENCE) & F.value.in_(ANY_OFFENCE))
    )
    presses.register(
        pick_priority, AmendPick.filter((F.field == PRIORITY) & F.value.in_(PRIORITIES))
    )
    presses.register(send, SendPick.filter())
    presses.register(join, JoinPick.filter())
    presses.register(split, SplitPick.filter())
    messages.register(note_species, Answers(Purpose.CORRECT_SPECIES))
    messages.register(note_place, Answers(Purpose.CORRECT_PLACE))
    return router
