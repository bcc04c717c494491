"""The world as the chat page shows it: plain JSON about bots, people, chats and messages."""

from typing import TYPE_CHECKING

from simulator.accounts import Account
from simulator.chats import Chat
from simulator.content import Media
from simulator.messages import Message
from simulator.people import Person
from simulator.presses import Toast
from simulator.servicewords import service_words
from simulator.shapes import Json

if TYPE_CHECKING:
    from simulator.world import World

SHOWN_AS = {"animation": "video", "video_note": "video", "dice": "text"}


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
        "reply_keyboard": _reply_keyboard(chat),
    }


def chat_key(world: "World", chat: Chat) -> int | str:
    """The chat's id; with `@bot` behind it in private chats of further bots."""
    if chat.bot is None or chat.bot is world.first_bot:
        return chat.id
    return f"{chat.id}@{chat.bot.username}"


def message_view(message: Message) -> Json:
    sending, kind = message.sending, SHOWN_AS.get(message.kind, message.kind)
    words = service_words(message)
    return {
        "id": message.id,
        "from": _author(message),
        "date": message.date.isoformat(),
        "edited": message.edited is not None,
        "kind": kind,
        "text": words or ("" if message.media else message.text),
        "html": "" if words else message.html,
        "caption": message.caption,
        "spoiler": message.spoiler,
        "media": [_media(message.media)] if message.media else [],
        "location": _location(message),
        "album": sending.album,
        "forward": _origin(sending.origin) if sending.origin else None,
        "reply_to": sending.reply_to,
        "protected": sending.protected,
        "inline_keyboard": _inline_keyboard(message),
    }


def toast_view(world: "World", toast: Toast) -> Json:
    facts: Json = {"chat": chat_key(world, toast.chat), "person": toast.account.id}
    return facts | {"text": toast.text, "alert": toast.alert}


def _author(message: Message) -> Json:
    if message.sender_chat:
        return {"id": message.sender_chat.id, "name": message.sender_chat.title, "is_bot": False}
    sender = message.sender or Account(0, "Telegram")
    return {"id": sender.id, "name": sender.first_name, "is_bot": sender.is_bot}


def _media(media: Media) -> Json:
    stored = media.main
    return {
        "url": f"/sim/files/{stored.unique_id}",
        "mime": stored.mime or ("image/jpeg" if media.kind == "photo" else None),
        "name": stored.name,
        "size": stored.size,
        "duration": stored.duration or None,
    }


def _location(message: Message) -> Json | None:
    point = message.content.body.get("location")
    if point is None:
        return None
    venue = message.content.body.get("venue", {})
    return {
        "lat": point["latitude"],
        "lon": point["longitude"],
        "title": venue.get("title"),
        "address": venue.get("address"),
        "live": "live_period" in point,
    }


def _origin(origin: Json) -> Json:
    chat = origin.get("chat") or origin.get("sender_chat")
    person = origin.get("sender_user", {}).get("first_name") or origin.get("sender_user_name")
    return {"title": chat["title"] if chat else person, "kind": origin["type"]}


def _inline_keyboard(message: Message) -> list[list[Json]] | None:
    rows = [[_button(button) for button in row] for row in message.keyboard]
    return rows or None


def _button(button: Json) -> Json:
    return {
        "text": button["text"],
        "data": button.get("callback_data"),
        "url": button.get("url"),
    }


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
