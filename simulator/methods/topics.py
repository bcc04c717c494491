"""Forum topics of supergroups."""

from simulator.calls import Call
from simulator.chats import Chat, Topic
from simulator.forums import announce, open_topic
from simulator.forums import close_topic as close
from simulator.forums import delete_topic as delete
from simulator.refusals import bad_request
from simulator.shapes import Json
from simulator.wire import topic_json

COLOURS = frozenset({7322096, 16766590, 13338331, 9367192, 16749490, 16478047})
NO_RIGHTS = "not enough rights to create a topic"


def create_topic(call: Call) -> Json:
    chat = _forum(call)
    call.require(chat, "can_manage_topics", NO_RIGHTS)
    name = _name(call.args["name"])
    colour = call.args.get("icon_color", 7322096)
    if colour not in COLOURS:
        raise bad_request("invalid forum topic icon color specified")
    topic = Topic(0, name, colour, call.args.get("icon_custom_emoji_id"))
    return topic_json(open_topic(call.world, chat, call.bot.account, topic))


def edit_topic(call: Call) -> bool:
    chat, topic = _managed(call)
    name = _name(call.args["name"]) if "name" in call.args else topic.name
    emoji = call.args.get("icon_custom_emoji_id", topic.icon_emoji)
    if (name, emoji) == (topic.name, topic.icon_emoji):
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.name, topic.icon_emoji = name, emoji
    announce(call.world, chat, call.bot.account, topic, {"forum_topic_edited": {"name": name}})
    return True


def close_topic(call: Call) -> bool:
    return _set_closed(call, True)


def reopen_topic(call: Call) -> bool:
    return _set_closed(call, False)


def delete_topic(call: Call) -> bool:
    chat, topic = _managed(call, "can_delete_messages")
    delete(call.world, chat, topic)
    return True


def _set_closed(call: Call, closed: bool) -> bool:
    chat, topic = _managed(call)
    if topic.closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    close(call.world, chat, call.bot.account, topic, closed)
    return True


def _forum(call: Call) -> Chat:
    chat = call.chat()
    if chat.type != "supergroup" or not chat.is_forum:
        raise bad_request("the chat is not a forum")
    return chat


def _managed(call: Call, right: str = "can_manage_topics") -> tuple[Chat, Topic]:
    chat = _forum(call)
    topic = chat.topics.get(call.args["message_thread_id"])
    if topic is None:
        raise bad_request("message thread not found")
    call.require(chat, right, "not enough rights to manage the topic")
    return chat, topic


def _name(name: str) -> str:
    if not 1 <= len(name) <= 128:
        raise bad_request("TOPIC_TITLE_INVALID")
    return name
