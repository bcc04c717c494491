"""What members do with a group from the chat page: topics, who comes, who goes."""

from typing import Any

import pytest

from simulator import Group, Person, World
from tests.simulator.wiretap import Page, Wire


@pytest.fixture
def cholpon(world: World) -> Person:
    return world.person("Cholpon")


async def shown(page: Page, group: Group) -> dict[str, Any]:
    _, state = await page.ask("GET", "/sim/state")
    found: dict[str, Any] = next(chat for chat in state["chats"] if chat["id"] == group.id)
    return found


async def test_topics_are_switched_from_the_page(page: Page, bakyt: Person, desk: Group) -> None:
    path = f"/sim/groups/{desk.id}"

    status, summary = await page.ask("PATCH", path, {"person": bakyt.id, "topics": True})

    assert (status, summary["forum"], summary["topics"]) == (200, True, [])
    _, summary = await page.ask("PATCH", path, {"person": bakyt.id, "topics": False})
    assert summary["forum"] is False


async def test_messages_say_their_topic(page: Page, wire: Wire, bakyt: Person, desk: Group) -> None:
    desk.gets_topics(bakyt)
    made = await wire.createForumTopic(chat_id=desk.id, name="Case 12")
    thread = made["message_thread_id"]
    given = {"person": bakyt.id, "text": "we go", "topic": thread}

    status, _ = await page.ask("POST", f"/sim/chats/{desk.id}/messages", given)

    chat = await shown(page, desk)
    assert status == 200
    assert chat["topics"] == [{"id": thread, "name": "Case 12", "closed": False}]
    assert [one["topic"] for one in chat["messages"]][-2:] == [thread, thread]


async def test_a_topic_is_deleted_from_the_page(page: Page, bakyt: Person, desk: Group) -> None:
    desk.gets_topics(bakyt)
    topic = desk.opens_topic("Plans", bakyt)
    path = f"/sim/groups/{desk.id}/topics/{topic.id}"

    _, summary = await page.ask("DELETE", path, {"person": bakyt.id})
    status, _ = await page.ask("DELETE", path, {"person": bakyt.id})

    assert summary["topics"] == []
    assert status == 404


@pytest.mark.parametrize(
    ("given", "words"),
    [({"topics": "yes"}, "topics must be true or false"), ({}, "topics must be true or false")],
)
async def test_a_bad_switch_is_refused(
    page: Page, bakyt: Person, desk: Group, given: dict[str, object], words: str
) -> None:
    answer = await page.ask("PATCH", f"/sim/groups/{desk.id}", {"person": bakyt.id} | given)

    assert answer == (400, {"error": words})


async def test_a_member_brings_somebody_in_and_the_owner_removes_them(
    page: Page, bakyt: Person, cholpon: Person, desk: Group
) -> None:
    path = f"/sim/groups/{desk.id}/members"

    await page.ask("POST", path, {"person": bakyt.id, "newcomer": cholpon.id})
    assert desk.has(cholpon)
    refused, _ = await page.ask("DELETE", f"{path}/{bakyt.id}", {"person": cholpon.id})
    await page.ask("DELETE", f"{path}/{cholpon.id}", {"person": bakyt.id})

    assert refused == 400
    assert desk.has(bakyt)
    assert desk.chat.member(cholpon.account).status == "kicked"


async def test_somebody_leaves_by_themselves(page: Page, bakyt: Person, desk: Group) -> None:
    path = f"/sim/groups/{desk.id}/members/{bakyt.id}"

    await page.ask("DELETE", path, {"person": bakyt.id})

    assert desk.chat.member(bakyt.account).status == "left"


async def test_an_invitation_is_followed_once(
    page: Page, wire: Wire, world: World, cholpon: Person, desk: Group
) -> None:
    made = await wire.createChatInviteLink(chat_id=desk.id, member_limit=1)
    late = world.person("Daniyar")

    first, _ = await page.ask("POST", "/sim/joins", follow(cholpon, made["invite_link"]))
    second, _ = await page.ask("POST", "/sim/joins", follow(late, made["invite_link"]))
    nowhere, _ = await page.ask("POST", "/sim/joins", follow(late, "https://t.me/+abc"))

    assert (first, second, nowhere) == (200, 400, 404)
    assert desk.has(cholpon)
    assert not desk.has(late)


def follow(person: Person, link: str) -> dict[str, object]:
    return {"person": person.id, "link": link}
