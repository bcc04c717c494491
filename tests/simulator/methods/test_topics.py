"""A topic a case: created, written in, closed, deleted."""

import pytest

from simulator import Group, Person, World
from tests.simulator.wiretap import Wire, refused


@pytest.fixture
def forum(world: World, bakyt: Person) -> Group:
    """A supergroup with topics where the bot is an administrator."""
    forum = world.group("Rangers", members=[bakyt], topics=True)
    bakyt.adds_bot(forum)
    bakyt.promotes_bot(forum)
    return forum


async def topic_in(wire: Wire, forum: Group) -> dict[str, int]:
    made = await wire.createForumTopic(chat_id=forum.id, name="Case 12")
    return {"chat_id": forum.id, "message_thread_id": made["message_thread_id"]}


async def test_a_topic_begins_with_a_service_message(wire: Wire, forum: Group) -> None:
    made = await wire.createForumTopic(chat_id=forum.id, name="Case 12", icon_color=16766590)

    assert (made["name"], made["icon_color"]) == ("Case 12", 16766590)
    assert made["message_thread_id"] == forum.last.id
    assert forum.last.content.body["forum_topic_created"]["name"] == "Case 12"


async def test_messages_go_into_their_topic(wire: Wire, forum: Group, bakyt: Person) -> None:
    place = await topic_in(wire, forum)

    sent = await wire.sendMessage(text="a card", **place)
    answer = bakyt.says("/mine", in_=forum, reply_to=forum.screen)

    assert sent["message_thread_id"] == place["message_thread_id"]
    assert sent["is_topic_message"] is True
    assert answer.sending.thread == place["message_thread_id"]


async def test_an_unknown_topic_is_not_found(wire: Wire, forum: Group) -> None:
    for thread in (1, 999):
        with refused("Bad Request: message thread not found"):
            await wire.sendMessage(chat_id=forum.id, text="a", message_thread_id=thread)


async def test_outside_of_forums_a_topic_means_nothing(wire: Wire, amina: Person) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="a", message_thread_id=7)

    assert "message_thread_id" not in sent


async def test_a_topic_can_be_renamed(wire: Wire, forum: Group) -> None:
    place = await topic_in(wire, forum)

    assert await wire.editForumTopic(name="Case 12, closed", **place) is True
    with refused("TOPIC_NOT_MODIFIED"):
        await wire.editForumTopic(name="Case 12, closed", **place)


async def test_a_closed_topic_takes_only_its_managers_words(
    wire: Wire, forum: Group, bakyt: Person
) -> None:
    place = await topic_in(wire, forum)
    await wire.closeForumTopic(**place)

    await wire.sendMessage(text="the manager may", **place)
    bakyt.promotes_bot(forum, frozenset({"can_pin_messages"}))

    with refused("TOPIC_CLOSED"):
        await wire.sendMessage(text="others may not", **place)


async def test_a_closed_topic_can_be_opened_again(wire: Wire, forum: Group) -> None:
    place = await topic_in(wire, forum)
    await wire.closeForumTopic(**place)

    with refused("TOPIC_NOT_MODIFIED"):
        await wire.closeForumTopic(**place)
    assert await wire.reopenForumTopic(**place) is True


async def test_a_deleted_topic_takes_its_messages_along(wire: Wire, forum: Group) -> None:
    place = await topic_in(wire, forum)
    await wire.sendMessage(text="a card", **place)

    await wire.deleteForumTopic(**place)

    assert not forum.sees("a card")
    with refused("message thread not found"):
        await wire.sendMessage(text="late", **place)


async def test_topics_need_a_forum_and_the_right(
    wire: Wire, forum: Group, desk: Group, bakyt: Person
) -> None:
    with refused("Bad Request: the chat is not a forum"):
        await wire.createForumTopic(chat_id=desk.id, name="Case 12")
    bakyt.demotes_bot(forum)
    with refused("Bad Request: not enough rights to create a topic"):
        await wire.createForumTopic(chat_id=forum.id, name="Case 12")


async def test_a_topics_name_and_colour_have_bounds(wire: Wire, forum: Group) -> None:
    with refused("TOPIC_TITLE_INVALID"):
        await wire.createForumTopic(chat_id=forum.id, name="a" * 129)
    with refused("invalid forum topic icon color specified"):
        await wire.createForumTopic(chat_id=forum.id, name="a", icon_color=1)
