"""The bot's own client: where it calls, how it introduces itself, how it waits at the start."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import BotCommandScopeAllPrivateChats

from bot.sieve import ALLOWED_UPDATES
from bot.telegram import COMMANDS, build_bot, choose_source, introduce, patiently
from locales.texts import Library
from tests.bot.leaping import leaps
from tests.bot.opened import Telegram
from tests.bot.post import METHOD
from tests.hotline import settings_for
from triage.model import LANGUAGES

EVERYBODY = BotCommandScopeAllPrivateChats()
HOOK = "https://line.example/hook"


@pytest.mark.parametrize(
    ("base", "url"),
    [
        ("https://api.telegram.org", "https://api.telegram.org/bot42:T/getMe"),
        ("https://api.telegram.org/", "https://api.telegram.org/bot42:T/getMe"),
        ("http://127.0.0.1:8081", "http://127.0.0.1:8081/bot42:T/getMe"),
        ("http://127.0.0.1:8081/", "http://127.0.0.1:8081/bot42:T/getMe"),
    ],
)
def test_the_bot_calls_where_the_settings_say(tmp_path: Path, base: str, url: str) -> None:
    bot = build_bot(settings_for(tmp_path, base))

    assert bot.session.api.api_url(token="42:T", method="getMe") == url


async def test_the_menu_is_there_in_every_language_and_for_every_other_phone(
    line: Telegram, library: Library
) -> None:
    await introduce(line.bot, library)

    assert line.world.journal.count("setMyCommands") == 1 + len(LANGUAGES)
    for code in (None, *LANGUAGES):
        menu = await line.bot.get_my_commands(EVERYBODY, language_code=code)
        assert [one.command for one in menu] == list(COMMANDS)
        told = [one.description for one in menu]
        assert told == [library[code or "en"](f"command-{name}") for name in COMMANDS]


def url_of_hook(line: Telegram) -> str:
    hook = line.world.first_bot.webhook
    return hook.url if hook else ""


async def test_who_polls_takes_the_webhook_away_and_drops_nothing(
    line: Telegram, tmp_path: Path
) -> None:
    line.world.person("Amina").says("before the start")
    given = settings_for(tmp_path, line.server.url, webhook_url=HOOK, webhook_secret="quiet-owl")
    await choose_source(line.bot, given)
    assert url_of_hook(line) == HOOK

    await choose_source(line.bot, settings_for(tmp_path, line.server.url))

    assert url_of_hook(line) == ""
    assert len(line.world.first_bot.updates) == 1


async def test_a_webhook_is_set_with_its_secret_and_all_we_act_on(
    line: Telegram, tmp_path: Path
) -> None:
    given = settings_for(tmp_path, line.server.url, webhook_url=HOOK, webhook_secret="quiet-owl")

    await choose_source(line.bot, given)

    hook = line.world.first_bot.webhook
    assert hook
    assert (hook.url, hook.secret) == (HOOK, "quiet-owl")
    assert set(line.world.first_bot.updates.asked or ()) == set(ALLOWED_UPDATES)


Call = Callable[[], Coroutine[Any, Any, None]]


def troubled(*troubles: Exception) -> tuple[Call, list[Exception]]:
    """A call that fails so often, and what is left of its troubles."""
    left = list(troubles)

    async def call() -> None:
        if left:
            raise left.pop(0)

    return call, left


AWAY = TelegramNetworkError(METHOD, "cannot connect")
ILL = TelegramServerError(METHOD, "Bad Gateway")


@pytest.mark.parametrize(
    ("troubles", "seconds"),
    [
        ((), 0),
        ((AWAY,), 1),
        ((AWAY, ILL, AWAY), 1 + 2 + 4),
        ((AWAY,) * 8, 1 + 2 + 4 + 8 + 16 + 32 + 60 + 60),
        ((TelegramRetryAfter(METHOD, "flood", 7),), 7),
    ],
)
def test_at_the_start_telegram_is_waited_for(
    troubles: tuple[Exception, ...], seconds: float
) -> None:
    call, left = troubled(*troubles)

    _, spent = leaps(patiently(call))

    assert left == []
    assert spent == pytest.approx(seconds, abs=0.1)


@pytest.mark.parametrize("error", [TelegramUnauthorizedError(METHOD, "no"), KeyError("ours")])
def test_a_refusal_is_an_error_and_no_wait(error: TelegramAPIError | KeyError) -> None:
    call, _ = troubled(AWAY, error)

    with pytest.raises(type(error)):
        leaps(patiently(call))
