"""Topics as people in the group work them, and what bots hear and may do then."""

import pytest

from simulator import Group, Person, World
from tests.simulator.wiretap import Wire, refused


@pytest.fixture
def forum(world: World, bakyt: Person, desk: Group) -> Group:
    desk.gets_topics(bakyt)
    return desk


async def opened(wire: Wire, forum: Group, name: str = "Case 12") -> int:
    made: dict[str, int] = await wire.createForumTopic(chat_id=forum.id, name=name)
    return made["message_thread_id"]


async def test_topics_are_switched_on_and_off(wire: Wire, bakyt: Person, forum: Group) -> None:
    assert (await wire.getChat(chat_id=forum.id))["is_forum"] is True
    thread = await opened(wire, forum)

    forum.gets_topics(bakyt, on=False)

    with refused("Bad Request: message thread not found"):
        await wire.sendMessage(chat_id=forum.id, text="a", message_thread_id=thread)
    with refused("Bad Request: the chat is not a forum"):
        await wire.createForumTopic(chat_id=forum.id, name="Case 13")


async def test_topics_come_back_with_the_setting(wire: Wire, bakyt: Person, forum: Group) -> None:
    thread = await opened(wire, forum)
    forum.gets_topics(bakyt, on=False)
    forum.gets_topics(bakyt)

    sent = await wire.sendMessage(chat_id=forum.id, text="a card", message_thread_id=thread)

    assert sent["message_thread_id"] == thread
    assert [one.text for one in forum.said_in(forum.topic("Case 12"))][-1] == "a card"


def test_a_plain_group_has_no_topics(world: World, bakyt: Person) -> None:
    plain = world.group("Rangers", members=[bakyt], kind="group")

    with pytest.raises(AssertionError, match="is no supergroup"):
        plain.gets_topics(bakyt)


async def test_a_topic_deleted_in_the_app_fails_as_telegram_fails(
    wire: Wire, bakyt: Person, forum: Group
) -> None:
    thread = await opened(wire, forum)
    card = await wire.sendMessage(chat_id=forum.id, text="a card", message_thread_id=thread)
    await wire.updates()

    forum.deletes_topic(forum.topic("Case 12"), bakyt)

    assert await wire.updates() == []
    with refused("Bad Request: message thread not found"):
        await wire.sendMessage(chat_id=forum.id, text="b", message_thread_id=thread)
    with refused("Bad Request: message to edit not found"):
        await wire.editMessageText(chat_id=forum.id, message_id=card["message_id"], text="c")
    with refused("Bad Request: message thread not found"):
        await wire.closeForumTopic(chat_id=forum.id, message_thread_id=thread)


async def test_what_is_said_in_a_topic_answers_its_beginning(
    wire: Wire, bakyt: Person, forum: Group
) -> None:
    thread = await opened(wire, forum)
    bakyt.says("we go", in_=forum, topic=thread)

    [update] = await wire.updates()

    answered = update["message"]["reply_to_message"]
    assert (answered["message_id"], answered["from"]["id"]) == (thread, 42)
    assert answered["forum_topic_created"]["name"] == "Case 12"


async def test_a_real_answer_in_a_topic_answers_its_message(
    wire: Wire, bakyt: Person, forum: Group
) -> None:
    thread = await opened(wire, forum)
    await wire.sendMessage(chat_id=forum.id, text="a card", message_thread_id=thread)
    bakyt.says("we go", in_=forum, reply_to=forum.screen)

    [update] = await wire.updates()

    assert update["message"]["reply_to_message"]["text"] == "a card"
    assert update["message"]["message_thread_id"] == thread


async def test_a_topic_that_a_person_opens_is_told(wire: Wire, bakyt: Person, forum: Group) -> None:
    topic = forum.opens_topic("Plans", bakyt)

    [update] = await wire.updates()

    assert update["message"]["forum_topic_created"]["name"] == "Plans"
    assert update["message"]["message_thread_id"] == topic.id
    assert "reply_to_message" not in update["message"]


def test_members_write_in_a_closed_topic_no_more(world: World, bakyt: Person, forum: Group) -> None:
    cholpon = world.person("Cholpon")
    forum.adds(cholpon)
    topic = forum.opens_topic("Plans", bakyt)
    forum.closes_topic(topic, bakyt)

    bakyt.says("its manager may", in_=forum, topic=topic.id)
    with pytest.raises(AssertionError, match="is closed"):
        cholpon.says("I may not", in_=forum, topic=topic.id)
    forum.closes_topic(topic, bakyt, closed=False)
    cholpon.says("now I may", in_=forum, topic=topic.id)

    assert [one.text for one in forum.said_in(topic) if one.text] == [
        "its manager may",
        "now I may",
    ]


def test_only_who_has_the_right_works_topics(world: World, bakyt: Person, forum: Group) -> None:
    cholpon = world.person("Cholpon")
    forum.adds(cholpon)
    topic = forum.opens_topic("Plans", bakyt)

    for act in (
        lambda: forum.gets_topics(cholpon),
        lambda: forum.opens_topic("Mine", cholpon),
        lambda: forum.deletes_topic(topic, cholpon),
    ):
        with pytest.raises(AssertionError, match="Cholpon may not do this"):
            act()


def test_nobody_writes_in_a_topic_that_is_gone(bakyt: Person, forum: Group) -> None:
    topic = forum.opens_topic("Plans", bakyt)
    forum.deletes_topic(topic, bakyt)

    with pytest.raises(AssertionError, match="no such topic"):
        bakyt.says("hello", in_=forum, topic=topic.id)


def test_a_group_becomes_a_supergroup_once(world: World, bakyt: Person) -> None:
    old = world.group("Rangers", members=[bakyt], kind="group")
    old.migrates()

    with pytest.raises(AssertionError, match="supergroup already"):
        old.migrates()
    with pytest.raises(AssertionError, match="nobody writes here"):
        bakyt.says("hello", in_=old)
