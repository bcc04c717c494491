"""A small real bot on aiogram's Dispatcher talks with people through the simulator."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramForbiddenError
from aiogram.filters import ChatMemberUpdatedFilter, CommandStart
from aiogram.filters.chat_member_updated import IS_MEMBER, IS_NOT_MEMBER
from aiogram.types import (
    CallbackQuery,
    ChatMemberUpdated,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)

from simulator import FaultRule, Group, Person, Server, World
from tests.simulator.quick import QuickSession

COUNT = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="One more", callback_data="more")]]
)


async def greet(message: Message) -> None:
    await message.answer("How many did you see? <b>1</b>", parse_mode="HTML", reply_markup=COUNT)


async def count(query: CallbackQuery) -> None:
    assert isinstance(query.message, Message)
    number = int((query.message.text or "").split()[-1]) + 1
    text = f"How many did you see? {number}"
    await query.message.edit_text(text, reply_markup=COUNT)
    await query.answer(f"{number} it is")


async def keep_photo(message: Message, bot: Bot) -> None:
    assert message.photo
    content = await bot.download(message.photo[-1])
    assert content
    await message.reply(f"Kept {len(content.read())} bytes")


async def welcome(event: ChatMemberUpdated) -> None:
    await event.answer(f"{event.new_chat_member.user.first_name} has come")


def router() -> Router:
    router = Router()
    router.message.register(greet, CommandStart())
    router.message.register(keep_photo, F.photo)
    router.callback_query.register(count, F.data == "more")
    router.chat_member.register(welcome, ChatMemberUpdatedFilter(IS_NOT_MEMBER >> IS_MEMBER))
    return router


@asynccontextmanager
async def polling(bot: Bot) -> AsyncIterator[None]:
    """The bot at work, until the block ends."""
    dispatcher = Dispatcher()
    dispatcher.include_router(router())
    kinds = dispatcher.resolve_used_update_types()
    async with asyncio.TaskGroup() as group:
        work = dispatcher.start_polling(
            bot, handle_signals=False, close_bot_session=False, allowed_updates=kinds
        )
        task = group.create_task(work)
        yield
        task.cancel()


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    session = QuickSession(api=TelegramAPIServer.from_base(server.url))
    async with Bot("42:TEST", session=session) as bot, polling(bot):
        yield bot


async def test_a_start_is_answered(bot: Bot, amina: Person) -> None:
    amina.starts()

    question = await amina.waits_for("How many")

    assert question.html == "How many did you see? <b>1</b>"
    assert amina.buttons == ["One more"]


async def test_presses_change_the_message(bot: Bot, amina: Person) -> None:
    amina.starts()
    await amina.waits_for("1")

    for number in (2, 3, 4):
        amina.taps("One more")
        await amina.waits_for(f"How many did you see? {number}")

    await amina.waits_until(lambda: len(amina.toasts) == 3)
    assert amina.toasts == ["2 it is", "3 it is", "4 it is"]
    assert len(amina.cards) == 1


async def test_a_photo_is_fetched(bot: Bot, amina: Person) -> None:
    content = amina.new_photo()

    photo = amina.sends_photo(content)

    answer = await amina.waits_for(f"Kept {len(content)} bytes")
    assert answer.reply_to == photo.id


async def test_newcomers_of_a_desk_are_noticed(bot: Bot, world: World, desk: Group) -> None:
    await world.bell.until(lambda: "chat_member" in world.first_bot.updates.allowed, 5)

    desk.adds(world.person("Cholpon"))

    await desk.waits_for("Cholpon has come")


async def test_many_people_at_once_get_their_own_answers(bot: Bot, world: World) -> None:
    people = [world.person(f"Person {number}") for number in range(20)]

    for person in people:
        person.starts()

    for person in people:
        await person.waits_for("How many did you see?")
        assert len(person.cards) == 1


async def test_polling_survives_a_failing_telegram(bot: Bot, world: World, amina: Person) -> None:
    world.faults.add(FaultRule("status", method="getUpdates", count=1, code=502))
    amina.starts()

    await amina.waits_for("How many did you see?")


async def test_a_blocking_reporter_is_a_forbidden_error(bot: Bot, amina: Person) -> None:
    amina.blocks()

    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(amina.id, "Are you there?")
