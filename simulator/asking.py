"""ForceReply: whom a message asks to answer it, and what the field for it hints at."""

import re
from collections.abc import Iterator

from simulator.messages import Message
from simulator.shapes import Json
from simulator.utf16 import cut

MENTION = re.compile(r"tg://user\?id=(\d+)")


def asks(message: Message) -> Json | None:
    """What Telegram's apps make of it; `people` None: everybody in the chat."""
    markup = message.sending.markup or {}
    if not markup.get("force_reply"):
        return None
    people = sorted(set(_meant(message))) if markup.get("selective") else None
    return {"people": people, "hint": markup.get("input_field_placeholder")}


def _meant(message: Message) -> Iterator[int]:
    """Whom its words mention, and who wrote the message that it answers."""
    answered = message.chat.messages.get(message.sending.reply_to or 0)
    if answered and answered.sender:
        yield answered.sender.id
    for entity in message.content.entities:
        yield from _mentioned(message, entity)


def _mentioned(message: Message, entity: Json) -> Iterator[int]:
    if link := MENTION.match(entity.get("url", "")):
        yield int(link[1])
    if entity["type"] == "text_mention":
        yield entity["user"]["id"]
    if entity["type"] == "mention":
        name = cut(message.text, entity["offset"], entity["length"]).lower()
        for member in message.chat.members.values():
            if name == f"@{member.account.username}".lower():
                yield member.account.id
