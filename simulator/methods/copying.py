"""copyMessage and forwardMessage."""

from dataclasses import replace

from simulator.calls import Call, find_chat
from simulator.content import Content, Sending
from simulator.formatting import format_caption
from simulator.messages import Message
from simulator.messagewire import message_json
from simulator.methods.sending import check_permission, sending_of
from simulator.origins import origin_of
from simulator.posts import Author, post
from simulator.refusals import bad_request
from simulator.shapes import Json


def copy_message(call: Call) -> Json:
    chat = call.chat()
    source = _source(call, "message to copy not found")
    content = _with_caption(call, source.content)
    check_permission(call, chat, content.kind)
    author = Author(call.bot.account)
    message = post(call.world, chat, author, content, sending_of(call, chat))
    return {"message_id": message.id}


def forward_message(call: Call) -> Json:
    chat = call.chat()
    source = _source(call, "message to forward not found")
    if source.protected:
        raise bad_request("message can't be forwarded")
    check_permission(call, chat, source.kind)
    sending = Sending(
        origin=origin_of(source),
        thread=sending_of(call, chat).thread,
        protected=call.args.get("protect_content", False),
    )
    message = post(call.world, chat, Author(call.bot.account), source.content, sending)
    return message_json(message, call.bot)


def _source(call: Call, missing: str) -> Message:
    chat = find_chat(call.world, call.bot, call.args["from_chat_id"])
    message = chat.messages.get(call.args["message_id"])
    if message is None:
        raise bad_request(missing)
    if message.kind == "service":
        raise bad_request("message can't be copied" if "copy" in missing else missing)
    return message


def _with_caption(call: Call, content: Content) -> Content:
    if "caption" not in call.args or content.media is None:
        return content
    caption, entities = format_caption(call.args)
    return replace(content, text=caption, entities=entities)
