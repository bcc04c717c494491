"""deleteMessage and deleteMessages: what a bot may take back, and for how long."""

from datetime import timedelta

from simulator.calls import Call
from simulator.chats import Chat
from simulator.messages import Message
from simulator.posts import remove
from simulator.refusals import bad_request

DELETABLE = timedelta(hours=48)
MOST = 100


def delete_message(call: Call) -> bool:
    chat = call.chat()
    message = call.message(chat, "message to delete")
    if trouble := _trouble(call, chat, message):
        raise bad_request(trouble)
    remove(call.world, chat, [message.id])
    return True


def delete_messages(call: Call) -> bool:
    """Messages that are gone or too old are skipped, as Telegram does."""
    chat = call.chat()
    numbers = _numbers(call.args["message_ids"])
    found = [chat.messages[number] for number in numbers if number in chat.messages]
    allowed = [message.id for message in found if not _trouble(call, chat, message)]
    if found and not allowed:
        raise bad_request("message can't be deleted for everyone")
    remove(call.world, chat, allowed)
    return True


def _numbers(given: list[object]) -> list[int]:
    if not given:
        raise bad_request("message identifiers are not specified")
    if len(given) > MOST:
        raise bad_request("too many message identifiers specified")
    numbers = [number for number in given if isinstance(number, int) and number > 0]
    if len(numbers) != len(given):
        raise bad_request("invalid message identifier specified")
    return numbers


def _trouble(call: Call, chat: Chat, message: Message) -> str:
    """Bots are held to 48 hours whatever their rights: TDLib refuses before it looks at them
    (`can_delete_channel_message`), though the reference reads as if administrators were not."""
    if call.world.clock() - message.date > DELETABLE:
        return "message can't be deleted for everyone"
    member = chat.member(call.bot.account)
    if member.may("can_delete_messages"):
        return ""
    if message.sender is not call.bot.account and not chat.is_private:
        return "message can't be deleted"
    return ""
