"""What the chat page's interface refuses, with words."""

import json
from typing import Any

import pytest

from simulator import Group, Person
from tests.simulator.forms import pictures_of
from tests.simulator.wiretap import Page

LONG = "a" * 4097


@pytest.mark.parametrize(
    ("verb", "path", "body", "status"),
    [
        ("POST", "/sim/people", {"name": ""}, 400),
        ("POST", "/sim/people", {"name": 5}, 400),
        ("POST", "/sim/people", {"name": "a" * 65}, 400),
        ("POST", "/sim/people", {"name": "A", "language_code": 7}, 400),
        ("POST", "/sim/people", [], 400),
        ("POST", "/sim/people/1/block", {"blocked": True}, 404),
        ("POST", "/sim/chats/1/messages", {"person": 1, "text": "a"}, 404),
        ("POST", "/sim/chats/{chat}/messages", {"person": 1, "text": "a"}, 404),
        ("POST", "/sim/chats/{chat}/messages", {"person": "{person}", "text": LONG}, 400),
        ("POST", "/sim/chats/{chat}/messages", {"person": "{person}", "location": 5}, 400),
        (
            "POST",
            "/sim/chats/{chat}/messages",
            {"person": "{person}", "text": "a", "reply_to": 99},
            404,
        ),
        (
            "POST",
            "/sim/chats/{chat}/messages",
            {"person": "{person}", "location": {"lat": 91, "lon": 0}},
            400,
        ),
        (
            "POST",
            "/sim/chats/{chat}/press",
            {"person": "{person}", "message": 99, "data": "a"},
            404,
        ),
        ("POST", "/sim/groups", {"title": "a", "members": []}, 400),
        ("POST", "/sim/faults", {"fault": "meteor"}, 400),
        ("POST", "/sim/people/{person}/block", {"blocked": "yes"}, 400),
    ],
)
async def test_bad_input_is_refused_with_words(
    page: Page, amina: Person, verb: str, path: str, body: Any, status: int
) -> None:
    places = {"{chat}": str(amina.id), "{person}": str(amina.id)}
    sent = json.loads(_filled(json.dumps(body), places))

    found, answer = await page.ask(verb, _filled(path, places), sent)

    assert found == status
    assert isinstance(answer["error"], str)


def _filled(text: str, places: dict[str, str]) -> str:
    for name, value in places.items():
        text = text.replace(name, value)
    return text


async def test_a_body_that_is_no_json_is_refused(page: Page) -> None:
    status, answer = await page.ask("POST", "/sim/people", data=b"{")

    assert (status, answer["error"]) == (400, "the body is not JSON")


async def test_a_stranger_cannot_speak_in_a_desk(page: Page, amina: Person, desk: Group) -> None:
    status, answer = await page.ask(
        "POST", f"/sim/chats/{desk.id}/messages", {"person": amina.id, "text": "hello"}
    )

    assert (status, answer["error"]) == (400, "Amina is not in this chat")


async def test_nobody_writes_in_anothers_chat(page: Page, amina: Person, bakyt: Person) -> None:
    status, _ = await page.ask(
        "POST", f"/sim/chats/{amina.id}/messages", {"person": bakyt.id, "text": "hello"}
    )

    assert status == 400


async def test_who_has_blocked_the_bot_is_told_so(page: Page, amina: Person) -> None:
    amina.blocks()

    status, answer = await page.ask(
        "POST", f"/sim/chats/{amina.id}/messages", {"person": amina.id, "text": "hello"}
    )

    assert status == 400
    assert "has blocked the bot" in answer["error"]


async def test_eleven_files_are_too_many(page: Page, amina: Person) -> None:
    body = pictures_of(amina, *[f"{number}.jpg" for number in range(11)])

    status, answer = await page.ask("POST", f"/sim/chats/{amina.id}/messages", data=body)

    assert (status, answer["error"]) == (400, "more than 10 files at once")


async def test_pages_of_other_sites_are_refused(page: Page) -> None:
    status, _ = await page.ask(
        "POST", "/sim/people", {"name": "A"}, headers={"Origin": "https://evil.example"}
    )

    assert status == 403


@pytest.mark.parametrize("path", ["/page/../server.py", "/page/.hidden", "/page/none.js"])
async def test_nothing_outside_the_page_is_served(page: Page, path: str) -> None:
    assert (await page.get(path)).status == 404


async def test_the_page_itself_is_served(page: Page) -> None:
    response = await page.get("/")

    assert response.content_type == "text/html"
    assert "default-src 'self'" in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/sim/files/none", "/sim/nothing"])
async def test_what_is_not_there_is_not_found(page: Page, path: str) -> None:
    assert (await page.get(path)).status == 404
