"""Our own polling: nothing is confirmed to Telegram before it is durable with us."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.bell import Bells
from bot.checkpoints import no_checkpoint
from bot.poller import Poller
from bot.sieve import ALLOWED_UPDATES
from bot.telegram import build_bot
from simulator import FaultRule
from storage.store import SqlStore
from tests.bot.opened import Telegram, opened, telegram
from tests.clock import FixedClock
from tests.fakes import FullStore
from tests.hotline import hang_up, settings_for
from triage.errors import UnavailableError


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
async def store(blank: Path, tmp_path: Path, clock: FixedClock) -> AsyncIterator[FullStore]:
    async with opened(FullStore, blank, tmp_path, clock) as one:
        one.is_full = False
        yield one


@pytest.fixture
async def line(clock: FixedClock, tmp_path: Path) -> AsyncIterator[Telegram]:
    async with telegram(clock, tmp_path) as one:
        yield one


def poller(store: SqlStore, line: Telegram, points: list[str] | None = None) -> Poller:
    passed = no_checkpoint if points is None else points.append
    return Poller(store, line.bot, Bells(), passed)


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


Answer = Callable[[], web.Response]
ODD: dict[str, Answer] = {
    "a page of a proxy": lambda: web.Response(status=502, text="<html>Bad Gateway</html>"),
    "half an answer": lambda: web.Response(text='{"ok": true, "resu'),
    "nothing": lambda: web.Response(text=""),
    "null": lambda: web.Response(text="null"),
    "a list": lambda: web.Response(text="[]"),
    "no letters": lambda: web.Response(body=b"\xff\xfe\x00"),
    "ok without a result": lambda: web.json_response({"ok": True}),
    "another poller": lambda: web.json_response({"ok": False, "error_code": 409}, status=409),
}


@asynccontextmanager
async def answering(answer: Answer, folder: Path, store: SqlStore) -> AsyncIterator[Poller]:
    """A poller whose Telegram always says the same."""

    async def reply(request: web.Request) -> web.Response:
        return answer()

    app = web.Application()
    app.router.add_post("/{path:.*}", reply)
    async with TestServer(app) as server:
        bot = build_bot(settings_for(folder, str(server.make_url(""))))
        try:
            yield Poller(store, bot, Bells(), no_checkpoint)
        finally:
            await hang_up(bot)


@pytest.mark.parametrize("kind", ODD)
async def test_an_odd_answer_is_a_reason_to_wait(
    store: FullStore, tmp_path: Path, kind: str
) -> None:
    async with answering(ODD[kind], tmp_path, store) as mine:
        with pytest.raises(UnavailableError, match="getUpdates"):
            await mine.poll(timeout=0)


@pytest.mark.parametrize("kind", ["a page of a proxy", "another poller"])
async def test_polling_goes_on_through_odd_answers(
    store: FullStore, tmp_path: Path, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with answering(ODD[kind], tmp_path, store) as mine:
        with suppress(TimeoutError):
            async with asyncio.timeout(0.2):
                await mine.run()

    assert "next try in 1 s" in caplog.text


async def test_polling_goes_on_when_nobody_answers(
    store: FullStore, line: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    await line.server.close()
    with suppress(TimeoutError):
        async with asyncio.timeout(0.2):
            await poller(store, line).run()

    assert "getUpdates failed" in caplog.text
    assert line.bot.token not in caplog.text
