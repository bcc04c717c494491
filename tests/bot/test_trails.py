"""Whatever an errand sends to a desk is remembered, also when it fails half-way."""

from __future__ import annotations

import io

import pytest
from aiogram.methods import SendMessage, SendVoice
from aiogram.types import BufferedInputFile
from PIL import Image

from bot.blank import blank_picture
from bot.errands import Effect
from bot.lanes import Lanes
from bot.posting import Posting
from bot.trails import Trails
from simulator import Group, Person
from tests.handlers.clearing_scenes import case_of
from tests.hotline import Hotline
from tests.stories import reports
from triage import intentions
from triage.model import ChatId, Dispatch, Intention, Kind, Trail


async def handed(hotline: Hotline) -> Dispatch:
    async with hotline.store.unit() as unit:
        (dispatch,) = await unit.dispatches.of_case((await case_of(hotline)).id)
    return dispatch


async def left(hotline: Hotline, dispatch: Dispatch) -> list[Trail]:
    async with hotline.store.unit() as unit:
        return list(await unit.trails.of(dispatch.id))


@pytest.fixture
async def dispatch(hotline: Hotline, desk: Group) -> Dispatch:
    await reports(hotline, hotline.person("Amina", phone="en"))
    return await handed(hotline)


@pytest.fixture
async def desk(hotline: Hotline) -> Group:
    bakyt: Person = hotline.person("Bakyt")
    return await hotline.desk("kg_sets", bakyt)


def trails_on(hotline: Hotline) -> Posting:
    trails = Posting(hotline.store, Lanes(), Trails(hotline.clock))
    hotline.parts.bot.session.middleware(trails)
    return trails


async def test_what_was_sent_before_an_errand_failed_is_remembered(
    hotline: Hotline, desk: Group, dispatch: Dispatch
) -> None:
    async def half(_: Intention) -> Effect | None:
        await hotline.parts.bot(SendMessage(chat_id=desk.id, text="the first picture"))
        raise TimeoutError

    with pytest.raises(TimeoutError):
        await trails_on(hotline).kept(half)(intentions.pictures(dispatch))

    (trail,) = await left(hotline, dispatch)
    assert (trail.agency, trail.message) == ("kg_sets", desk.screen.id)


async def test_a_voice_goes_while_it_can_since_no_edit_makes_it_silent(
    hotline: Hotline, desk: Group, dispatch: Dispatch
) -> None:
    async def speak(_: Intention) -> Effect | None:
        file = BufferedInputFile(b"OggS a voice", "voice.ogg")
        await hotline.parts.bot(SendVoice(chat_id=desk.id, voice=file))
        return None

    effect = await trails_on(hotline).kept(speak)(intentions.pictures(dispatch))
    assert effect is not None
    async with hotline.store.unit() as unit:
        await effect(unit)
        await unit.commit()
    assert desk.screen.kind == "voice"

    await hotline.after(hours=47)

    assert desk.screen.kind != "voice"


async def test_what_goes_to_a_reporter_is_no_trail_of_a_case(
    hotline: Hotline, dispatch: Dispatch
) -> None:
    amina = hotline.person("Aigul")
    amina.says("/start")
    await hotline.settle()

    async def tell(_: Intention) -> Effect | None:
        await hotline.parts.bot(SendMessage(chat_id=amina.id, text="You have a message"))
        return None

    to_reporter = Intention(Kind.SEEN, dispatch.id, chat=ChatId(amina.id))
    assert await trails_on(hotline).kept(tell)(to_reporter) is None
    effect = await trails_on(hotline).kept(tell)(intentions.pictures(dispatch))
    assert effect is not None
    async with hotline.store.unit() as unit:
        await effect(unit)
        await unit.commit()

    assert await left(hotline, dispatch) == []


def test_a_removed_picture_is_a_grey_one_that_opens() -> None:
    with Image.open(io.BytesIO(blank_picture())) as picture:
        picture.load()
        assert (picture.format, picture.size, picture.getextrema()) == ("PNG", (64, 64), (192, 192))
