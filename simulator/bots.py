"""A bot: its token, its profile, its queue of updates and its webhook."""

from dataclasses import dataclass, field
from datetime import datetime

from simulator.accounts import Account
from simulator.shapes import Json
from simulator.updates import UpdateQueue


@dataclass(slots=True)
class Webhook:
    url: str
    secret: str = ""
    max_connections: int = 40
    last_error: str | None = None
    last_error_at: datetime | None = None
    gone_since: datetime | None = None


@dataclass(slots=True, eq=False)
class Bot:
    """What Telegram keeps about one bot. `poll` counts getUpdates requests."""

    account: Account
    token: str
    updates: UpdateQueue
    webhook: Webhook | None = None
    poll: int = 0
    commands: dict[str, list[Json]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_button: Json = field(default_factory=lambda: {"type": "commands"})
    logged_out: bool = False

    @property
    def id(self) -> int:
        return self.account.id

    @property
    def username(self) -> str:
        return self.account.username or ""
