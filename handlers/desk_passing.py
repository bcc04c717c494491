"""A case leaves its desk: passed on, shared, accepted, declined, written about to the others."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.buttons import DeclinePick, DeskAct, DeskPress, PassPick, SharePick
from handlers.desk import press_of
from handlers.desk_replies import Answers, finish, reply_of
from handlers.show import Toast
from triage.between import Between
from triage.model import AgencyKey, Prompt, Purpose
from triage.offers import Offers
from triage.packages import package_named
from triage.passing import Passing
from triage.ports import Unit
from triage.working import Working

OWN_WORDS = "own"


async def pass_on(
    press: CallbackQuery, callback_data: PassPick, passing: Passing, toast: Toast
) -> None:
    pressed = press_of(press, callback_data.dispatch)
    await passing.pass_on(pressed, AgencyKey(callback_data.to), callback_data.why)
    toast.say("toast-passed-on")


async def ask_why(press: CallbackQuery, callback_data: PassPick, working: Working) -> None:
    pressed = press_of(press, callback_data.dispatch)
    await working.ask_for(pressed, Purpose.PASS_ON, callback_data.to)


async def pass_on_because(message: Message, prompt: Prompt, unit: Unit, passing: Passing) -> None:
    await passing.pass_on(reply_of(message, prompt), AgencyKey(prompt.value), message.text or "")
    finish(message, unit)


async def share(
    press: CallbackQuery, callback_data: SharePick, passing: Passing, toast: Toast
) -> None:
    package = package_named(callback_data.flags)
    pressed = press_of(press, callback_data.dispatch)
    await passing.share(pressed, AgencyKey(callback_data.to), package)
    toast.say("toast-shared")


async def preview(press: CallbackQuery, callback_data: SharePick, passing: Passing) -> None:
    await passing.preview(press_of(press, callback_data.dispatch), callback_data.flags)


async def accept(
    press: CallbackQuery, callback_data: DeskPress, offers: Offers, toast: Toast
) -> None:
    await offers.accept(press_of(press, callback_data.dispatch))
    toast.say("toast-offer-accepted")


async def decline(
    press: CallbackQuery, callback_data: DeclinePick, offers: Offers, toast: Toast
) -> None:
    await offers.decline(press_of(press, callback_data.dispatch), callback_data.why)
    toast.say("toast-offer-declined")


async def ask_why_not(press: CallbackQuery, callback_data: DeclinePick, working: Working) -> None:
    await working.ask_for(press_of(press, callback_data.dispatch), Purpose.DECLINE)


async def decline_because(message: Message, prompt: Prompt, unit: Unit, offers: Offers) -> None:
    await offers.decline(reply_of(message, prompt), message.text or "")
    finish(message, unit)


async def ask_words(press: CallbackQuery, callback_data: DeskPress, working: Working) -> None:
    await working.ask_for(press_of(press, callback_data.dispatch), Purpose.DESK_LETTER)


async def write_to_desks(message: Message, prompt: Prompt, unit: Unit, between: Between) -> None:
    await between.write(reply_of(message, prompt), message.text or "")
    finish(message, unit)


def setup() -> Router:
    router = Router(name=__name__)
    presses, messages = router.callback_query, router.message
    presses.register(ask_why, PassPick.filter(F.why == ""))
    presses.register(pass_on, PassPick.filter())
    presses.register(preview, SharePick.filter(F.to == ""))
    presses.register(share, SharePick.filter())
    presses.register(accept, DeskPress.filter(F.act == DeskAct.ACCEPT))
    presses.register(ask_why_not, DeclinePick.filter(F.why == OWN_WORDS))
    presses.register(decline, DeclinePick.filter())
    presses.register(ask_words, DeskPress.filter(F.act == DeskAct.WRITE_DESKS))
    messages.register(pass_on_because, Answers(Purpose.PASS_ON))
    messages.register(decline_because, Answers(Purpose.DECLINE))
    messages.register(write_to_desks, Answers(Purpose.DESK_LETTER))
    return router
