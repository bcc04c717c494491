"""What all acts of a person share: in which chat, as whom, in reply to what."""

from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict, Unpack

from simulator.accounts import Account, channel_bot
from simulator.bots import Bot
from simulator.chats import Chat
from simulator.content import Content, Sending
from simulator.formatting import CAPTION_LIMIT, TEXT_LIMIT
from simulator.messages import Message
from simulator.posts import Author, post
from simulator.sight import Onlooker

if TYPE_CHECKING:
    from simulator.groups import Group
    from simulator.world import World

ALBUM_FIRST = 13_900_000_000_000_001


class Where(TypedDict, total=False):
    """Place and manner of an act; without `in_` it is the private chat with the bot."""

    in_: "Group | None"
    reply_to: Message | None
    topic: int | None
    anonymously: bool
    as_channel: Chat | None


class Actor(Onlooker):
    """A person's account bound to one bot."""

    def __init__(self, world: "World", account: Account, bot: Bot) -> None:
        self.world = world
        self.account = account
        self.bot = bot

    @property
    def id(self) -> int:
        return self.account.id

    @property
    def name(self) -> str:
        return self.account.first_name

    @property
    def chat(self) -> Chat:
        return self.world.private_chat(self.bot, self.account)

    def puts(
        self, content: Content, sending: Sending | None = None, **where: Unpack[Where]
    ) -> Message:
        """Send ready content; every other way of saying something ends here."""
        chat = self._enter(where)
        _check_length(content)
        reply_to, sending = where.get("reply_to"), sending or Sending()
        thread = where.get("topic") or (reply_to.sending.thread if reply_to else None)
        _check_topic(chat, self.account, thread)
        sending = replace(sending, reply_to=reply_to.id if reply_to else None, thread=thread)
        if where.get("anonymously"):
            sending = replace(sending, signature=chat.member(self.account).title)
        return post(self.world, chat, self._author(chat, where), content, sending)

    def _author(self, chat: Chat, where: Where) -> Author:
        """Who Telegram says has written: the person, the group itself or a channel."""
        if where.get("anonymously"):
            return Author(self.world.anonymous, chat)
        if channel := where.get("as_channel"):
            return Author(channel_bot(), channel)
        return Author(self.account)

    def _enter(self, where: Where) -> Chat:
        """The chat to write in; a first message starts a private chat."""
        group = where.get("in_")
        chat = group.chat if group else self.chat
        if chat.is_private:
            if chat.blocked:
                raise AssertionError(f"{self.name} has blocked the bot and cannot write to it")
            if not chat.started:
                chat.started = True
                self.world.announce("chat", {"chat": chat})
        elif chat.migrated_to:
            raise AssertionError(f"{chat.title} has become a supergroup: nobody writes here")
        elif not chat.member(self.account).present:
            raise AssertionError(f"{self.name} is no member of {chat.title}")
        return chat

    def new_album(self) -> str:
        return str(self.world.count("person album", ALBUM_FIRST))


def _check_topic(chat: Chat, account: Account, thread: int | None) -> None:
    topic = chat.topics.get(thread) if thread else None
    if thread and chat.is_forum and topic is None:
        raise AssertionError(f"{chat.title} has no such topic any more")
    if topic and topic.closed and not chat.member(account).may("can_manage_topics"):
        raise AssertionError(f"the topic {topic.name} is closed")


def _check_length(content: Content) -> None:
    """Telegram's own clients send no longer messages; they cut them into several."""
    most = CAPTION_LIMIT if content.media else TEXT_LIMIT
    if len(content.text) > most:
        raise AssertionError(f"no client sends {len(content.text)} characters, {most} at most")
