"""Pinned messages."""

from simulator.calls import Call
from simulator.chats import Chat
from simulator.posts import post_service
from simulator.refusals import bad_request

NO_RIGHTS = "not enough rights to manage pinned messages in the chat"


def pin(call: Call) -> bool:
    chat = call.chat()
    _require_pin(call, chat)
    message = call.message(chat, "message to pin")
    if message.id in chat.pinned:
        chat.pinned.remove(message.id)
    chat.pinned.append(message.id)
    post_service(call.world, chat, call.bot.account, {"pinned": message})
    return True


def unpin(call: Call) -> bool:
    chat = call.chat()
    _require_pin(call, chat)
    number = call.args.get("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(number)
    return True


def unpin_all(call: Call) -> bool:
    chat = call.chat()
    _require_pin(call, chat)
    chat.pinned.clear()
    return True


def _require_pin(call: Call, chat: Chat) -> None:
    if not chat.is_private:
        call.require(chat, "can_pin_messages", NO_RIGHTS)
