"""The JSON interface of the chat page: what it shows, takes and refuses."""

import json
from typing import Any

import aiohttp
import pytest

from simulator import Group, Person, World
from simulator.pictures import sample_photo
from tests.simulator.wiretap import Page, Wire


async def chats(page: Page) -> dict[int, dict[str, Any]]:
    _, state = await page.ask("GET", "/sim/state")
    return {chat["id"]: chat for chat in state["chats"]}


def form(person: Person, *names: str, **fields: str) -> aiohttp.FormData:
    """A multipart body with one small picture per name."""
    data = aiohttp.FormData({"person": str(person.id)} | fields)
    for number, name in enumerate(names):
        kind = "image/jpeg" if name.endswith("jpg") else "text/html"
        data.add_field("files", sample_photo(number), filename=name, content_type=kind)
    return data


async def test_the_state_shows_everyone(
    page: Page, amina: Person, bakyt: Person, desk: Group
) -> None:
    _, state = await page.ask("GET", "/sim/state")

    assert state["bots"] == [{"id": 42, "name": "Ilbirs", "username": "ilbirs_bot"}]
    assert [person["role"] for person in state["people"]] == ["reporter", "officer"]
    assert {chat["id"]: chat["type"] for chat in state["chats"]} == {
        amina.id: "private",
        bakyt.id: "private",
        desk.id: "supergroup",
    }


async def test_a_message_is_shown_with_its_buttons(wire: Wire, page: Page, amina: Person) -> None:
    rows = [[{"text": "Go", "callback_data": "go"}, {"text": "Read", "url": "https://a.org"}]]
    await wire.sendMessage(
        chat_id=amina.id,
        text="<b>Where</b>?",
        parse_mode="HTML",
        protect_content=True,
        reply_markup={"inline_keyboard": rows},
    )

    message = (await chats(page))[amina.id]["messages"][-1]

    assert (message["kind"], message["text"], message["html"]) == (
        "text",
        "Where?",
        "<b>Where</b>?",
    )
    assert message["from"] == {"id": 42, "name": "Ilbirs", "is_bot": True}
    assert message["protected"] is True
    assert message["inline_keyboard"] == [
        [
            {"text": "Go", "data": "go", "url": None},
            {"text": "Read", "data": None, "url": "https://a.org"},
        ]
    ]


async def test_a_reply_keyboard_is_shown(wire: Wire, page: Page, amina: Person) -> None:
    keyboard = {"keyboard": [[{"text": "Here", "request_location": True}]]}
    await wire.sendMessage(chat_id=amina.id, text="Where?", reply_markup=keyboard)

    assert (await chats(page))[amina.id]["reply_keyboard"] == [
        [{"text": "Here", "request_location": True, "request_contact": False}]
    ]


async def test_places_forwards_and_edits_are_shown(page: Page, world: World, amina: Person) -> None:
    amina.shares_venue(42.5, 74.5, "Dordoi", "Bishkek")
    amina.forwards("for sale", world.channel("Wild market"))
    amina.edits(amina.says("one"), "two")

    *_, venue, forward, edited = (await chats(page))[amina.id]["messages"]

    assert venue["location"] == {
        "lat": 42.5,
        "lon": 74.5,
        "title": "Dordoi",
        "address": "Bishkek",
        "live": False,
    }
    assert forward["forward"] == {"title": "Wild market", "kind": "channel"}
    assert edited["edited"] is True


async def test_what_has_no_words_is_told_in_words(
    page: Page, world: World, desk: Group, bakyt: Person
) -> None:
    desk.adds(world.person("Cholpon"), by=bakyt)
    desk.removes(bakyt)
    desk.renames("Night shift")

    messages = (await chats(page))[desk.id]["messages"]

    assert [message["text"] for message in messages[-3:]] == [
        "Cholpon joined",
        "Bakyt left",
        "The group is now called Night shift",
    ]


async def test_topics_and_pins_have_words(
    page: Page, wire: Wire, world: World, bakyt: Person
) -> None:
    forum = world.group("Rangers", members=[bakyt], topics=True)
    bakyt.adds_bot(forum)
    bakyt.promotes_bot(forum)
    made = await wire.createForumTopic(chat_id=forum.id, name="Case 12")
    await wire.closeForumTopic(chat_id=forum.id, message_thread_id=made["message_thread_id"])
    await wire.pinChatMessage(chat_id=forum.id, message_id=forum.last.id)

    messages = (await chats(page))[forum.id]["messages"]

    assert [message["text"] for message in messages[-3:]] == [
        "Topic: Case 12",
        "The topic was closed",
        "A message was pinned",
    ]


async def test_anonymous_words_are_the_groups(page: Page, desk: Group, bakyt: Person) -> None:
    bakyt.says("notice", in_=desk, anonymously=True)

    message = (await chats(page))[desk.id]["messages"][-1]

    assert message["from"] == {"id": desk.id, "name": "KG customs desk", "is_bot": False}


async def test_contacts_polls_and_dice_have_words(page: Page, amina: Person) -> None:
    amina.sends_contact("Rescue", "112")
    amina.sends_poll("When?")
    amina.sends_dice(4)

    messages = (await chats(page))[amina.id]["messages"][-3:]

    assert [message["text"] for message in messages] == ["Rescue, 112", "When?", "🎲 4"]


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
    body = form(amina, "a.jpg", "b.jpg", caption="look")

    _, answer = await page.ask("POST", f"/sim/chats/{amina.id}/messages", data=body)

    assert [message["kind"] for message in answer["messages"]] == ["photo", "photo"]
    first, second = await wire.updates()
    assert first["message"]["media_group_id"] == second["message"]["media_group_id"]
    assert first["message"]["caption"] == "look"


async def test_a_picture_may_go_as_a_file(page: Page, wire: Wire, amina: Person) -> None:
    body = form(amina, "a.jpg", as_file="1")

    await page.ask("POST", f"/sim/chats/{amina.id}/messages", data=body)

    [update] = await wire.updates()
    assert update["message"]["document"]["file_name"] == "a.jpg"


async def test_a_sent_picture_can_be_looked_at(page: Page, amina: Person) -> None:
    _, answer = await page.ask("POST", f"/sim/chats/{amina.id}/messages", data=form(amina, "a.jpg"))
    [medium] = answer["messages"][0]["media"]

    response = await page.get(medium["url"])

    assert response.content_type == "image/jpeg"
    assert len(await response.read()) == medium["size"]


async def test_a_sent_page_never_runs_here(page: Page, amina: Person) -> None:
    _, answer = await page.ask(
        "POST", f"/sim/chats/{amina.id}/messages", data=form(amina, "evil.html")
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
    body = form(amina, *[f"{number}.jpg" for number in range(11)])

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
