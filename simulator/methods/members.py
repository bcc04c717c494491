"""Chats and their members: who is there, removal and leaving."""

from simulator.accounts import Account
from simulator.calls import Call, find_chat
from simulator.chats import Chat, Membership
from simulator.membership import leave
from simulator.messagewire import message_json
from simulator.posts import remove
from simulator.refusals import bad_request
from simulator.shapes import Json
from simulator.wire import chat_json, member_json

GIFTS = dict.fromkeys(
    (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    ),
    False,
)


def get_chat(call: Call) -> Json:
    chat = find_chat(call.world, call.bot, call.args["chat_id"])
    shown = chat_json(chat) | {"accent_color_id": 0, "max_reaction_count": 11}
    shown["accepted_gift_types"] = GIFTS
    if chat.username:
        shown["active_usernames"] = [chat.username]
    pinned = chat.messages.get(chat.pinned[-1]) if chat.pinned else None
    if pinned:
        shown["pinned_message"] = message_json(pinned, call.bot, nested=True)
    return shown


def get_chat_member(call: Call) -> Json:
    chat = call.chat()
    account = _account(call, "member not found")
    if chat.is_private and chat.person is not account and account is not call.bot.account:
        raise bad_request("member not found")
    return member_json(Membership(account) if chat.is_private else chat.member(account))


def get_administrators(call: Call) -> list[Json]:
    chat = call.chat()
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    return [
        member_json(member)
        for member in chat.present()
        if member.leads and (_is_own_or_human(call, member) or call.args.get("return_bots"))
    ]


def _is_own_or_human(call: Call, member: Membership) -> bool:
    """Telegram leaves out other bots unless they are asked for."""
    return not member.account.is_bot or member.account is call.bot.account


def get_member_count(call: Call) -> int:
    chat = call.chat()
    return 2 if chat.is_private else len(chat.present())


def ban(call: Call) -> bool:
    chat, account = _target(call)
    until = call.args.get("until_date", 0)
    soon = 30 <= until - call.world.clock().timestamp() <= 366 * 86400
    gone = Membership(account, "kicked", until=until if soon else 0)
    leave(call.world, chat, call.bot.account, gone)
    if call.args.get("revoke_messages"):
        _forget_messages(call, chat, account)
    return True


def unban(call: Call) -> bool:
    """Without only_if_banned a member who is present is removed, as Telegram warns."""
    chat, account = _target(call)
    member = chat.member(account)
    if member.status == "kicked" or (member.present and not call.args.get("only_if_banned")):
        leave(call.world, chat, call.bot.account, Membership(account, "left"))
    return True


def leave_chat(call: Call) -> bool:
    chat = call.chat()
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    leave(call.world, chat, call.bot.account, Membership(call.bot.account, "left"))
    return True


def _target(call: Call) -> tuple[Chat, Account]:
    chat = call.chat()
    if chat.is_private:
        raise bad_request("can't remove members from private chats")
    account = _account(call, "PARTICIPANT_ID_INVALID")
    call.require(
        chat, "can_restrict_members", "not enough rights to restrict/unrestrict chat member"
    )
    if chat.member(account).status == "creator":
        raise bad_request("can't remove chat owner")
    if chat.member(account).leads:
        raise bad_request("user is an administrator of the chat")
    return chat, account


def _account(call: Call, missing: str) -> Account:
    account = call.world.accounts.get(call.args["user_id"])
    if account is None:
        raise bad_request(missing)
    return account


def _forget_messages(call: Call, chat: Chat, account: Account) -> None:
    remove(call.world, chat, [key for key, said in chat.messages.items() if said.sender is account])
