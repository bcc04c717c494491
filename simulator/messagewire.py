"""Messages and files as Bot API objects, as one bot sees them."""

from simulator.bots import Bot
from simulator.content import Media
from simulator.files import StoredFile, file_id_for
from simulator.messages import Message
from simulator.shapes import Json
from simulator.wire import chat_json, stamp, user_json

SIZED = frozenset({"photo", "video", "animation", "sticker", "video_note"})
TIMED = frozenset({"video", "animation", "audio", "voice", "video_note"})


def message_json(message: Message, bot: Bot, nested: bool = False) -> Json:
    """A Message object; the message replied to comes along one level deep."""
    shown: Json = {"message_id": message.id, "chat": chat_json(message.chat)}
    shown["date"] = stamp(message.date)
    if message.sender:
        shown["from"] = user_json(message.sender)
    if message.sender_chat:
        shown["sender_chat"] = chat_json(message.sender_chat)
    if message.edited:
        shown["edit_date"] = stamp(message.edited)
    shown |= content_json(message, bot)
    shown |= _sending_json(message)
    if not nested:
        replied = message.chat.messages.get(message.reply_to or _opening(message))
        if replied:
            shown["reply_to_message"] = message_json(replied, bot, nested=True)
    return shown


def _opening(message: Message) -> int:
    """Whatever is said in a topic and answers nothing answers the message that opened it."""
    thread = message.sending.thread or 0
    return thread if thread != message.id else 0


def content_json(message: Message, bot: Bot) -> Json:
    content = message.content
    shown: Json = dict(content.body)
    if "pinned" in shown:
        shown["pinned_message"] = message_json(shown.pop("pinned"), bot, nested=True)
    words = ("caption", "caption_entities") if content.media else ("text", "entities")
    if content.text:
        shown[words[0]] = content.text
    if content.entities:
        shown[words[1]] = list(content.entities)
    if content.media:
        shown |= media_json(content.media, bot)
    if content.spoiler:
        shown["has_media_spoiler"] = True
    if content.caption_above:
        shown["show_caption_above_media"] = True
    if content.preview:
        shown["link_preview_options"] = content.preview
    return shown


def media_json(media: Media, bot: Bot) -> Json:
    if media.kind == "photo":
        return {"photo": [_file_fields(stored, bot, "photo") for stored in media.files]}
    shown = _file_fields(media.main, bot, media.kind) | media.extra
    if media.main.mime:
        shown["mime_type"] = media.main.mime
    if media.main.name and media.kind not in ("voice", "sticker"):
        shown["file_name"] = media.main.name
    if media.thumbnail:
        shown["thumbnail"] = _file_fields(media.thumbnail, bot, "photo")
    # Telegram sends an animation as a document too, for old clients.
    return {media.kind: shown} | ({"document": shown} if media.kind == "animation" else {})


def file_json(stored: StoredFile, bot: Bot) -> Json:
    shown: Json = {"file_id": file_id_for(bot, stored), "file_unique_id": stored.unique_id}
    return shown | {"file_size": stored.size}


def _file_fields(stored: StoredFile, bot: Bot, kind: str) -> Json:
    shown = file_json(stored, bot)
    if kind in SIZED:
        shown |= {"width": stored.width, "height": stored.height}
    if kind in TIMED:
        shown["duration"] = stored.duration
    return shown


def _sending_json(message: Message) -> Json:
    sending = message.sending
    shown: Json = {}
    if sending.markup and "inline_keyboard" in sending.markup:
        shown["reply_markup"] = sending.markup
    if sending.protected:
        shown["has_protected_content"] = True
    if sending.thread:
        shown |= {"message_thread_id": sending.thread, "is_topic_message": True}
    if sending.album:
        shown["media_group_id"] = sending.album
    if sending.origin:
        shown["forward_origin"] = sending.origin
    if sending.signature:
        shown["author_signature"] = sending.signature
    if sending.effect:
        shown["effect_id"] = sending.effect
    return shown
