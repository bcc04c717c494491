"""The world: every account, chat, file and bot of one simulated Telegram."""

from asyncio import sleep
from collections.abc import Callable
from datetime import UTC, datetime
from time import time

from simulator.accounts import Account, anonymous_admin
from simulator.bell import Bell
from simulator.bots import Bot
from simulator.chats import ALL_RIGHTS, Chat, Membership
from simulator.faults import Faults
from simulator.files import FileStore
from simulator.groups import Group
from simulator.journal import Journal
from simulator.limits import Limits
from simulator.people import Person
from simulator.presses import PressLog, Toast
from simulator.shapes import Clock, Json
from simulator.updates import UpdateQueue

Watcher = Callable[[str, Json], None]
FIRST_PERSON = 5_000_000_001
FIRST_SUPERGROUP = -1_002_000_000_001
FIRST_GROUP = -4_000_001
FIRST_UPDATE = 700_000_001


def system_clock() -> datetime:
    return datetime.fromtimestamp(time(), UTC)


class World:
    """All state lives here. `clock` gives aware datetimes; `seed` decides ids and odds."""

    def __init__(self, clock: Clock = system_clock, seed: int = 0) -> None:
        self.clock = clock
        self.bots: dict[str, Bot] = {}
        self.accounts: dict[int, Account] = {}
        self.chats: dict[int, Chat] = {}
        self.private: dict[tuple[int, int], Chat] = {}
        self.people: list[Person] = []
        self.groups: list[Group] = []
        self.files = FileStore(clock, seed)
        self.presses = PressLog(clock)
        self.toasts: list[Toast] = []
        self.journal = Journal()
        self.faults = Faults(seed)
        self.limits = Limits(clock)
        self.bell = Bell()
        self.anonymous = anonymous_admin()
        self._watchers: list[Watcher] = []
        self._counts: dict[str, int] = {}

    def add_bot(self, token: str, username: str, name: str = "Ilbirs") -> Bot:
        """A bot whose id is the number before the colon of its token."""
        account = Account(int(token.split(":")[0]), name, is_bot=True, username=username)
        bot = Bot(account, token, UpdateQueue(self.clock, FIRST_UPDATE))
        self.accounts[account.id] = account
        self.bots[token] = bot
        return bot

    def person(
        self,
        name: str,
        *,
        language_code: str | None = None,
        username: str | None = None,
        bot: Bot | None = None,
    ) -> Person:
        """A new person with a private chat, not yet started, with `bot` (or the first one)."""
        account = Account(self.count("person", FIRST_PERSON), name)
        account.username, account.language_code = username, language_code
        self.accounts[account.id] = account
        person = Person(self, account, bot or self.first_bot)
        self.people.append(person)
        self.announce("chat", {"chat": person.chat})
        return person

    def group(
        self,
        title: str,
        members: list[Person] | None = None,
        *,
        topics: bool = False,
        username: str | None = None,
        kind: str = "supergroup",
    ) -> Group:
        """A supergroup (or plain group) owned by its first member, without any bot yet."""
        first = FIRST_SUPERGROUP if kind == "supergroup" else FIRST_GROUP
        chat = Chat(-self.count(kind, -first), kind, title, username, topics)
        for person in members or []:
            status = "member" if chat.members else "creator"
            rights = ALL_RIGHTS if status == "creator" else frozenset()
            chat.members[person.id] = Membership(person.account, status, rights)
        self.chats[chat.id] = chat
        group = Group(self, chat)
        self.groups.append(group)
        self.announce("chat", {"chat": chat})
        return group

    def channel(self, title: str, username: str | None = None) -> Chat:
        """A channel; it only serves as the origin of forwards."""
        chat = Chat(-self.count("supergroup", -FIRST_SUPERGROUP), "channel", title, username)
        self.chats[chat.id] = chat
        return chat

    @property
    def first_bot(self) -> Bot:
        return next(iter(self.bots.values()))

    def private_chat(self, bot: Bot, account: Account) -> Chat:
        key = (bot.id, account.id)
        if key not in self.private:
            self.private[key] = Chat(account.id, "private", person=account, bot=bot)
        return self.private[key]

    def every_chat(self) -> list[Chat]:
        return [*self.private.values(), *self.chats.values()]

    def count(self, what: str, first: int = 1) -> int:
        number = self._counts.get(what, first - 1) + 1
        self._counts[what] = number
        return number

    def watch(self, watcher: Watcher) -> Callable[[], None]:
        """Call `watcher(event, facts)` on every change; returns how to stop."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    @property
    def watchers(self) -> int:
        """How many pages follow the world now."""
        return len(self._watchers)

    async def rests(self, quiet: float = 0.05, timeout: float = 5.0) -> bool:
        """Wait until every update is confirmed and no call came for `quiet` real seconds."""

        def is_still() -> bool:
            return not any(len(bot.updates) for bot in self.bots.values())

        while await self.bell.until(is_still, timeout):
            calls = len(self.journal)
            await sleep(quiet)
            if is_still() and calls == len(self.journal):
                return True
        return False

    def announce(self, event: str, facts: Json) -> None:
        for watcher in list(self._watchers):
            watcher(event, facts)
        self.bell.ring()
