"""Where it happened: pins, venues, live locations, links, coordinates, words."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.awaiting import IS_ANSWER, Awaits
from handlers.buttons import Act, DraftPress
from handlers.conditions import When
from handlers.pieces import piece_of, title_of
from handlers.show import Show
from triage.answers import Answers
from triage.intake import Intake
from triage.model import Awaited, Conversation, Pin, PinMeaning

MEANINGS = {Act.PIN_HERE: PinMeaning.HERE, Act.PIN_NEAR: PinMeaning.NEAR}


async def ask_place(press: CallbackQuery, talk: Conversation, intake: Intake, show: Show) -> None:
    intake.await_next(talk, Awaited.PLACE)
    show("place-ask")


async def receive_pin(message: Message, talk: Conversation, intake: Intake) -> None:
    spot = message.location
    assert spot is not None
    source = "live" if spot.live_period else "point"
    intake.note_pin(talk, Pin(spot.latitude, spot.longitude, source))


async def receive_venue(message: Message, talk: Conversation, intake: Intake) -> None:
    """A venue is a place that was named on purpose: nobody need ask what it means."""
    venue = message.venue
    assert venue is not None
    spot = venue.location
    pin = Pin(spot.latitude, spot.longitude, "venue", title_of(venue), PinMeaning.HERE)
    intake.note_pin(talk, pin)


async def receive_place(message: Message, talk: Conversation, answers: Answers) -> None:
    answers.note_place(talk, piece_of(message))


async def settle_pin(
    press: CallbackQuery, callback_data: DraftPress, talk: Conversation, intake: Intake
) -> None:
    intake.settle_pin(talk, MEANINGS.get(callback_data.act))


async def settle_gps(
    press: CallbackQuery, callback_data: DraftPress, talk: Conversation, intake: Intake
) -> None:
    intake.settle_gps(talk, use=callback_data.act is Act.GPS_USE)


def setup() -> Router:
    router = Router(name=__name__)
    router.callback_query.register(ask_place, DraftPress.filter(F.act == Act.PLACE))
    router.message.register(receive_venue, When(F.venue))
    router.message.register(receive_pin, When(F.location))
    router.message.register(receive_place, Awaits(Awaited.PLACE), IS_ANSWER)
    router.callback_query.register(
        settle_pin, DraftPress.filter(F.act.in_({Act.PIN_HERE, Act.PIN_NEAR, Act.PIN_ELSEWHERE}))
    )
    router.callback_query.register(
        settle_gps, DraftPress.filter(F.act.in_({Act.GPS_USE, Act.GPS_NO}))
    )
    return router
