"""getUpdates: confirmation, filters, long polling, conflicts; and the webhook's settings."""

import asyncio

import pytest

from simulator import Group, Person, World
from tests.patience import until
from tests.simulator.clock import HandClock
from tests.simulator.wiretap import Wire, refused


async def test_what_is_not_confirmed_comes_again(wire: Wire, amina: Person) -> None:
    amina.says("one")

    first = await wire.getUpdates()
    again = await wire.getUpdates()

    assert first == again
    assert first[0]["message"]["text"] == "one"


async def test_an_offset_confirms_what_came_before(wire: Wire, amina: Person) -> None:
    amina.says("one")
    amina.says("two")
    first, second = await wire.getUpdates()

    left = await wire.getUpdates(offset=second["update_id"])

    assert [update["message"]["text"] for update in left] == ["two"]
    assert second["update_id"] == first["update_id"] + 1


async def test_a_negative_offset_keeps_only_the_newest(wire: Wire, amina: Person) -> None:
    for word in ("one", "two", "three"):
        amina.says(word)

    left = await wire.getUpdates(offset=-2)

    assert [update["message"]["text"] for update in left] == ["two", "three"]
    assert await wire.getUpdates() == left


async def test_a_limit_bounds_one_answer(wire: Wire, amina: Person) -> None:
    for number in range(3):
        amina.says(str(number))

    assert len(await wire.getUpdates(limit=2)) == 2
    assert len(await wire.getUpdates()) == 3


async def test_a_poll_waits_for_the_next_update(wire: Wire, amina: Person, world: World) -> None:
    async with asyncio.TaskGroup() as group:
        poll = group.create_task(wire.getUpdates(timeout=50))
        await until(lambda: world.first_bot.poll)
        amina.says("at last")

    assert [update["message"]["text"] for update in poll.result()] == ["at last"]


async def test_a_poll_ends_empty_after_its_timeout(wire: Wire, amina: Person) -> None:
    started = asyncio.get_running_loop().time()

    assert await wire.getUpdates(timeout=1) == []
    assert asyncio.get_running_loop().time() - started >= 1


async def test_a_second_poller_ends_the_first(wire: Wire, amina: Person, world: World) -> None:
    async with asyncio.TaskGroup() as group:
        first = group.create_task(_conflict(wire))
        await until(lambda: world.first_bot.poll)
        assert await wire.getUpdates() == []

    assert first.result() == 409


async def _conflict(wire: Wire) -> int:
    with refused("Conflict: terminated by other getUpdates request; make sure that") as found:
        await wire.getUpdates(timeout=50)
    return found.value.code


async def test_setting_a_webhook_ends_a_poll(wire: Wire, amina: Person, world: World) -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(_end_of_poll(wire))
        await until(lambda: world.first_bot.poll)
        await wire.setWebhook(url="http://127.0.0.1:9/hook")


async def _end_of_poll(wire: Wire) -> None:
    with refused("Conflict: terminated by setWebhook request"):
        await wire.getUpdates(timeout=50)


async def test_a_webhook_excludes_polling(wire: Wire) -> None:
    await wire.setWebhook(url="http://127.0.0.1:9/hook")

    with refused("Conflict: can't use getUpdates method while webhook is active"):
        await wire.getUpdates()
    await wire.deleteWebhook()
    assert await wire.getUpdates() == []


async def test_chat_member_comes_only_on_request(
    wire: Wire, world: World, desk: Group, bakyt: Person
) -> None:
    desk.adds(world.person("Cholpon"), by=bakyt)
    plain = await wire.updates()

    await wire.getUpdates(allowed_updates=["message", "chat_member"])
    desk.adds(world.person("Daniyar"), by=bakyt)
    asked = await wire.updates()

    assert [sorted(update)[0] for update in plain] == ["message"]
    assert [sorted(update)[0] for update in asked] == ["chat_member", "message"]


async def test_a_filter_holds_for_later_polls(wire: Wire, amina: Person) -> None:
    await wire.getUpdates(allowed_updates=["callback_query"])

    amina.says("unheard")

    assert await wire.getUpdates() == []


async def test_an_empty_filter_is_telegrams_default(wire: Wire, amina: Person) -> None:
    await wire.getUpdates(allowed_updates=["callback_query"])
    await wire.getUpdates(allowed_updates=[])

    amina.says("heard again")

    assert len(await wire.getUpdates()) == 1


async def test_after_a_day_messages_are_lost(wire: Wire, amina: Person, clock: HandClock) -> None:
    amina.says("nobody was there")
    clock.forward(hours=24, seconds=1)

    assert await wire.getUpdates() == []


async def test_presses_are_lost_after_150_seconds(
    wire: Wire, amina: Person, clock: HandClock
) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    await wire.sendMessage(chat_id=amina.id, text="card", reply_markup=keyboard)
    amina.taps("Go")
    clock.forward(seconds=151)

    assert await wire.getUpdates() == []


async def test_webhook_info_tells_what_was_set(wire: Wire, amina: Person) -> None:
    await wire.setWebhook(
        url="http://127.0.0.1:9/hook", max_connections=7, allowed_updates=["message"]
    )

    found = await wire.getWebhookInfo()

    assert found["url"] == "http://127.0.0.1:9/hook"
    assert (found["max_connections"], found["allowed_updates"]) == (7, ["message"])
    assert found["pending_update_count"] == 0


async def test_without_a_webhook_the_address_is_empty(wire: Wire, amina: Person) -> None:
    amina.says("one")

    assert await wire.getWebhookInfo() == {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": 1,
    }


async def test_an_empty_address_deletes_the_webhook(wire: Wire) -> None:
    await wire.setWebhook(url="http://127.0.0.1:9/hook")

    assert await wire.setWebhook(url="") is True
    assert (await wire.getWebhookInfo())["url"] == ""


async def test_pending_updates_can_be_dropped(wire: Wire, amina: Person) -> None:
    amina.says("old")

    await wire.deleteWebhook(drop_pending_updates=True)

    assert await wire.getUpdates() == []


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"url": "ftp://a.b/c"}, "invalid webhook URL specified"),
        ({"url": "http://a.b", "secret_token": "a" * 257}, "secret token is too long"),
        ({"url": "http://a.b", "secret_token": "пароль"}, "secret token contains unallowed"),
    ],
)
async def test_a_bad_webhook_is_refused(wire: Wire, args: dict[str, str], words: str) -> None:
    with refused(f"Bad Request: {words}"):
        await wire.call("setWebhook", args)
