"""One Bot API call with its decoded arguments, and who may write where."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from simulator.bots import Bot
from simulator.chats import Chat
from simulator.files import Upload
from simulator.messages import Message
from simulator.refusals import bad_request, forbidden, migrated
from simulator.shapes import Json

if TYPE_CHECKING:
    from simulator.world import World


@dataclass(frozen=True, slots=True)
class Call:
    """`args` are typed by the method's table; `uploads` are the files of a multipart body."""

    world: "World"
    bot: Bot
    method: str
    args: Json
    uploads: dict[str, Upload] = field(default_factory=dict)

    def chat(self, name: str = "chat_id") -> Chat:
        """The chat, if the bot may read and write there."""
        return open_chat(self.world, self.bot, self.args[name])

    def message(self, chat: Chat, what: str) -> Message:
        """The message of `message_id`; `what` is Telegram's word for its purpose."""
        message = chat.messages.get(self.args.get("message_id", 0))
        if message is None:
            raise bad_request(f"{what} not found")
        return message

    def require(self, chat: Chat, right: str, words: str = "") -> None:
        """Refuse unless the bot is an administrator with this right."""
        if not chat.member(self.bot.account).may(right):
            raise bad_request(words or "not enough rights")


def find_chat(world: "World", bot: Bot, ref: int | str) -> Chat:
    """The chat by id or @username as far as this bot has ever met it."""
    if isinstance(ref, str):
        found = _by_username(world, ref)
    elif ref > 0:
        found = world.private.get((bot.id, ref))
    else:
        found = world.chats.get(ref)
    if found is None or not _known(bot, found):
        raise bad_request("chat not found")
    return found


def open_chat(world: "World", bot: Bot, ref: int | str) -> Chat:
    """The chat for writing; says why not in Telegram's words."""
    if isinstance(ref, int) and (bot.id, ref) not in world.private:
        _check_stranger(world, ref)
    chat = find_chat(world, bot, ref)
    if chat.is_private:
        _check_private(chat)
        return chat
    if chat.migrated_to:
        raise migrated(chat.migrated_to)
    member = chat.members.get(bot.id)
    name = f"{chat.type} chat"
    if member and member.status == "kicked":
        raise forbidden(f"bot was kicked from the {name}")
    if member is None or not member.present:
        raise forbidden(f"bot is not a member of the {name}")
    return chat


def _by_username(world: "World", ref: str) -> Chat | None:
    name = ref.removeprefix("@").lower()
    for chat in world.chats.values():
        if chat.username and chat.username.lower() == name:
            return chat
    return None


def _check_stranger(world: "World", ref: int) -> None:
    """Someone whom this bot has never met in private."""
    account = world.accounts.get(ref)
    if account and account.is_bot:
        raise forbidden("bots can't send messages to bots")
    if account:
        raise forbidden("bot can't initiate conversation with a user")


def _known(bot: Bot, chat: Chat) -> bool:
    return chat.is_private or chat.username is not None or bot.id in chat.members


def _check_private(chat: Chat) -> None:
    if chat.person and chat.person.deactivated:
        raise forbidden("user is deactivated")
    if chat.blocked:
        raise forbidden("bot was blocked by the user")
    if not chat.started:
        raise forbidden("bot can't initiate conversation with a user")
