"""Letters at a desk: a prepared question, one's own words, and what the hotline lets through."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.buttons import AskPick, DeskAct, DeskPress, HeldPress
from handlers.desk import message_about, person_of, press_of
from handlers.desk_replies import Answers, finish, reply_of
from handlers.show import Toast
from reference.questions import load_questions
from triage import letter_intentions
from triage.errors import UnknownSubjectError
from triage.letters import Letters
from triage.model import ChatId, LetterId, Prompt, Purpose
from triage.ports import Unit
from triage.working import Working


async def ask(press: CallbackQuery, callback_data: AskPick, letters: Letters, toast: Toast) -> None:
    if all(one.name != callback_data.question for one in load_questions().asked):
        raise UnknownSubjectError("toast-old")
    await letters.ask(press_of(press, callback_data.dispatch), callback_data.question)
    toast.say("toast-asked")


async def ask_words(
    press: CallbackQuery, callback_data: DeskPress, letters: Letters, working: Working
) -> None:
    where = press_of(press, callback_data.dispatch)
    await letters.may_ask(where)
    await working.ask_for(where, Purpose.LETTER)


async def write(message: Message, prompt: Prompt, unit: Unit, letters: Letters) -> None:
    await letters.write(reply_of(message, prompt), message.text or "")
    finish(message, unit)


async def decide(
    press: CallbackQuery, callback_data: HeldPress, letters: Letters, unit: Unit
) -> None:
    """The message then says what became of the letter."""
    assert press.message is not None
    key, chat = LetterId(callback_data.letter), ChatId(press.message.chat.id)
    decided = letters.release if callback_data.goes else letters.refuse
    letter = await decided(key, chat, person_of(press))
    shown = message_about(press, callback_data.letter)
    unit.outbox.add(letter_intentions.held(letter, message=shown))


def setup() -> Router:
    router = Router(name=__name__)
    presses = router.callback_query
    presses.register(decide, HeldPress.filter())
    presses.register(ask, AskPick.filter())
    presses.register(ask_words, DeskPress.filter(F.act == DeskAct.WRITE))
    router.message.register(write, Answers(Purpose.LETTER))
    return router
