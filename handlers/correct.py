"""The reporter mends what the card got wrong: who, what, when."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.awaiting import Awaits
from handlers.buttons import Act, DraftPress, OffencePick, TimePick
from handlers.show import Show
from triage.intake import Intake
from triage.model import Awaited, Conversation

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


async def receive_species(message: Message, talk: Conversation, intake: Intake) -> None:
    intake.correct(talk, species=(message.text or "").strip())


async def pick_offence(
    press: CallbackQuery, callback_data: OffencePick, talk: Conversation, intake: Intake
) -> None:
    if talk.draft:
        intake.correct(talk, offence=callback_data.offence)


async def receive_time(message: Message, talk: Conversation, intake: Intake) -> None:
    intake.note_time(talk, (message.text or "").strip()[:200])


async def pick_time(
    press: CallbackQuery, callback_data: TimePick, talk: Conversation, intake: Intake
) -> None:
    if talk.draft:
        intake.note_time(talk, callback_data.when)


def setup() -> Router:
    router = Router(name=__name__)
    router.callback_query.register(ask, DraftPress.filter(F.act.in_(set(QUESTIONS))))
    router.callback_query.register(pick_offence, OffencePick.filter())
    router.callback_query.register(pick_time, TimePick.filter())
    router.message.register(
        receive_species, Awaits(Awaited.SPECIES), F.text, ~F.text.startswith("/")
    )
    router.message.register(receive_time, Awaits(Awaited.TIME), F.text, ~F.text.startswith("/"))
    return router
