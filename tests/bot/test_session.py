"""The session: brief calls, and answers that are none."""

from __future__ import annotations

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramNetworkError
from aiogram.methods import AnswerCallbackQuery, GetMe, SendMessage, SendVenue, TelegramMethod
from aiogram.types import Message
from aiohttp import JsonPayload

from bot.session import BriefSession

TOKEN = "42:SESSION"
MARKET = SendVenue(chat_id=7, latitude=40.5, longitude=72.8, title="VL-1", address="Ош")
HELLO = SendMessage(chat_id=7, text="Салам", protect_content=True)


@pytest.fixture
def session() -> BriefSession:
    return BriefSession()


@pytest.fixture
def bot(session: BriefSession) -> Bot:
    return Bot(TOKEN, session=session)


@pytest.mark.parametrize("call", [HELLO, MARKET])
def test_the_id_of_a_message_comes_back(
    session: BriefSession, bot: Bot, call: TelegramMethod[Message]
) -> None:
    answer = session.check_response(bot, call, 200, '{"ok":true,"result":{"message_id":5}}')

    assert getattr(answer.result, "message_id", None) == 5


def test_a_plain_yes_comes_back(session: BriefSession, bot: Bot) -> None:
    press = AnswerCallbackQuery(callback_query_id="1")

    assert session.check_response(bot, press, 200, '{"ok":true,"result":true}').result is True


@pytest.mark.parametrize("content", ["<html>", "[]", "{}", '{"result":{"message_id":null}}'])
def test_nobody_knows_what_an_unreadable_answer_means(
    session: BriefSession, bot: Bot, content: str
) -> None:
    with pytest.raises(TelegramNetworkError, match="unreadable"):
        session.check_response(bot, HELLO, 200, content)


def test_a_refusal_is_read_by_aiogram(session: BriefSession, bot: Bot) -> None:
    refusal = '{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}'

    with pytest.raises(TelegramBadRequest, match="chat not found"):
        session.check_response(bot, HELLO, 400, refusal)


def test_a_map_is_one_json_body(session: BriefSession, bot: Bot) -> None:
    body = session.build_form_data(bot, MARKET)

    assert isinstance(body, JsonPayload)
    assert '"latitude": 40.5, "longitude": 72.8' in body.decode()


def test_a_call_without_files_is_one_json_body(session: BriefSession, bot: Bot) -> None:
    body = session.build_form_data(bot, HELLO)

    assert isinstance(body, JsonPayload)
    assert (
        body.decode()
        == '{"chat_id": 7, "text": "\\u0421\\u0430\\u043b\\u0430\\u043c", "protect_content": true}'
    )


def test_other_calls_go_as_forms(session: BriefSession, bot: Bot) -> None:
    assert not isinstance(session.build_form_data(bot, GetMe()), JsonPayload)
