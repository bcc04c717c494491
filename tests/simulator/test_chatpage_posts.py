"""What the page may post, and how its files reach the bot."""

import io
from typing import Any

import aiohttp
import pytest

from simulator import Group, Person, World
from simulator.files import Upload
from simulator.pageposts import kind_of
from tests.simulator.wiretap import Page, Wire


def one_file(person: Person, mime: str, name: str = "file", **fields: str) -> aiohttp.FormData:
    data = aiohttp.FormData({"person": str(person.id)} | fields)
    data.add_field("files", b"bytes", filename=name, content_type=mime)
    return data


@pytest.mark.parametrize(
    ("mime", "kind"),
    [
        ("image/jpeg", "photo"),
        ("image/png", "photo"),
        ("image/svg+xml", "document"),
        ("image/heic", "document"),
        ("video/mp4", "video"),
        ("audio/mpeg", "audio"),
        ("audio/ogg", "voice"),
        ("audio/webm;codecs=opus", "voice"),
        ("application/pdf", "document"),
        ("nonsense", "document"),
    ],
)
def test_a_file_is_sent_as_telegrams_client_would(mime: str, kind: str) -> None:
    assert kind_of(Upload(b"", "a", mime), as_file=False) == kind
    assert kind_of(Upload(b"", "a", mime), as_file=True) == "document"


def test_without_a_type_the_name_decides() -> None:
    assert kind_of(Upload(b"", "photo.png"), as_file=False) == "photo"
    assert kind_of(Upload(b"", "no_ending"), as_file=False) == "document"


@pytest.mark.parametrize(
    ("mime", "kind"), [("video/mp4", "video"), ("audio/ogg", "voice"), ("audio/mpeg", "audio")]
)
async def test_other_files_reach_the_bot_as_themselves(
    page: Page, wire: Wire, amina: Person, mime: str, kind: str
) -> None:
    path = f"/sim/chats/{amina.id}/messages"

    _, answer = await page.ask("POST", path, data=one_file(amina, mime))

    [update] = await wire.updates()
    assert kind in update["message"]
    assert answer["messages"][0]["kind"] == kind


async def test_documents_may_be_an_album_but_mixtures_are_not(
    page: Page, wire: Wire, amina: Person
) -> None:
    path = f"/sim/chats/{amina.id}/messages"
    same, mixed = (one_file(amina, "application/pdf", "a.pdf") for _ in range(2))
    same.add_field("files", b"more", filename="b.pdf", content_type="application/pdf")
    mixed.add_field("files", b"more", filename="b.ogg", content_type="audio/ogg")

    _, together = await page.ask("POST", path, data=same)
    _, apart = await page.ask("POST", path, data=mixed)

    assert [one["album"] is not None for one in together["messages"]] == [True, True]
    assert [one["album"] for one in apart["messages"]] == [None, None]


async def test_a_form_without_a_file_is_refused(page: Page, amina: Person) -> None:
    data = aiohttp.FormData({"person": str(amina.id)}, default_to_multipart=True)

    status, answer = await page.ask("POST", f"/sim/chats/{amina.id}/messages", data=data)

    assert (status, answer["error"]) == (400, "there is no file in the request")


async def test_a_long_caption_is_refused(page: Page, amina: Person) -> None:
    data = one_file(amina, "image/jpeg", caption="a" * 1025)

    status, answer = await page.ask("POST", f"/sim/chats/{amina.id}/messages", data=data)

    assert (status, answer["error"]) == (400, "caption is longer than 1024 characters")


async def test_a_file_over_50_megabytes_is_refused(page: Page, amina: Person) -> None:
    data = aiohttp.FormData({"person": str(amina.id)})
    data.add_field("files", io.BytesIO(bytes(50 * 1024 * 1024 + 1)), filename="big")

    status, answer = await page.ask("POST", f"/sim/chats/{amina.id}/messages", data=data)

    assert (status, answer["error"]) == (413, "Request Entity Too Large")
    assert amina.cards == []


@pytest.mark.parametrize(
    "content",
    [
        {"location": {"lat": True, "lon": 1}},
        {"location": {"lat": "1", "lon": 1}},
        {"location": {"lat": 1}},
        {"venue": {"lat": 1, "lon": 1, "title": "", "address": "b"}},
        {"venue": {"lat": 1, "lon": 1, "title": "a" * 201, "address": "b"}},
        {"contact": {"phone_number": 112}},
        {"contact": "112"},
        {"text": " "},
        {"text": None},
        {},
    ],
)
async def test_a_broken_post_changes_nothing(
    page: Page, amina: Person, content: dict[str, Any]
) -> None:
    before = len(amina.messages)

    status, answer = await page.ask(
        "POST", f"/sim/chats/{amina.id}/messages", {"person": amina.id} | content
    )

    assert status == 400
    assert answer["error"]
    assert len(amina.messages) == before


async def test_officers_speak_and_press_in_their_group(
    page: Page, wire: Wire, bakyt: Person, desk: Group
) -> None:
    button = {"inline_keyboard": [[{"text": "Mine", "callback_data": "mine"}]]}
    card = await wire.sendMessage(chat_id=desk.id, text="a case", reply_markup=button)
    number = card["message_id"]
    words = {"person": bakyt.id, "text": "done", "reply_to": number}

    await page.ask("POST", f"/sim/chats/{desk.id}/messages", words)
    press = {"person": bakyt.id, "message": number, "data": "mine"}
    await page.ask("POST", f"/sim/chats/{desk.id}/press", press)

    said, pressed = await wire.updates()
    assert said["message"]["reply_to_message"]["message_id"] == number
    assert pressed["callback_query"]["from"]["id"] == bakyt.id


async def test_what_is_not_a_bots_message_cannot_be_pressed(page: Page, amina: Person) -> None:
    said = amina.says("mine")
    press = {"person": amina.id, "message": said.id, "data": "a"}

    status, answer = await page.ask("POST", f"/sim/chats/{amina.id}/press", press)

    assert status == 400
    assert "is not from a bot" in answer["error"]


async def test_nobody_edits_or_deletes_anothers_words(
    page: Page, world: World, desk: Group, bakyt: Person
) -> None:
    daniyar = world.person("Daniyar")
    desk.adds(daniyar)
    said = bakyt.says("mine", in_=desk)
    path = f"/sim/chats/{desk.id}/messages/{said.id}"

    edited, _ = await page.ask("PATCH", path, {"person": daniyar.id, "text": "yours"})
    deleted, _ = await page.ask("DELETE", path, {"person": daniyar.id})

    assert (edited, deleted) == (400, 400)
    assert desk.chat.messages[said.id].text == "mine"


async def test_a_group_is_not_started_and_a_reporter_gets_no_bot(
    page: Page, desk: Group, bakyt: Person, amina: Person
) -> None:
    start, _ = await page.ask("POST", f"/sim/chats/{desk.id}/start", {"person": bakyt.id})
    added, _ = await page.ask("POST", f"/sim/groups/{amina.id}/bot", {"person": amina.id})

    assert (start, added) == (400, 400)


async def test_a_language_can_be_unknown(page: Page, amina: Person) -> None:
    status, person = await page.ask("PATCH", f"/sim/people/{amina.id}", {"language_code": None})

    assert (status, person["language_code"]) == (200, None)


async def test_chats_of_another_bot_have_their_own_key(
    page: Page, world: World, amina: Person
) -> None:
    other = world.add_bot("43:OTHER", "other_bot")
    cholpon = world.person("Cholpon", bot=other)
    key = f"{cholpon.id}@other_bot"

    status, _ = await page.ask("POST", f"/sim/chats/{key}/start", {"person": cholpon.id})

    _, state = await page.ask("GET", "/sim/state")
    assert status == 200
    assert key in [chat["id"] for chat in state["chats"]]
    assert other.updates.pending()[-1].body["text"] == "/start"
