"""The reporter mends what the card got wrong: who, what, when."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.awaiting import IS_ANSWER, Awaits
from handlers.buttons import Act, DraftPress, OffencePick, TimePick
from handlers.card import OldCard, refuse_old
from handlers.pieces import piece_of
from handlers.screens import OFFENCES, TIMES
from handlers.show import Show
from triage.answers import Answers
from triage.intake import Intake
from triage.model import NOT_WILDLIFE, Awaited, Conversation

ANY_OFFENCE = {*OFFENCES, NOT_WILDLIFE}

QUESTIONS = {
    Act.SPECIES: (Awaited.SPECIES, "species-ask"),
    Act.OFFENCE: (Awaited.OFFENCE, "offence-ask"),
    Act.TIME: (Awaited.TIME, "time-ask"),
}


async def ask(
    press: CallbackQuery,
    callback_data: DraftPress,
    talk: Conversation,
    intake: Intake,
    show: Show,
) -> None:
    awaited, screen = QUESTIONS[callback_data.act]
    intake.await_next(talk, awaited)
    show(screen)


async def receive_species(message: Message, talk: Conversation, answers: Answers) -> None:
    answers.correct_species(talk, piece_of(message))


async def pick_offence(
    press: CallbackQuery, callback_data: OffencePick, talk: Conversation, answers: Answers
) -> None:
    answers.correct_offence(talk, callback_data.offence)


async def receive_time(message: Message, talk: Conversation, answers: Answers) -> None:
    answers.note_time(talk, piece_of(message))


async def pick_time(
    press: CallbackQuery, callback_data: TimePick, talk: Conversation, answers: Answers
) -> None:
    answers.pick_time(talk, callback_data.when)


def setup() -> Router:
    router = Router(name=__name__)
    router.callback_query.register(ask, DraftPress.filter(F.act.in_(set(QUESTIONS))))
    router.callback_query.register(refuse_old, OffencePick.filter(), OldCard())
    router.callback_query.register(refuse_old, TimePick.filter(), OldCard())
    router.callback_query.register(pick_offence, OffencePick.filter(F.offence.in_(ANY_OFFENCE)))
    router.callback_query.register(pick_time, TimePick.filter(F.when.in_(set(TIMES))))
    router.message.register(receive_species, Awaits(Awaited.SPECIES), IS_ANSWER)
    router.message.register(receive_time, Awaits(Awaited.TIME), IS_ANSWER)
    return router
