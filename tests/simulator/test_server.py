"""The wire itself: tokens, methods, and every way in which a client may send its fields."""

import aiohttp
import pytest

from simulator import Person, Server, World, serve
from tests.simulator.wiretap import Wire, refused


async def test_a_wrong_token_is_unauthorized(
    server: Server, session: aiohttp.ClientSession
) -> None:
    async with session.get(f"{server.url}/bot1:WRONG/getMe") as response:
        answer = await response.json()

    assert response.status == 401
    assert answer == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_an_unknown_method_is_not_found(wire: Wire) -> None:
    with refused("Not Found") as refusal:
        await wire.sendHologram(chat_id=1)
    assert refusal.value.code == 404


async def test_method_names_have_no_case(wire: Wire) -> None:
    assert (await wire.GETME())["id"] == 42


async def test_fields_may_stand_in_the_address(
    wire: Wire, session: aiohttp.ClientSession, amina: Person
) -> None:
    path = f"{wire.url}/bot42:TEST/sendMessage?chat_id={amina.id}&text=by+address"

    async with session.get(path) as response:
        assert (await response.json())["ok"] is True

    assert amina.sees("by address")


async def test_fields_may_come_as_json(wire: Wire, amina: Person) -> None:
    body = {
        "chat_id": amina.id,
        "text": "by JSON",
        "reply_markup": {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]},
        "protect_content": True,
    }

    sent = await wire.post("/bot42:TEST/sendMessage", json=body)

    assert sent["has_protected_content"] is True
    assert amina.buttons == ["Go"]


async def test_the_body_wins_over_the_address(wire: Wire, amina: Person) -> None:
    path = f"/bot42:TEST/sendMessage?chat_id={amina.id}&text=address"

    sent = await wire.post(path, json={"text": "body"})

    assert sent["text"] == "body"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", "can't parse request JSON object"),
        (b"[]", "expected an Object as request body"),
    ],
)
async def test_a_json_body_must_be_an_object(wire: Wire, content: bytes, words: str) -> None:
    with refused(words):
        await wire.post(
            "/bot42:TEST/getMe", data=content, headers={"Content-Type": "application/json"}
        )


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"text": "a"}, "chat_id is empty"),
        ({"chat_id": 1}, "message text is empty"),
        ({"chat_id": 1, "text": "a", "message_thread_id": "x"}, "invalid message_thread_id"),
        ({"chat_id": 1, "text": "a", "message_thread_id": True}, "must be a Number"),
        ({"chat_id": 1, "text": ["a"]}, 'field "text" must be of type String'),
        ({"chat_id": 1, "text": "a", "protect_content": "maybe"}, "must be of type Boolean"),
        ({"chat_id": True, "text": "a"}, "chat not found"),
        ({"chat_id": 1, "text": "a", "entities": {}}, "expected an Array of entities"),
        ({"chat_id": 1, "text": "a", "reply_parameters": []}, "object expected as reply param"),
    ],
)
async def test_missing_and_mistyped_fields_are_refused(
    wire: Wire, args: dict[str, object], words: str
) -> None:
    with refused(words):
        await wire.post("/bot42:TEST/sendMessage", json=args)


@pytest.mark.parametrize("word", ["true", "1", "Yes", True])
async def test_truth_has_many_words(wire: Wire, amina: Person, word: object) -> None:
    body = {"chat_id": amina.id, "text": "a", "protect_content": word}

    sent = await wire.post("/bot42:TEST/sendMessage", json=body)

    assert sent["has_protected_content"] is True


async def test_unknown_fields_are_ignored(wire: Wire, amina: Person) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="a", hologram=True)

    assert sent["text"] == "a"


async def test_several_bots_live_side_by_side(
    wire: Wire, server: Server, session: aiohttp.ClientSession, world: World
) -> None:
    other = world.add_bot("43:OTHER", "other_bot")
    cholpon = world.person("Cholpon", bot=other)
    cholpon.starts()
    second = Wire(session, server.url, "43:OTHER")

    await second.sendMessage(chat_id=cholpon.id, text="from the other")

    assert cholpon.sees("from the other")
    assert await wire.getUpdates() == []
    with refused("bot can't initiate conversation with a user"):
        await wire.sendMessage(chat_id=cholpon.id, text="not from me")


async def test_every_call_stands_in_the_journal(wire: Wire, world: World, amina: Person) -> None:
    await wire.sendMessage(chat_id=amina.id, text="a")
    with refused("message text is empty"):
        await wire.sendMessage(chat_id=amina.id, text="")

    good, bad = world.journal.calls("sendMessage", chat=amina.id)
    assert (good.ok, good.code, good.bot) == (True, 200, "ilbirs_bot")
    assert (bad.ok, bad.code) == (False, 400)
    assert world.journal.refusals() == [bad]
    assert world.journal.totals["sendMessage", 400] == 1


async def test_a_cleared_journal_is_empty(wire: Wire, world: World) -> None:
    await wire.getMe()
    assert len(world.journal) == 1

    world.journal.clear()

    assert world.journal.count("getMe") == 0


async def test_a_closed_server_answers_no_more(world: World) -> None:
    server = await serve(world)
    await server.close()

    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.ClientConnectorError):
            await session.get(server.url)
