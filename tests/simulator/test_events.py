"""Server-Sent Events: the open page follows every change."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from simulator import Group, Person, Server, World
from tests.patience import until
from tests.simulator.wiretap import Wire


class Stream:
    """The events of one open page, one by one."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._response = response

    async def next(self) -> tuple[str, dict[str, Any]]:
        async with asyncio.timeout(5):
            name = ""
            async for line in self._response.content:
                if line.startswith(b"event: "):
                    name = line[7:].decode().strip()
                if line.startswith(b"data: "):
                    return name, json.loads(line[6:])
        raise AssertionError("the stream has ended")


@pytest.fixture
async def stream(server: Server, session: aiohttp.ClientSession) -> AsyncIterator[Stream]:
    async with session.get(f"{server.url}/sim/events") as response:
        assert response.content_type == "text/event-stream"
        await response.content.readline()
        yield Stream(response)


async def test_a_message_appears(wire: Wire, amina: Person, stream: Stream) -> None:
    await wire.sendMessage(chat_id=amina.id, text="Where?")

    event, facts = await stream.next()

    assert (event, facts["chat"]) == ("message", amina.id)
    assert facts["message"]["text"] == "Where?"


async def test_edits_and_deletions_appear(wire: Wire, amina: Person, stream: Stream) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="one")
    place = {"chat_id": amina.id, "message_id": sent["message_id"]}
    await wire.editMessageText(text="two", **place)
    await wire.deleteMessage(**place)

    events = [await stream.next() for _ in range(3)]

    edited = events[1][1]["message"]
    assert (edited["text"], edited["edited"]) == ("two", True)
    assert events[2] == ("deleted", {"chat": amina.id, "ids": [sent["message_id"]]})


async def test_typing_and_toasts_appear(wire: Wire, amina: Person, stream: Stream) -> None:
    button = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    await wire.sendMessage(chat_id=amina.id, text="card", reply_markup=button)
    amina.taps("Go")
    query = (await wire.updates())[-1]["callback_query"]["id"]
    await wire.sendChatAction(chat_id=amina.id, action="typing")
    await wire.answerCallbackQuery(callback_query_id=query, text="Noted")

    _, typing, toast = [await stream.next() for _ in range(3)]

    assert typing == ("typing", {"chat": amina.id})
    assert toast[1] == {"chat": amina.id, "person": amina.id, "text": "Noted", "alert": False}


async def test_a_reply_keyboard_appears(wire: Wire, amina: Person, stream: Stream) -> None:
    await wire.sendMessage(chat_id=amina.id, text="menu", reply_markup={"keyboard": [["Report"]]})

    events = dict([await stream.next() for _ in range(2)])

    assert events["chat"]["reply_keyboard"][0][0]["text"] == "Report"
    assert "messages" not in events["chat"]


async def test_new_people_and_groups_appear(world: World, bakyt: Person, stream: Stream) -> None:
    cholpon = world.person("Cholpon")
    world.channel("unseen")
    desk: Group = world.group("Rangers", members=[bakyt])

    events = [await stream.next() for _ in range(2)]

    assert [facts["id"] for _, facts in events] == [cholpon.id, desk.id]


async def test_what_the_page_does_not_show_is_no_event(
    world: World, bakyt: Person, stream: Stream
) -> None:
    old = world.group("Rangers", members=[bakyt], kind="group")
    new = old.migrates()
    old.renames("gone")
    bakyt.says("here", in_=new)

    seen: list[tuple[object, object]] = []
    while not seen or seen[-1] != (new.id, "here"):
        _, facts = await stream.next()
        seen.append((facts.get("chat"), facts.get("message", {}).get("text")))

    assert (old.id, "The group is now called gone") not in seen


async def test_a_page_too_slow_to_follow_is_let_go(amina: Person, stream: Stream) -> None:
    for number in range(2_100):
        amina.says(str(number))

    with pytest.raises(AssertionError, match="the stream has ended"):
        await drain(stream)


async def drain(stream: Stream) -> None:
    """Read on until the stream ends."""
    while True:
        await stream.next()


async def test_a_closed_page_is_forgotten(
    world: World, server: Server, session: aiohttp.ClientSession, amina: Person
) -> None:
    async with session.get(f"{server.url}/sim/events") as response:
        await response.content.readline()
        assert world.watchers == 1

    def is_forgotten() -> bool:
        amina.says("anyone there?")
        return world.watchers == 0

    await until(is_forgotten)
