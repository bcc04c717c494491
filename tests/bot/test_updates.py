"""From the inbox to the handlers: in order within a chat, none twice, none lost at a restart."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot, Dispatcher, Router
from aiogram.types import Message

from bot.bell import Bells
from bot.checkpoints import no_checkpoint
from bot.lanes import Lanes
from bot.one_commit import OneCommit
from bot.updates import AT_ONCE, LOOK_EVERY, Updates
from locales.texts import Library
from storage.store import SqlStore
from tests.bot.opened import opened
from tests.bot.shop import open_shop
from tests.clock import FixedClock
from tests.hotline import TOKEN
from tests.triage.keeping_room import intentions_in

AMINA, ERMEK = 5_000_000_001, 5_000_000_002


def said(number: int, text: str, chat: int = AMINA) -> dict[str, Any]:
    person = {"id": chat, "is_bot": False, "first_name": "Amina", "language_code": "en"}
    body = {"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}}
    return {"update_id": number, "message": body | {"from": person, "text": text}}


@dataclass
class Listener:
    """A conversation that hears everything, slowly for some words and not at all for others."""

    heard: list[str] = field(default_factory=list)
    is_mended: bool = False
    under_way: int = 0
    most: int = 0
    meanwhile: Callable[[], Awaitable[None]] | None = None

    async def hear(self, message: Message) -> None:
        if self.meanwhile is not None:
            meanwhile, self.meanwhile = self.meanwhile, None
            await meanwhile()
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        words = message.text or ""
        for _ in range(10 if "slow" in words else 1):
            await asyncio.sleep(0)
        self.under_way -= 1
        if "stumble" in words and not self.is_mended:
            raise ValueError(words)
        self.heard.append(words)

    def router(self) -> Router:
        router = Router()
        router.message.register(self.hear)
        return router


@dataclass
class Ear:
    store: SqlStore
    updates: Updates
    listener: Listener

    async def accepts(self, *updates: dict[str, Any]) -> None:
        await self.store.accept([(one["update_id"], json.dumps(one).encode()) for one in updates])

    async def gets(self, *updates: dict[str, Any]) -> int:
        await self.accepts(*updates)
        async with asyncio.TaskGroup() as group:
            return await self.updates.take(group)

    async def waits(self) -> list[int]:
        return [row[1] for row in await self.store.waiting_updates(after=0, limit=99)]


def ear(store: SqlStore, commit: OneCommit) -> Ear:
    listener, dispatcher = Listener(), Dispatcher(disable_fsm=True)
    dispatcher.update.outer_middleware(commit)
    dispatcher.include_router(listener.router())
    given = (Bot(TOKEN), dispatcher, commit, Lanes(), Bells(), no_checkpoint)
    return Ear(store, Updates(store, *given), listener)


@pytest.fixture
async def line(blank: Path, tmp_path: Path, library: Library) -> AsyncIterator[Ear]:
    async with open_shop(blank, tmp_path) as shop:
        yield ear(shop.store, OneCommit(shop.store, shop.jobs.workshop, library))


async def test_what_was_handled_is_over(line: Ear) -> None:
    assert await line.gets(said(1, "one"), said(2, "two")) == 2

    assert line.listener.heard == ["one", "two"]
    assert await line.waits() == []
    assert await line.gets() == 0


async def test_one_chat_is_heard_in_order_and_slow_words_hold_up_no_other(line: Ear) -> None:
    slow = [said(at, f"slow {at}") for at in (1, 2, 3)]

    await line.gets(*slow, said(4, "quick", ERMEK))

    assert line.listener.heard == ["quick", "slow 1", "slow 2", "slow 3"]


async def test_a_flood_from_one_chat_does_not_delay_another(line: Ear) -> None:
    flood = [said(at, f"flood {at}") for at in range(1, 501)]

    await line.gets(*flood, said(501, "they are shooting now", ERMEK))

    assert line.listener.heard.index("they are shooting now") < 5


async def test_who_comes_while_a_flood_is_handled_is_heard_soon(line: Ear) -> None:
    line.listener.meanwhile = lambda: line.accepts(said(501, "they are shooting now", ERMEK))

    await line.gets(*(said(at, f"flood {at}") for at in range(1, 101)))

    assert line.listener.heard.index("they are shooting now") < LOOK_EVERY + 5


async def test_a_flood_is_handled_whole_and_in_order(line: Ear) -> None:
    flood = [f"flood {at}" for at in range(1, 301)]

    started = await line.gets(*(said(at, words) for at, words in enumerate(flood, start=1)))
    while started:
        started = await line.gets()

    assert line.listener.heard == flood
    assert await line.updates.is_worked_off()


async def test_an_update_of_no_shape_at_all_stops_nothing(line: Ear) -> None:
    await line.gets(
        {"update_id": 1, "callback_query": ["x"]},
        {"update_id": 2, "message": None},
        {"update_id": 4, "message": {"chat": {"id": [], "type": "private"}}},
        {"update_id": 5, "message": {"chat": {"id": {"a": 1}, "type": "private"}}},
        said(3, "three"),
    )

    assert line.listener.heard == ["three"]
    assert await line.waits() == []


async def test_half_a_letter_is_heard_as_a_sign_and_whole_ones_stay(line: Ear) -> None:
    await line.gets(said(1, "a skin \ud83d of 🐆"), said(2, "back\\udslash"))

    assert line.listener.heard == ["a skin \ufffd of 🐆", "back\\udslash"]


async def test_only_a_few_are_handled_together(line: Ear) -> None:
    await line.gets(*(said(at, "slow", chat=at) for at in range(1, 41)))

    assert len(line.listener.heard) == 40
    assert line.listener.most <= AT_ONCE


async def test_an_update_that_telegram_sends_again_is_heard_once(line: Ear) -> None:
    await line.gets(said(1, "one"))
    await line.gets(said(1, "one"))

    assert line.listener.heard == ["one"]


async def test_an_update_of_a_shape_nobody_knows_is_passed_over(
    line: Ear, caplog: pytest.LogCaptureFixture
) -> None:
    poison = said(1, "one") | {"message": {"chat": {"id": AMINA}, "text": "squeaky barrow"}}

    await line.gets(poison, said(2, "two"))

    assert line.listener.heard == ["two"]
    assert await line.waits() == []
    assert "during parsing an update: ValidationError" in caplog.text
    assert "barrow" not in caplog.text


async def test_words_beside_something_newer_than_we_know_are_heard(line: Ear) -> None:
    newer = said(1, "one")
    newer["message"] |= {
        "forward_origin": {"type": "star", "date": 1},
        "rich_message": {"blocks": 7},
    }

    await line.gets(newer, said(2, "two"))

    assert line.listener.heard == ["one", "two"]
    assert await line.waits() == []


async def test_words_over_which_we_stumble_stay_and_are_apologised_for(line: Ear) -> None:
    await line.gets(said(1, "stumble"), said(2, "two"))

    assert line.listener.heard == ["two"]
    assert await line.waits() == [1]
    assert [one.subject for one in await intentions_in(line.store)] == ["trouble"]
    assert await line.gets() == 0


async def test_what_stayed_is_handled_again_after_a_restart(line: Ear) -> None:
    await line.gets(said(1, "stumble"), said(2, "two"))

    again = ear(line.store, line.updates.commit)
    again.listener.is_mended = True
    await again.gets()

    assert again.listener.heard == ["stumble"]
    assert await again.waits() == []


async def test_what_was_accepted_before_a_crash_is_heard_after_it(
    blank: Path, tmp_path: Path, library: Library
) -> None:
    async with opened(SqlStore, blank, tmp_path, FixedClock()) as store:
        await store.accept([(1, json.dumps(said(1, "before the crash")).encode())])

    async with open_shop(blank, tmp_path) as shop:
        after = ear(shop.store, OneCommit(shop.store, shop.jobs.workshop, library))
        await after.gets(said(2, "after it"))

    assert after.listener.heard == ["before the crash", "after it"]


async def test_what_follows_is_begun_at_once(line: Ear) -> None:
    await line.gets(said(1, "one"))

    bells = line.updates.bells
    assert vars(bells.jobs)["_rung"].is_set()
    assert vars(bells.outbox)["_rung"].is_set()
