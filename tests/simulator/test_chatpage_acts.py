"""What people do from the chat page, and what is set up there."""

from typing import Any

import pytest

from simulator import Person, World
from tests.simulator.forms import pictures_of
from tests.simulator.wiretap import Page, Wire


async def test_a_new_person_opens_a_chat(page: Page, world: World) -> None:
    status, person = await page.ask(
        "POST", "/sim/people", {"name": "Cholpon", "language_code": "ru"}
    )
    await page.ask(
        "POST", f"/sim/chats/{person['id']}/start", {"person": person["id"], "payload": "x"}
    )

    assert (status, person["role"]) == (200, "reporter")
    assert world.first_bot.updates.pending()[-1].body["text"] == "/start x"


async def test_a_language_can_be_changed(page: Page, amina: Person) -> None:
    _, person = await page.ask("PATCH", f"/sim/people/{amina.id}", {"language_code": "uz"})

    assert person["language_code"] == "uz"
    assert amina.account.language_code == "uz"


async def test_words_reach_the_bot(page: Page, wire: Wire, amina: Person) -> None:
    path = f"/sim/chats/{amina.id}/messages"

    _, first = await page.ask("POST", path, {"person": amina.id, "text": "I saw it"})
    number = first["messages"][0]["id"]
    await page.ask("POST", path, {"person": amina.id, "text": "today", "reply_to": number})

    told, reply = await wire.updates()
    assert told["message"]["text"] == "I saw it"
    assert reply["message"]["reply_to_message"]["message_id"] == number


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"location": {"lat": 42.5, "lon": 74.5}}, "location"),
        ({"location": {"lat": 42.5, "lon": 74.5, "live": True}}, "location"),
        ({"venue": {"lat": 1, "lon": 2, "title": "a", "address": "b"}}, "venue"),
        ({"contact": {"first_name": "Rescue", "phone_number": "112"}}, "contact"),
        ({"contact": {}}, "contact"),
    ],
)
async def test_places_and_contacts_reach_the_bot(
    page: Page, wire: Wire, amina: Person, content: dict[str, Any], kind: str
) -> None:
    status, _ = await page.ask(
        "POST", f"/sim/chats/{amina.id}/messages", {"person": amina.id} | content
    )

    [update] = await wire.updates()
    assert status == 200
    assert kind in update["message"]


async def test_several_pictures_become_an_album(page: Page, wire: Wire, amina: Person) -> None:
    body = pictures_of(amina, "a.jpg", "b.jpg", caption="look")

    _, answer = await page.ask("POST", f"/sim/chats/{amina.id}/messages", data=body)

    assert [message["kind"] for message in answer["messages"]] == ["photo", "photo"]
    first, second = await wire.updates()
    assert first["message"]["media_group_id"] == second["message"]["media_group_id"]
    assert first["message"]["caption"] == "look"


async def test_a_picture_may_go_as_a_file(page: Page, wire: Wire, amina: Person) -> None:
    body = pictures_of(amina, "a.jpg", as_file="1")

    await page.ask("POST", f"/sim/chats/{amina.id}/messages", data=body)

    [update] = await wire.updates()
    assert update["message"]["document"]["file_name"] == "a.jpg"


async def test_a_sent_picture_can_be_looked_at(page: Page, amina: Person) -> None:
    _, answer = await page.ask(
        "POST", f"/sim/chats/{amina.id}/messages", data=pictures_of(amina, "a.jpg")
    )
    [medium] = answer["messages"][0]["media"]

    response = await page.get(medium["url"])

    assert response.content_type == "image/jpeg"
    assert len(await response.read()) == medium["size"]


async def test_a_sent_page_never_runs_here(page: Page, amina: Person) -> None:
    _, answer = await page.ask(
        "POST", f"/sim/chats/{amina.id}/messages", data=pictures_of(amina, "evil.html")
    )

    response = await page.get(answer["messages"][0]["media"][0]["url"])

    assert response.content_type == "application/octet-stream"
    assert response.headers["Content-Disposition"] == "attachment"
    assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_a_press_reaches_the_bot(page: Page, wire: Wire, amina: Person) -> None:
    button = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    sent = await wire.sendMessage(chat_id=amina.id, text="card", reply_markup=button)
    press = {"person": amina.id, "message": sent["message_id"], "data": "go"}

    status, _ = await page.ask("POST", f"/sim/chats/{amina.id}/press", press)

    [update] = await wire.updates()
    assert (status, update["callback_query"]["data"]) == (200, "go")


async def test_own_words_can_be_edited_and_deleted(page: Page, wire: Wire, amina: Person) -> None:
    said = amina.says("one")
    path = f"/sim/chats/{amina.id}/messages/{said.id}"

    await page.ask("PATCH", path, {"person": amina.id, "text": "two"})
    assert (await wire.updates())[-1]["edited_message"]["text"] == "two"
    await page.ask("DELETE", path, {"person": amina.id})

    assert said.id not in amina.chat.messages


async def test_a_person_can_block_and_unblock(page: Page, amina: Person) -> None:
    _, blocked = await page.ask("POST", f"/sim/people/{amina.id}/block", {"blocked": True})
    _, open_again = await page.ask("POST", f"/sim/people/{amina.id}/block", {"blocked": False})

    assert (blocked["blocked"], open_again["blocked"]) == (True, False)


async def test_a_desk_can_be_set_up(page: Page, wire: Wire, bakyt: Person) -> None:
    wanted = {"title": "Triage", "members": [bakyt.id], "triage": True}
    _, group = await page.ask("POST", "/sim/groups", wanted)
    link = {"person": bakyt.id, "startgroup": "tok", "admin": True}

    status, shown = await page.ask("POST", f"/sim/groups/{group['id']}/bot", link)

    assert (status, shown["triage"]) == (200, True)
    assert 42 in shown["members"]
    texts = [one["message"].get("text") for one in await wire.updates() if "message" in one]
    assert texts[-1] == "/start@ilbirs_bot tok"


async def test_faults_and_the_journal_are_at_hand(page: Page, wire: Wire, amina: Person) -> None:
    _, rule = await page.ask("POST", "/sim/faults", {"fault": "status", "code": 502})
    with pytest.raises(Exception, match="Bad Gateway"):
        await wire.getMe()
    _, shown = await page.ask("GET", "/sim/faults")
    await page.ask("DELETE", "/sim/faults")
    await wire.getMe()

    assert rule["struck"] == 0
    assert shown["rules"][0]["struck"] == 1
    _, journal = await page.ask("GET", "/sim/journal?method=getMe")
    assert [call["code"] for call in journal["calls"]] == [502, 200]


async def test_real_limits_can_be_switched_on(page: Page, world: World) -> None:
    _, answer = await page.ask("POST", "/sim/faults", {"limits": True})

    assert answer == {"limits": True}
    assert world.limits.enforced
