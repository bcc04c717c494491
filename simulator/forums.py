"""Topics of a supergroup, as bots and people open, close and delete them."""

from typing import TYPE_CHECKING

from simulator.accounts import Account
from simulator.chats import Chat, Topic
from simulator.content import Content, Sending
from simulator.messages import Message
from simulator.posts import Author, post, remove
from simulator.shapes import Json
from simulator.sight import Onlooker

if TYPE_CHECKING:
    from simulator.people import Person
    from simulator.world import World


def open_topic(world: "World", chat: Chat, actor: Account, topic: Topic) -> Topic:
    """The number of a topic is that of the message that opens it."""
    topic.id = chat.last_id + 1
    chat.topics[topic.id] = topic
    facts = {"name": topic.name, "icon_color": topic.icon_color}
    announce(world, chat, actor, topic, {"forum_topic_created": facts})
    return topic


def close_topic(world: "World", chat: Chat, actor: Account, topic: Topic, closed: bool) -> None:
    topic.closed = closed
    fact = f"forum_topic_{'closed' if closed else 'reopened'}"
    announce(world, chat, actor, topic, {fact: {}})


def delete_topic(world: "World", chat: Chat, topic: Topic) -> None:
    """With all that was said there; bots hear nothing of it."""
    del chat.topics[topic.id]
    said = chat.messages.items()
    remove(world, chat, [key for key, message in said if message.sending.thread == topic.id])
    world.announce("chat", {"chat": chat})


def announce(world: "World", chat: Chat, actor: Account, topic: Topic, body: Json) -> None:
    post(world, chat, Author(actor), Content("service", body=body), Sending(thread=topic.id))
    world.announce("chat", {"chat": chat})


class Forum(Onlooker):
    """What members do with the topics of their group in the app."""

    @property
    def topics(self) -> list[Topic]:
        return list(self.chat.topics.values())

    def topic(self, name: str) -> Topic:
        """The newest of that name; AssertionError when there is none."""
        found = [topic for topic in self.topics if topic.name == name]
        if not found:
            raise AssertionError(f"{self.chat.title} has no topic {name}")
        return found[-1]

    def said_in(self, topic: Topic | None) -> list[Message]:
        """None: in General, which is no topic of its own."""
        thread = topic.id if topic else None
        return [message for message in self.messages if message.sending.thread == thread]

    def gets_topics(self, by: "Person", *, on: bool = True) -> None:
        """Only a supergroup has topics. Those that are there come back with the setting."""
        self._insist(by, "can_change_info")
        if self.chat.type != "supergroup":
            raise AssertionError(f"{self.chat.title} is no supergroup and has no topics")
        self.chat.is_forum = on
        self.world.announce("chat", {"chat": self.chat})

    def opens_topic(self, name: str, by: "Person") -> Topic:
        self._insist(by, "can_manage_topics")
        if not self.chat.is_forum:
            raise AssertionError(f"{self.chat.title} has no topics")
        return open_topic(self.world, self.chat, by.account, Topic(0, name))

    def closes_topic(self, topic: Topic, by: "Person", *, closed: bool = True) -> None:
        self._insist(by, "can_manage_topics")
        close_topic(self.world, self.chat, by.account, topic, closed)

    def deletes_topic(self, topic: Topic, by: "Person") -> None:
        self._insist(by, "can_delete_messages")
        delete_topic(self.world, self.chat, topic)

    def _insist(self, person: "Person", right: str) -> None:
        if not self.chat.member(person.account).may(right):
            raise AssertionError(f"{person.name} may not do this in {self.chat.title}")
