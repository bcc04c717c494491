"""Chats with their members, rights, topics and messages."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from simulator.accounts import Account
from simulator.shapes import Json

if TYPE_CHECKING:
    from simulator.bots import Bot
    from simulator.messages import Message

GONE = frozenset({"left", "kicked"})
RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
    "can_send_welcome_messages",
)
ALL_RIGHTS = frozenset(RIGHTS)
PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


@dataclass(frozen=True, slots=True)
class Membership:
    """One account's standing in a chat; `rights` are an administrator's, or the permissions
    that a restricted member is left with."""

    account: Account
    status: str = "member"
    rights: frozenset[str] = frozenset()
    anonymous: bool = False
    title: str | None = None
    until: int = 0

    @property
    def present(self) -> bool:
        return self.status not in GONE

    @property
    def leads(self) -> bool:
        return self.status in ("creator", "administrator")

    def may(self, right: str) -> bool:
        return self.status == "creator" or (self.status == "administrator" and right in self.rights)


@dataclass(slots=True)
class Topic:
    id: int
    name: str
    icon_color: int = 7322096
    icon_emoji: str | None = None
    closed: bool = False


@dataclass(slots=True, eq=False)
class Chat:
    """A private chat (of one person with one bot), group, supergroup or channel."""

    id: int
    type: str
    title: str | None = None
    username: str | None = None
    is_forum: bool = False
    person: Account | None = None
    bot: "Bot | None" = None
    started: bool = False
    blocked: bool = False
    members: dict[int, Membership] = field(default_factory=dict)
    messages: "dict[int, Message]" = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    invites: dict[str, Json] = field(default_factory=dict)
    reactions: dict[tuple[int, int], list[Json]] = field(default_factory=dict)
    migrated_to: int | None = None
    triage: bool = False
    reply_keyboard: Json | None = None
    last_id: int = 0

    @property
    def is_private(self) -> bool:
        return self.type == "private"

    @property
    def is_group(self) -> bool:
        return self.type in ("group", "supergroup")

    def next_id(self) -> int:
        self.last_id += 1
        return self.last_id

    def member(self, account: Account) -> Membership:
        return self.members.get(account.id) or Membership(account, "left")

    def present(self) -> list[Membership]:
        return [member for member in self.members.values() if member.present]
