"""sendMessage, chat actions, and what all sendings share."""

from simulator.calls import Call
from simulator.chats import Chat
from simulator.content import Content, Sending
from simulator.formatting import format_text
from simulator.keyboards import check_keyboard
from simulator.messagewire import message_json
from simulator.posts import Author, post
from simulator.refusals import bad_request
from simulator.shapes import Json

ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)
GENERAL_TOPIC = 1
PERMISSION_OF = {
    "photo": ("can_send_photos", "photos"),
    "video": ("can_send_videos", "videos"),
    "audio": ("can_send_audios", "audios"),
    "document": ("can_send_documents", "documents"),
    "voice": ("can_send_voice_notes", "voice notes"),
    "animation": ("can_send_other_messages", "animations"),
}


def send_message(call: Call) -> Json:
    chat = call.chat()
    text, entities = format_text(call.args)
    preview = call.args.get("link_preview_options")
    return send(call, chat, Content("text", text, entities, preview=preview))


def send_chat_action(call: Call) -> bool:
    chat = call.chat()
    if call.args["action"] not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    call.world.announce("typing", {"chat": chat})
    return True


def send(call: Call, chat: Chat, content: Content) -> Json:
    """Post as the bot and return the Message."""
    check_permission(call, chat, content.kind)
    sending = sending_of(call, chat)
    message = post(call.world, chat, Author(call.bot.account), content, sending)
    return message_json(message, call.bot)


def check_permission(call: Call, chat: Chat, kind: str) -> None:
    """A restricted bot may send only what it is left with."""
    member = chat.member(call.bot.account)
    right, words = PERMISSION_OF.get(kind, ("can_send_messages", "text messages"))
    if member.status == "restricted" and right not in member.rights:
        raise bad_request(f"not enough rights to send {words} to the chat")


def sending_of(call: Call, chat: Chat, album: str | None = None) -> Sending:
    args = call.args
    markup = args.get("reply_markup")
    return Sending(
        markup=(check_keyboard(markup, chat) or None) if markup else None,
        reply_to=_reply_to(call, chat),
        protected=args.get("protect_content", False),
        thread=_thread(call, chat),
        album=album,
        silent=args.get("disable_notification", False),
        effect=args.get("message_effect_id") if chat.is_private else None,
    )


def _thread(call: Call, chat: Chat) -> int | None:
    thread: int | None = call.args.get("message_thread_id")
    if not thread or chat.type != "supergroup":
        return None
    topic = chat.topics.get(thread)
    if topic is None or not chat.is_forum or thread == GENERAL_TOPIC:
        raise bad_request("message thread not found")
    if topic.closed and not chat.member(call.bot.account).may("can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")
    return thread


def _reply_to(call: Call, chat: Chat) -> int | None:
    given = call.args.get("reply_parameters")
    if given is None and "reply_to_message_id" in call.args:
        given = {"message_id": int(call.args["reply_to_message_id"])}
    if not given:
        return None
    number = given.get("message_id")
    if not isinstance(number, int):
        raise bad_request("can't parse reply parameters: Can't find field \"message_id\"")
    if number in chat.messages:
        return number
    if given.get("allow_sending_without_reply") or call.args.get("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")
