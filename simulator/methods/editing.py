"""Edits of what the bot itself has sent."""

from dataclasses import replace

from simulator.calls import Call
from simulator.content import CAPTIONED, EDITABLE, Content
from simulator.formatting import format_caption, format_text
from simulator.keyboards import check_inline
from simulator.messages import Message
from simulator.messagewire import message_json
from simulator.methods.media import input_media
from simulator.posts import revise
from simulator.refusals import bad_request
from simulator.shapes import Json

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)


def edit_text(call: Call) -> Json:
    message = _editable(call)
    if message.kind != "text":
        raise bad_request("there is no text in the message to edit")
    text, entities = format_text(call.args)
    preview = call.args.get("link_preview_options")
    return _apply(call, message, Content("text", text, entities, preview=preview))


def edit_caption(call: Call) -> Json:
    message = _editable(call)
    if message.kind not in CAPTIONED:
        raise bad_request("there is no caption in the message to edit")
    caption, entities = format_caption(call.args)
    above = bool(caption) and call.args.get("show_caption_above_media", False)
    content = replace(message.content, text=caption, entities=entities, caption_above=above)
    return _apply(call, message, content)


def edit_media(call: Call) -> Json:
    message = _editable(call)
    if message.kind not in EDITABLE and message.kind != "text":
        raise bad_request("message can't be edited")
    content = input_media(call, call.args["media"])
    if (
        message.album
        and content.kind != message.kind
        and "document" in (content.kind, message.kind)
    ):
        raise bad_request("message can't be edited")
    return _apply(call, message, content)


def edit_markup(call: Call) -> Json:
    message = _editable(call)
    return _apply(call, message, message.content)


def _editable(call: Call) -> Message:
    chat = call.chat()
    message = call.message(chat, "message to edit")
    markup = message.sending.markup or {}
    own = message.sender is call.bot.account and message.sending.origin is None
    if not own or message.kind == "service" or not markup.keys() <= {"inline_keyboard"}:
        raise bad_request("message can't be edited")
    return message


def _apply(call: Call, message: Message, content: Content) -> Json:
    """An edit without reply_markup takes the old buttons away."""
    given = call.args.get("reply_markup")
    markup = (check_inline(given) or None) if given else None
    if content == message.content and markup == message.sending.markup:
        raise bad_request(NOT_MODIFIED)
    sending = replace(message.sending, markup=markup)
    return message_json(revise(call.world, message, content, sending), call.bot)
