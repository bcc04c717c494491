"""What the page sends, checked field by field before anything happens."""

from typing import TYPE_CHECKING, Any

from aiohttp import web

from simulator.chats import Chat
from simulator.groups import Group
from simulator.messages import Message
from simulator.pageviews import chat_key
from simulator.people import Person
from simulator.shapes import Json

if TYPE_CHECKING:
    from simulator.world import World

LONGEST_TEXT = 4096
LONGEST_NAME = 64


class InputError(Exception):
    """Page input that cannot be followed; its words go back as {"error": ...}."""

    def __init__(self, words: str, status: int = 400) -> None:
        super().__init__(words)
        self.status = status


async def read_object(request: web.Request) -> Json:
    try:
        given = await request.json()
    except ValueError:
        raise InputError("the body is not JSON") from None
    if not isinstance(given, dict):
        raise InputError("the body is not a JSON object")
    return given


def text_of(given: Json, name: str, longest: int = LONGEST_TEXT) -> str:
    """A string that is neither empty nor too long."""
    text = given.get(name)
    if not isinstance(text, str) or not text.strip():
        raise InputError(f"{name} must be words")
    if len(text) > longest:
        raise InputError(f"{name} is longer than {longest} characters")
    return text


def number_of(given: Json, name: str, lowest: float, highest: float) -> float:
    number = given.get(name)
    if isinstance(number, bool) or not isinstance(number, (int, float)):
        raise InputError(f"{name} must be a number")
    if not lowest <= number <= highest:
        raise InputError(f"{name} must be from {lowest} to {highest}")
    return float(number)


def object_of(given: Json, name: str) -> Json:
    value = given.get(name)
    if not isinstance(value, dict):
        raise InputError(f"{name} must be an object")
    return value


def chat_of(world: "World", request: web.Request) -> Chat:
    key = request.match_info["chat"]
    for chat in world.every_chat():
        if str(chat_key(world, chat)) == key:
            return chat
    raise InputError("there is no such chat", 404)


def person_of(world: "World", ref: Any) -> Person:
    for person in world.people:
        if str(person.id) == str(ref):
            return person
    raise InputError("there is no such person", 404)


def actor_in(world: "World", chat: Chat, given: Json) -> tuple[Person, Group | None]:
    """Who acts and, in a group, where; only a member of the chat can."""
    person = person_of(world, given.get("person"))
    if chat.is_private:
        if chat.person is not person.account or chat.bot is not person.bot:
            raise InputError("this chat is another person's")
        return person, None
    for group in world.groups:
        if group.chat is chat and group.has(person):
            return person, group
    raise InputError(f"{person.name} is not in this chat")


def topic_of(chat: Chat, given: Json) -> int | None:
    """None for General, and where a group has no topics."""
    ref = given.get("topic")
    if ref is None:
        return None
    number = int(ref) if isinstance(ref, int) or str(ref).isdigit() else 0
    if number not in chat.topics:
        raise InputError("there is no such topic", 404)
    return number


def message_of(chat: Chat, ref: Any) -> Message:
    number = int(ref) if isinstance(ref, int) or str(ref).isdigit() else 0
    message = chat.messages.get(number)
    if message is None:
        raise InputError("there is no such message", 404)
    return message
