"""Webhook delivery: at least once, in order within a chat, and honest about errors."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from simulator import FaultRule, Person, World
from simulator.bell import Bell
from tests.simulator.clock import HandClock
from tests.simulator.wiretap import Wire


class Hook:
    """A bot's own web server; `answers` are the next statuses, then 200."""

    def __init__(self) -> None:
        self.url = ""
        self.bodies: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answers: list[web.Response] = []
        self.bell = Bell()
        self.gate = asyncio.Event()
        self.gate.set()
        self.at_once = 0
        self.most_at_once = 0

    async def take(self, request: web.Request) -> web.Response:
        self.bodies.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.bell.ring()
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await self.gate.wait()
        self.at_once -= 1
        return self.answers.pop(0) if self.answers else web.Response()

    @property
    def texts(self) -> list[str]:
        return [body["message"]["text"] for body in self.bodies]

    async def has(self, count: int) -> None:
        assert await self.bell.until(lambda: len(self.bodies) >= count, 5)


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    await runner.cleanup()


async def test_updates_are_brought_with_the_secret(wire: Wire, hook: Hook, amina: Person) -> None:
    await wire.setWebhook(url=hook.url, secret_token="s3cret")

    amina.says("one")
    await hook.has(1)

    assert hook.texts == ["one"]
    assert hook.secrets == ["s3cret"]


async def test_what_waited_before_is_brought_too(wire: Wire, hook: Hook, amina: Person) -> None:
    amina.says("before")

    await wire.setWebhook(url=hook.url)
    await hook.has(1)

    assert hook.texts == ["before"]


async def test_a_failed_delivery_is_repeated_with_doubled_pauses(
    wire: Wire, hook: Hook, amina: Person, clock: HandClock
) -> None:
    hook.answers = [web.Response(status=500) for _ in range(4)]
    await wire.setWebhook(url=hook.url)

    amina.says("again and again")
    await hook.has(5)

    assert len({body["update_id"] for body in hook.bodies}) == 1
    assert clock.pauses == [1, 2, 4, 8]


async def test_retry_after_is_honoured(
    wire: Wire, hook: Hook, amina: Person, clock: HandClock
) -> None:
    hook.answers = [web.Response(status=503, headers={"Retry-After": "77"})]
    await wire.setWebhook(url=hook.url)

    amina.says("later, please")
    await hook.has(2)

    assert clock.pauses == [77]


async def test_the_last_error_is_told(wire: Wire, hook: Hook, amina: Person) -> None:
    hook.answers = [web.Response(status=500)]
    await wire.setWebhook(url=hook.url)

    amina.says("oops")
    await hook.has(2)

    found = await wire.getWebhookInfo()
    assert found["last_error_message"].startswith("Wrong response from the webhook: 500")
    assert found["last_error_date"] > 0


async def test_one_chat_is_served_in_order(wire: Wire, hook: Hook, amina: Person) -> None:
    hook.answers = [web.Response(status=500)]
    await wire.setWebhook(url=hook.url)

    for word in ("one", "two", "three"):
        amina.says(word)
    await hook.has(4)

    assert hook.texts == ["one", "one", "two", "three"]
    assert hook.most_at_once == 1


async def test_chats_are_served_side_by_side(
    wire: Wire, hook: Hook, world: World, amina: Person
) -> None:
    hook.gate.clear()
    await wire.setWebhook(url=hook.url)
    world.person("Cholpon").says("mine")
    amina.says("hers")

    await hook.has(2)
    hook.gate.set()

    assert hook.most_at_once == 2


async def test_max_connections_are_kept(wire: Wire, hook: Hook, world: World) -> None:
    await wire.setWebhook(url=hook.url, max_connections=2)
    for number in range(6):
        world.person(f"Person {number}").says("hello")

    await hook.has(6)

    assert hook.most_at_once <= 2


async def test_presses_travel_in_a_lane_of_their_own(wire: Wire, hook: Hook, amina: Person) -> None:
    card = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    await wire.sendMessage(chat_id=amina.id, text="card", reply_markup=card)
    hook.gate.clear()
    await wire.setWebhook(url=hook.url)
    amina.says("slow words")
    amina.taps("Go")

    await hook.has(2)
    hook.gate.set()

    assert hook.most_at_once == 2


async def test_a_taken_update_is_gone(wire: Wire, hook: Hook, world: World, amina: Person) -> None:
    await wire.setWebhook(url=hook.url)
    amina.says("one")
    await hook.has(1)

    assert await world.rests()
    await wire.deleteWebhook()

    assert await wire.getUpdates() == []


async def test_a_taken_update_may_still_come_twice(
    wire: Wire, hook: Hook, world: World, amina: Person
) -> None:
    world.faults.add(FaultRule("duplicate", count=1))
    await wire.setWebhook(url=hook.url)

    amina.says("once")
    await hook.has(2)

    assert await world.rests()
    assert len({body["update_id"] for body in hook.bodies}) == 1
    assert hook.texts == ["once", "once"]


async def test_nobody_listening_is_an_error_too(
    wire: Wire, world: World, amina: Person, clock: HandClock
) -> None:
    await wire.setWebhook(url="http://127.0.0.1:9/hook")

    amina.says("anyone?")
    assert await world.bell.until(lambda: clock.pauses, 5)

    found = await wire.getWebhookInfo()
    assert found["last_error_message"] == "Connection refused"
    assert found["pending_update_count"] == 1


async def test_a_webhook_that_is_gone_for_23_hours_is_removed(
    wire: Wire, hook: Hook, world: World, amina: Person, clock: HandClock
) -> None:
    gone = {"status": 410, "headers": {"Retry-After": "3600"}}
    hook.answers = [web.Response(**gone) for _ in range(30)]  # type: ignore[arg-type]
    await wire.setWebhook(url=hook.url)

    amina.says("still there?")
    assert await world.bell.until(lambda: world.first_bot.webhook is None, 5)

    assert sum(clock.pauses) >= 23 * 3600
