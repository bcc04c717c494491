"""Messages as the chat page shows them."""

from simulator.accounts import Account
from simulator.asking import asks
from simulator.content import Media
from simulator.messages import Message
from simulator.servicewords import service_words
from simulator.shapes import Json

SHOWN_AS = {"animation": "video", "video_note": "video", "dice": "text"}


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
        "topic": sending.thread,
        "protected": sending.protected,
        "inline_keyboard": _inline_keyboard(message),
        "asks": asks(message),
    }


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
