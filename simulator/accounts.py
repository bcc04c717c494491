"""Who can act in the world: people and bots as Telegram accounts."""

from dataclasses import dataclass

ANONYMOUS_ADMIN_ID = 1087968824
CHANNEL_BOT_ID = 136817688
SERVICE_ID = 777000


@dataclass(slots=True, eq=False)
class Account:
    """One Telegram account; mutable because people change names and languages."""

    id: int
    first_name: str
    is_bot: bool = False
    username: str | None = None
    language_code: str | None = None
    last_name: str | None = None
    hides_on_forward: bool = False
    deactivated: bool = False


def anonymous_admin() -> Account:
    return Account(ANONYMOUS_ADMIN_ID, "Group", is_bot=True, username="GroupAnonymousBot")


def channel_bot() -> Account:
    """Stands over what someone writes in a group as their channel."""
    return Account(CHANNEL_BOT_ID, "Channel", is_bot=True, username="Channel_Bot")


def telegram_itself() -> Account:
    return Account(SERVICE_ID, "Telegram")
