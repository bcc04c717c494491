"""A person with a Telegram account, as tests and the page drive them."""

from typing import TYPE_CHECKING

from simulator.chats import ALL_RIGHTS, Membership
from simulator.delivery import deliver
from simulator.membership import change, change_private, join, leave
from simulator.messages import Message
from simulator.pressing import Presser
from simulator.shapes import Json
from simulator.wire import chat_json, stamp, user_json

if TYPE_CHECKING:
    from simulator.groups import Group


class Person(Presser):
    """Reads, writes and presses in the private chat with the bot, or `in_` a group."""

    def starts(self, payload: str = "") -> Message:
        """Open the chat, by a deep link when there is a payload; unblocks the bot."""
        self.unblocks()
        return self.says(f"/start {payload}".rstrip())

    def blocks(self) -> None:
        self.chat.started = True
        change_private(self.world, self.chat, True)

    def unblocks(self) -> None:
        change_private(self.world, self.chat, False)

    def deactivates(self) -> None:
        """Delete the account; bots only learn it from a 403."""
        self.account.deactivated = True

    def adds_bot(
        self, group: "Group", startgroup: str = "", *, rights: frozenset[str] | None = None
    ) -> None:
        """Add the bot by its link: my_chat_member, the service message, then /start@bot."""
        join(self.world, group.chat, self.account, self.bot.account)
        if rights is not None:
            self.promotes_bot(group, rights)
        if startgroup:
            self.says(f"/start@{self.bot.username} {startgroup}", in_=group)

    def promotes_bot(self, group: "Group", rights: frozenset[str] = ALL_RIGHTS) -> None:
        new = Membership(self.bot.account, "administrator", frozenset(rights))
        change(self.world, group.chat, self.account, new)

    def demotes_bot(self, group: "Group") -> None:
        change(self.world, group.chat, self.account, Membership(self.bot.account))

    def restricts_bot(self, group: "Group", left: frozenset[str] = frozenset()) -> None:
        """Take permissions from the bot; `left` are those it keeps, such as can_send_photos."""
        new = Membership(self.bot.account, "restricted", left)
        change(self.world, group.chat, self.account, new)

    def removes_bot(self, group: "Group") -> None:
        leave(self.world, group.chat, self.account, Membership(self.bot.account, "kicked"))

    def reacts(self, message: Message, emoji: str) -> None:
        """A reaction; only a bot that is administrator and asked for it hears of it."""
        chat, new = message.chat, [{"type": "emoji", "emoji": emoji}] if emoji else []
        old = chat.reactions.get((message.id, self.id), [])
        chat.reactions[message.id, self.id] = new
        body: Json = {"chat": chat_json(chat), "message_id": message.id}
        body |= {"user": user_json(self.account), "date": stamp(self.world.clock())}
        body |= {"old_reaction": old, "new_reaction": new}
        for bot in self.world.bots.values():
            if chat.bot is bot or chat.member(bot.account).leads:
                deliver(self.world, bot, "message_reaction", body)

    def __repr__(self) -> str:
        return f"<{self.name}>"
