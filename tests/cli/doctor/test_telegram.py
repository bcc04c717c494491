"""Whether Telegram knows the bot, and how updates come."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from aiogram.exceptions import TelegramConflictError

from bot.clock import SystemClock
from bot.settings import Settings
from bot.telegram import build_bot, choose_source
from cli.doctor.findings import Finding, Level
from cli.doctor.telegram import call_findings, telegram_findings
from simulator import Server
from storage.database import locked
from tests.cli.doctor.conftest import Configure
from tests.cli.terminal import TOKEN
from tests.patience import running


async def findings(settings: Settings) -> list[Finding]:
    return [finding async for finding in telegram_findings(settings)]


async def test_a_bot_that_telegram_knows_is_right(configure: Configure, telegram: Server) -> None:
    [finding] = await findings(configure(api_base=telegram.url))

    assert finding.level is Level.OK
    assert "@ilbirs_bot" in finding.what


@pytest.mark.parametrize("token", ["4343434343:" + "x" * 35, "no token at all"])
async def test_a_token_that_it_does_not_know_is_wrong_and_not_shown(
    configure: Configure, telegram: Server, token: str
) -> None:
    [finding] = await findings(configure(api_base=telegram.url, token=token))

    assert finding.level is Level.WRONG
    assert "@BotFather" in finding.mend
    assert token not in repr(finding)


async def test_a_telegram_that_is_away_is_wrong(configure: Configure) -> None:
    [finding] = await findings(configure(api_base="http://127.0.0.1:9"))

    assert finding.level is Level.WRONG
    assert TOKEN not in repr(finding)


async def test_a_webhook_left_behind_starves_polling(
    configure: Configure, telegram: Server
) -> None:
    hooked = configure(
        api_base=telegram.url, webhook_url="https://a.example/hook", webhook_secret="s"
    )
    bot = build_bot(hooked)
    await choose_source(bot, hooked)
    await bot.session.close()

    assert [one.level for one in await findings(hooked)] == [Level.OK]
    assert [one.level for one in await findings(configure(api_base=telegram.url))] == [
        Level.OK,
        Level.WRONG,
    ]


@dataclass(frozen=True)
class Called:
    """How Telegram says it calls us."""

    url: str = ""
    pending_update_count: int = 0
    last_error_date: datetime | None = None


def test_a_webhook_that_telegram_does_not_call_is_a_warning(configure: Configure) -> None:
    settings = configure(webhook_url="https://a.example/hook", webhook_secret="s")

    [finding] = call_findings(settings, Called())

    assert (finding.level, finding.what) == (Level.WARN, "It calls no address.")


def test_an_address_that_is_not_ours_is_wrong_and_says_what_to_do(configure: Configure) -> None:
    settings = configure(webhook_url="https://a.example/hook", webhook_secret="s")

    [finding] = call_findings(settings, Called("https://thief.example/all"))

    assert finding.level is Level.WRONG
    assert "stolen-token.md" in finding.mend
    assert "thief.example" not in repr(finding)


async def test_somebody_who_asks_for_our_updates_while_we_do_not_is_wrong(
    configure: Configure, telegram: Server, tmp_path: Path
) -> None:
    database = f"sqlite+aiosqlite:///{tmp_path / 'records.db'}"
    settings = configure(api_base=telegram.url, database_url=database)
    thief = build_bot(settings)

    async def asks_again_and_again() -> None:
        while True:
            with suppress(TelegramConflictError):
                await thief.get_updates(timeout=50)

    async with running(asks_again_and_again()):
        _, found = await findings(settings)
    await thief.session.close()

    assert found.level is Level.WRONG
    assert "Somebody asks for our updates" in found.what


async def test_beside_a_running_line_the_doctor_asks_for_no_updates(
    configure: Configure, telegram: Server, tmp_path: Path
) -> None:
    database = f"sqlite+aiosqlite:///{tmp_path / 'records.db'}"
    settings = configure(api_base=telegram.url, database_url=database)

    with locked(database):
        [finding] = await findings(settings)

    assert finding.level is Level.OK


def test_many_updates_that_wait_are_a_warning(configure: Configure) -> None:
    [finding] = call_findings(configure(), Called(pending_update_count=101))

    assert "101 updates wait" in finding.what


def test_only_a_recent_failure_to_reach_us_counts(configure: Configure) -> None:
    now = SystemClock().now()

    recent = call_findings(configure(), Called(last_error_date=now - timedelta(minutes=5)))
    old = call_findings(configure(), Called(last_error_date=now - timedelta(days=2)))

    assert [one.level for one in recent] == [Level.WARN]
    assert list(old) == []
