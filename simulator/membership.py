"""Joining, leaving, promotion and removal, with the updates and service messages they cause."""

from typing import TYPE_CHECKING

from simulator.accounts import Account
from simulator.chats import Chat, Membership
from simulator.delivery import deliver
from simulator.posts import post_service
from simulator.shapes import Json
from simulator.wire import chat_json, member_json, stamp, user_json

if TYPE_CHECKING:
    from simulator.world import World


def change(
    world: "World", chat: Chat, actor: Account, new: Membership, invite: Json | None = None
) -> None:
    """Give an account a new standing and send my_chat_member and chat_member updates."""
    old = chat.member(new.account)
    if old == new:
        return
    chat.members[new.account.id] = new
    body = _changed(world, chat, actor, (old, new))
    if invite:
        body["invite_link"] = invite
    for bot in world.bots.values():
        if bot.account is new.account:
            deliver(world, bot, "my_chat_member", body)
        elif chat.member(bot.account).leads:
            deliver(world, bot, "chat_member", body)
    world.announce("chat", {"chat": chat})


def join(
    world: "World", chat: Chat, actor: Account, account: Account, invite: Json | None = None
) -> None:
    """Enter a group; the service message names who came."""
    if chat.member(account).present:
        return
    change(world, chat, actor, Membership(account), invite)
    came = user_json(account)
    body = {"new_chat_members": [came], "new_chat_member": came, "new_chat_participant": came}
    post_service(world, chat, actor, body)


def leave(world: "World", chat: Chat, actor: Account, gone: Membership) -> None:
    """Leave or be removed; a bot that goes no longer reads that it has gone."""
    if not chat.member(gone.account).present:
        change(world, chat, actor, gone)
        return
    went = user_json(gone.account)
    body = {"left_chat_member": went, "left_chat_participant": went}
    if gone.account.is_bot:
        change(world, chat, actor, gone)
        post_service(world, chat, actor, body)
    else:
        post_service(world, chat, actor, body)
        change(world, chat, actor, gone)


def change_private(world: "World", chat: Chat, blocked: bool) -> None:
    """A person blocks or unblocks the bot: my_chat_member in the private chat."""
    if chat.bot is None or chat.person is None or chat.blocked == blocked:
        return
    chat.blocked = blocked
    standings = [Membership(chat.bot.account, status) for status in ("member", "kicked")]
    old, new = standings if blocked else reversed(standings)
    body = _changed(world, chat, chat.person, (old, new))
    deliver(world, chat.bot, "my_chat_member", body)
    world.announce("chat", {"chat": chat})


def _changed(
    world: "World", chat: Chat, actor: Account, pair: tuple[Membership, Membership]
) -> Json:
    return {
        "chat": chat_json(chat),
        "from": user_json(actor),
        "date": stamp(world.clock()),
        "old_chat_member": member_json(pair[0]),
        "new_chat_member": member_json(pair[1]),
    }
