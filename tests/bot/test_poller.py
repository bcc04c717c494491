"""Our own polling: nothing is confirmed to Telegram before it is durable with us."""

from __future__ import annotations

import json

import pytest

from bot.sieve import ALLOWED_UPDATES
from simulator import FaultRule
from storage.store import SqlStore
from tests.bot.opened import Telegram, line_of, poller, quiet_clock, store_of
from tests.fakes import FullStore
from triage.errors import UnavailableError

__all__ = ["line_of", "quiet_clock", "store_of"]
"""Fixtures: a story finds them by name in its own module."""


async def words(store: SqlStore) -> list[str]:
    rows = await store.waiting_updates(after=0, limit=100)
    return [json.loads(body)["message"]["text"] for _, _, body in rows]


async def test_what_people_say_lies_in_the_inbox(store: FullStore, line: Telegram) -> None:
    amina = line.world.person("Amina")
    amina.says("one")
    amina.says("two")

    assert await poller(store, line).poll(timeout=0) == 2

    assert await words(store) == ["one", "two"]


async def test_what_was_kept_is_confirmed_with_the_next_call(
    store: FullStore, line: Telegram
) -> None:
    line.world.person("Amina").says("one")
    mine = poller(store, line)
    await mine.poll(timeout=0)
    assert len(line.world.first_bot.updates) == 1

    assert await mine.poll(timeout=0) == 0

    assert len(line.world.first_bot.updates) == 0


async def test_what_could_not_be_kept_is_not_confirmed(store: FullStore, line: Telegram) -> None:
    line.world.person("Amina").says("one")
    mine, store.is_full = poller(store, line), True
    for _ in range(3):
        with pytest.raises(UnavailableError):
            await mine.poll(timeout=0)
    store.is_full = False

    assert await mine.poll(timeout=0) == 1

    assert await words(store) == ["one"]


async def test_after_a_restart_what_was_not_confirmed_is_kept_once(
    store: FullStore, line: Telegram
) -> None:
    line.world.person("Amina").says("one")
    await poller(store, line).poll(timeout=0)

    assert await poller(store, line).poll(timeout=0) == 1

    assert await words(store) == ["one"]


async def test_officers_own_talk_is_confirmed_and_never_kept(
    store: FullStore, line: Telegram
) -> None:
    bakyt, points = line.world.person("Bakyt"), list[str]()
    group = line.world.group("desk", members=[bakyt])
    bakyt.adds_bot(group)
    bakyt.promotes_bot(group)
    mine = poller(store, line, points)
    await mine.poll(timeout=0)
    bakyt.says("we go at five", in_=group)

    assert await mine.poll(timeout=0) == 1

    rows = await store.waiting_updates(after=0, limit=100)
    assert "we go" not in str(rows)
    assert await mine.poll(timeout=0) == 0
    assert points == ["update-received", "inbox-written"] * 2


async def test_a_poll_asks_for_all_that_we_act_on(store: FullStore, line: Telegram) -> None:
    await poller(store, line).poll(timeout=0)

    assert set(line.world.first_bot.updates.asked or ()) == set(ALLOWED_UPDATES)


async def test_updates_ring_for_the_inbox_and_silence_does_not(
    store: FullStore, line: Telegram
) -> None:
    mine = poller(store, line)
    await mine.poll(timeout=0)
    assert not vars(mine.bells.inbox)["_rung"].is_set()

    line.world.person("Amina").says("one")
    await mine.poll(timeout=0)

    assert vars(mine.bells.inbox)["_rung"].is_set()


@pytest.mark.parametrize("code", [500, 502, 504])
async def test_when_telegram_is_ill_nothing_is_lost(
    store: FullStore, line: Telegram, code: int
) -> None:
    line.world.faults.add(FaultRule("status", "getUpdates", count=1, code=code))
    line.world.person("Amina").says("one")
    mine = poller(store, line)
    with pytest.raises(UnavailableError, match=str(code)):
        await mine.poll(timeout=0)

    assert await mine.poll(timeout=0) == 1
