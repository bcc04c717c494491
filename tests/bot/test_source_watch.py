"""Somebody else holds our token: the line says so, and takes its updates back."""

from __future__ import annotations

import asyncio
import logging

import pytest

from bot.poller import ConflictError
from bot.source_watch import CONFLICTS, SourceWatch
from bot.telegram import choose_source
from tests.bot.opened import Telegram, line_of, poller, quiet_clock, store_of
from tests.clock import FixedClock
from tests.fakes import FullStore
from tests.hotline import TOKEN, settings_for
from tests.patience import running, until
from tests.triage.keeping_room import committed, shown
from triage.errors import UnavailableError
from triage.model import TRIAGE_DESK, ChatId, Desk, DeskState

__all__ = ["line_of", "quiet_clock", "store_of"]
"""Fixtures: a story finds them by name in its own module."""

OURS = "https://line.example/hook"
NEWS = [("desk_screen", "news-token")]


@pytest.fixture
async def watch(store: FullStore, line: Telegram, clock: FixedClock) -> SourceWatch:
    """Of a line that asks for its updates, and has a desk of its own."""
    async with committed(store) as unit:
        unit.desks.save(Desk(TRIAGE_DESK, DeskState.BOUND, "en", chat=ChatId(-5)))
    return watching(store, line, clock, "")


def watching(store: FullStore, line: Telegram, clock: FixedClock, address: str) -> SourceWatch:
    async def take_back() -> None:
        await line.bot.set_webhook(address)

    return SourceWatch(store, line.bot, clock, address, take_back)


async def test_a_webhook_that_somebody_set_is_told_of_and_taken_back(
    watch: SourceWatch, store: FullStore, line: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    await line.bot.set_webhook("https://thief.example/all")

    await watch.look()

    assert not line.world.first_bot.webhook
    assert await shown(store) == NEWS
    assert "ALARM" in caplog.text
    assert "stolen-token.md" in caplog.text
    assert TOKEN not in caplog.text


async def test_a_webhook_that_somebody_removed_is_set_again(
    store: FullStore, line: Telegram, clock: FixedClock
) -> None:
    await watching(store, line, clock, OURS).look()

    assert line.world.first_bot.webhook
    assert line.world.first_bot.webhook.url == OURS


async def test_our_own_way_is_no_sign_of_anything(
    watch: SourceWatch, store: FullStore, caplog: pytest.LogCaptureFixture
) -> None:
    await watch.look()

    assert await shown(store) == []
    assert "ALARM" not in caplog.text


async def test_somebody_who_asks_again_and_again_is_told_of_once(
    watch: SourceWatch, store: FullStore, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(CONFLICTS.most):
        await watch.note_conflict("terminated by other getUpdates request")
    assert await shown(store) == []

    for _ in range(5):
        await watch.note_conflict("terminated by other getUpdates request")

    assert await shown(store) == NEWS
    assert caplog.text.count("ALARM") == 1


async def test_a_poller_that_is_refused_says_why(store: FullStore, line: Telegram) -> None:
    async with asyncio.TaskGroup() as group:
        first = group.create_task(refused(store, line))
        await until(lambda: line.world.first_bot.poll)
        await poller(store, line).poll(timeout=0)

    assert "other getUpdates request" in first.result()


async def refused(store: FullStore, line: Telegram) -> str:
    with pytest.raises(ConflictError) as error:
        await poller(store, line).poll(timeout=50)
    return str(error.value)


async def test_polling_that_meets_a_webhook_takes_its_updates_back(
    watch: SourceWatch, store: FullStore, line: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    await line.bot.set_webhook("https://thief.example/all")
    mine = poller(store, line)
    mine.on_conflict = watch.note_conflict

    async with running(mine.run()):
        await until(lambda: "getUpdates failed" in caplog.text)

    assert not line.world.first_bot.webhook
    assert await shown(store) == NEWS


async def test_an_alarm_that_cannot_be_told_stops_no_polling(
    store: FullStore, line: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    async def fails(words: str) -> None:
        tried.append(words)
        raise UnavailableError("the disk is full")

    tried: list[str] = []
    await line.bot.set_webhook("https://thief.example/all")
    mine = poller(store, line)
    mine.on_conflict = fails

    async with running(mine.run()) as polling:
        await until(lambda: tried)
        await until(lambda: "looking for our webhook failed" in caplog.text)
        assert not polling.done()

    assert "webhook" in tried[0]


async def test_without_a_desk_of_ours_the_log_has_it(
    store: FullStore, line: Telegram, clock: FixedClock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    await line.bot.set_webhook("https://thief.example/all")

    await watching(store, line, clock, "").look()

    assert "sent to another address" in caplog.text
    assert "thief.example" not in caplog.text


async def test_what_takes_back_is_what_a_start_chooses(line: Telegram, tmp_path: object) -> None:
    settings = settings_for(tmp_path, line.server.url)  # type: ignore[arg-type]
    await line.bot.set_webhook("https://thief.example/all")

    await choose_source(line.bot, settings)

    assert not line.world.first_bot.webhook
