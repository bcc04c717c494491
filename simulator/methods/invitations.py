"""Invitation links, and whether one still opens."""

from datetime import UTC, datetime

from simulator.calls import Call
from simulator.chats import Chat
from simulator.refusals import bad_request
from simulator.shapes import Json
from simulator.wire import user_json

NO_RIGHTS = "not enough rights to manage chat invite link"


def export_link(call: Call) -> str:
    chat = _linkable(call)
    for link in [key for key, invite in chat.invites.items() if invite["is_primary"]]:
        chat.invites[link]["is_revoked"] = True
    return str(_new_link(call, chat, primary=True)["invite_link"])


def create_link(call: Call) -> Json:
    chat = _linkable(call)
    limit = call.args.get("member_limit", 0)
    if not 0 <= limit <= 99999:
        raise bad_request("member limit must be from 0 to 99999")
    if len(call.args.get("name", "")) > 32:
        raise bad_request("invite link name is too long")
    return _new_link(call, chat, primary=False)


def revoke_link(call: Call) -> Json:
    chat = _linkable(call)
    invite = chat.invites.get(call.args["invite_link"])
    if invite is None:
        raise bad_request("INVITE_HASH_EXPIRED")
    invite["is_revoked"] = True
    return invite


def link_is_open(chat: Chat, link: str, now: datetime) -> bool:
    invite = chat.invites.get(link)
    if invite is None or invite["is_revoked"]:
        return False
    expires = invite.get("expire_date")
    if expires and datetime.fromtimestamp(expires, UTC) < now:
        return False
    return bool(invite.get("member_limit", 1))


def _new_link(call: Call, chat: Chat, primary: bool) -> Json:
    number = call.world.count("link", 1_000_001)
    invite: Json = {
        "invite_link": f"https://t.me/+{number:x}{abs(chat.id) % 10**9:x}",
        "creator": user_json(call.bot.account),
        "creates_join_request": call.args.get("creates_join_request", False),
        "is_primary": primary,
        "is_revoked": False,
    }
    for name in ("name", "expire_date", "member_limit"):
        if call.args.get(name):
            invite[name] = call.args[name]
    chat.invites[invite["invite_link"]] = invite
    return invite


def _linkable(call: Call) -> Chat:
    chat = call.chat()
    if chat.is_private:
        raise bad_request("can't invite members to a private chat")
    call.require(chat, "can_invite_users", NO_RIGHTS)
    return chat
