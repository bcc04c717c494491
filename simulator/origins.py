"""Where a forwarded message came from, as MessageOrigin objects."""

from simulator.accounts import Account
from simulator.chats import Chat
from simulator.messages import Message
from simulator.shapes import Json
from simulator.wire import chat_json, stamp, user_json


def origin_of(message: Message) -> Json:
    """The origin that a forward of `message` shows; a forward keeps its first origin."""
    if message.sending.origin:
        return message.sending.origin
    date = stamp(message.date)
    if message.sender_chat:
        return origin_of_chat(message.sender_chat, date, message.id)
    return origin_of_account(message.sender or Account(0, "Deleted Account"), date)


def origin_of_account(account: Account, date: int) -> Json:
    if account.hides_on_forward:
        return {"type": "hidden_user", "date": date, "sender_user_name": account.first_name}
    return {"type": "user", "date": date, "sender_user": user_json(account)}


def origin_of_chat(chat: Chat, date: int, number: int) -> Json:
    if chat.type == "channel":
        return {"type": "channel", "date": date, "chat": chat_json(chat), "message_id": number}
    return {"type": "chat", "date": date, "sender_chat": chat_json(chat)}
