"""The JSON interface of the chat page: what it shows."""

from typing import Any

from simulator import Group, Person, World
from tests.simulator.wiretap import Page, Wire


async def chats(page: Page) -> dict[int, dict[str, Any]]:
    _, state = await page.ask("GET", "/sim/state")
    return {chat["id"]: chat for chat in state["chats"]}


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
