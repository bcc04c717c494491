"""A group as tests look at it and change it; desks of officers are such groups."""

from dataclasses import replace
from typing import TYPE_CHECKING

from simulator.accounts import Account, telegram_itself
from simulator.chats import ALL_RIGHTS, Chat, Membership
from simulator.content import Content, Sending
from simulator.forums import Forum
from simulator.membership import change, join, leave
from simulator.methods.invitations import link_is_open
from simulator.origins import origin_of_chat
from simulator.posts import Author, post, post_service
from simulator.wire import stamp

if TYPE_CHECKING:
    from simulator.people import Person
    from simulator.world import World


class Group(Forum):
    """A supergroup or plain group with its members."""

    def __init__(self, world: "World", chat: Chat) -> None:
        self.world = world
        self._chat = chat

    @property
    def chat(self) -> Chat:
        return self._chat

    @property
    def id(self) -> int:
        return self._chat.id

    def has(self, person: "Person") -> bool:
        return self.chat.member(person.account).present

    def adds(self, person: "Person", by: "Person | None" = None) -> None:
        """Someone already in the group brings the person in."""
        join(self.world, self.chat, (by or person).account, person.account)

    def admits(self, person: "Person", link: str) -> None:
        """The person follows an invitation link; AssertionError when it is shut."""
        if not link_is_open(self.chat, link, self.world.clock()):
            raise AssertionError(f"the link {link} does not open {self.chat.title}")
        if self.chat.member(person.account).status == "kicked":
            raise AssertionError(f"{person.name} was removed from {self.chat.title}")
        invite = dict(self.chat.invites[link])
        join(self.world, self.chat, person.account, person.account, invite)
        if self.chat.invites[link].get("member_limit"):
            self.chat.invites[link]["member_limit"] -= 1

    def removes(self, person: "Person", by: "Person | None" = None) -> None:
        """Without `by` the person leaves by themselves."""
        status = "kicked" if by else "left"
        actor = (by or person).account
        leave(self.world, self.chat, actor, Membership(person.account, status))

    def promotes(
        self,
        person: "Person",
        rights: frozenset[str] = ALL_RIGHTS,
        *,
        anonymous: bool = False,
        title: str | None = None,
    ) -> None:
        new = Membership(person.account, "administrator", rights, anonymous, title)
        change(self.world, self.chat, self._owner(), new)

    def demotes(self, person: "Person") -> None:
        change(self.world, self.chat, self._owner(), Membership(person.account))

    def hears_channel(self, channel: Chat, text: str) -> None:
        """A post of the linked channel arrives by automatic forward."""
        origin = origin_of_chat(channel, stamp(self.world.clock()), 7)
        content = Content("text", text, body={"is_automatic_forward": True})
        author = Author(telegram_itself(), channel)
        post(self.world, self.chat, author, content, Sending(origin=origin))

    def renames(self, title: str) -> None:
        self.chat.title = title
        post_service(self.world, self.chat, self._owner(), {"new_chat_title": title})

    def gets_username(self, username: str | None) -> None:
        self.chat.username = username
        self.world.announce("chat", {"chat": self.chat})

    def migrates(self) -> "Group":
        """A plain group becomes a supergroup with a new id; both sides say so."""
        old = self.chat
        if old.migrated_to:
            raise AssertionError(f"{old.title} has become a supergroup already")
        new = self.world.group(old.title or "", kind="supergroup")
        new.chat.members = {key: replace(member) for key, member in old.members.items()}
        post_service(self.world, old, self._owner(), {"migrate_to_chat_id": new.id})
        old.migrated_to = new.id
        post_service(self.world, new.chat, self._owner(), {"migrate_from_chat_id": old.id})
        return new

    def _owner(self) -> Account:
        for member in self.chat.members.values():
            if member.status == "creator":
                return member.account
        return self.world.anonymous

    def __repr__(self) -> str:
        return f"<{self.chat.title}>"
