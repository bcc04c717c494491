"""The world as the chat page shows it: plain JSON about bots, people and chats."""

from typing import TYPE_CHECKING

from simulator.chats import Chat, Topic
from simulator.pagemessages import message_view
from simulator.people import Person
from simulator.presses import Toast
from simulator.shapes import Json

if TYPE_CHECKING:
    from simulator.world import World


def world_view(world: "World") -> Json:
    bots = [bot.account for bot in world.bots.values()]
    return {
        "bots": [{"id": bot.id, "name": bot.first_name, "username": bot.username} for bot in bots],
        "people": [person_view(world, person) for person in world.people],
        "chats": [chat_view(world, chat) for chat in world.every_chat() if shown(chat)],
    }


def shown(chat: Chat) -> bool:
    return chat.type != "channel" and chat.migrated_to is None


def person_view(world: "World", person: Person) -> Json:
    officer = any(group.has(person) for group in world.groups)
    return {
        "id": person.id,
        "name": person.name,
        "language_code": person.account.language_code,
        "role": "officer" if officer else "reporter",
        "blocked": person.chat.blocked,
    }


def chat_view(world: "World", chat: Chat) -> Json:
    """A chat with all its messages."""
    messages = sorted(chat.messages.values(), key=lambda message: message.id)
    return chat_summary(world, chat) | {"messages": [message_view(one) for one in messages]}


def chat_summary(world: "World", chat: Chat) -> Json:
    member_ids = [member.account.id for member in chat.present()]
    if chat.person and chat.bot:
        member_ids = [chat.person.id, chat.bot.id]
    return {
        "id": chat_key(world, chat),
        "type": "private" if chat.is_private else "supergroup",
        "title": chat.title or (chat.bot.account.first_name if chat.bot else ""),
        "person": chat.person.id if chat.person else None,
        "members": member_ids,
        "triage": chat.triage,
        "forum": chat.is_forum,
        "topics": [_topic(topic) for topic in chat.topics.values()] if chat.is_forum else [],
        "reply_keyboard": _reply_keyboard(chat),
    }


def chat_key(world: "World", chat: Chat) -> int | str:
    """The chat's id; with `@bot` behind it in private chats of further bots."""
    if chat.bot is None or chat.bot is world.first_bot:
        return chat.id
    return f"{chat.id}@{chat.bot.username}"


def toast_view(world: "World", toast: Toast) -> Json:
    facts: Json = {"chat": chat_key(world, toast.chat), "person": toast.account.id}
    return facts | {"text": toast.text, "alert": toast.alert}


def _topic(topic: Topic) -> Json:
    return {"id": topic.id, "name": topic.name, "closed": topic.closed}


def _reply_keyboard(chat: Chat) -> list[list[Json]] | None:
    rows = (chat.reply_keyboard or {}).get("keyboard", [])
    asked = ("request_location", "request_contact")
    shown_rows = [
        [
            {"text": button["text"]} | {name: bool(button.get(name)) for name in asked}
            for button in row
        ]
        for row in rows
    ]
    return shown_rows or None
