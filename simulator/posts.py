"""How messages enter, change in and leave a chat, and which bots hear of it."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from simulator.accounts import Account
from simulator.bots import Bot
from simulator.chats import Chat
from simulator.content import Content, Sending
from simulator.delivery import deliver
from simulator.messages import Message
from simulator.messagewire import message_json
from simulator.shapes import Json
from simulator.utf16 import cut

if TYPE_CHECKING:
    from simulator.world import World

SERVICE = Content(kind="service")


@dataclass(frozen=True, slots=True)
class Author:
    """Who stands over a message: an account, and a chat when it speaks for one."""

    account: Account | None
    chat: Chat | None = None


def post(world: "World", chat: Chat, author: Author, content: Content, sending: Sending) -> Message:
    """Put a new message into the chat and tell every bot that may read it."""
    message = Message(
        chat=chat,
        id=chat.next_id(),
        sender=author.account,
        sender_chat=author.chat,
        date=world.clock(),
        content=content,
        sending=sending,
    )
    chat.messages[message.id] = message
    _change_keyboard(world, message)
    world.announce("message", {"chat": chat, "message": message})
    _tell_bots(world, message, "channel_post" if chat.type == "channel" else "message")
    return message


def post_service(world: "World", chat: Chat, account: Account, body: Json) -> Message:
    """A service message such as new_chat_members."""
    return post(world, chat, Author(account), replace(SERVICE, body=body), Sending())


def revise(world: "World", old: Message, content: Content, sending: Sending) -> Message:
    """Put a new version under the same id; markup alone does not count as an edit."""
    edited = world.clock() if content != old.content else old.edited
    message = replace(old, content=content, sending=sending, edited=edited)
    old.chat.messages[old.id] = message
    world.announce("message", {"chat": old.chat, "message": message})
    if message.sender is None or not message.sender.is_bot:
        _tell_bots(world, message, "edited_message")
    return message


def remove(world: "World", chat: Chat, ids: list[int]) -> None:
    """Deletions are never told to bots."""
    for number in ids:
        chat.messages.pop(number, None)
        if number in chat.pinned:
            chat.pinned.remove(number)
    world.announce("deleted", {"chat": chat, "ids": ids})


def _tell_bots(world: "World", message: Message, kind: str) -> None:
    if message.chat.is_private and message.sender and message.sender.is_bot:
        return
    for bot in world.bots.values():
        if message.sender is not bot.account and can_read(bot, message):
            deliver(world, bot, kind, message_json(message, bot))


def can_read(bot: Bot, message: Message) -> bool:
    """Privacy mode: a bot that is no administrator reads only what is meant for it."""
    chat = message.chat
    if chat.is_private:
        return chat.bot is bot and not chat.blocked
    member = chat.members.get(bot.id)
    if member is None or not member.present:
        return False
    if member.leads or message.kind == "service":
        return True
    from_bot = message.sender is not None and message.sender.is_bot and not message.sender_chat
    return not from_bot and _addressed(bot, message)


def _addressed(bot: Bot, message: Message) -> bool:
    replied = message.chat.messages.get(message.reply_to or 0)
    if replied and replied.sender is bot.account:
        return True
    name = f"@{bot.username}".lower()
    for entity in message.content.entities:
        words = cut(message.text, entity["offset"], entity["length"]).lower()
        if entity["type"] == "mention" and words == name:
            return True
        if entity["type"] == "bot_command" and ("@" not in words or words.endswith(name)):
            return True
    return False


def _change_keyboard(world: "World", message: Message) -> None:
    markup = message.sending.markup or {}
    if "keyboard" in markup:
        message.chat.reply_keyboard = markup
    elif markup.get("remove_keyboard"):
        message.chat.reply_keyboard = None
    else:
        return
    world.announce("chat", {"chat": message.chat})
