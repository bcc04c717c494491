"""A post office for stories about sending: a real store and sender, and a Telegram that answers as
a test says."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from dataclasses import dataclass, field

from aiogram.methods import SendMessage

from bot.bell import Bells
from bot.checkpoints import no_checkpoint
from bot.errands import Effect
from bot.lanes import Lanes
from bot.pace import NoPace, Paces
from bot.sender import Sender
from bot.undelivered import Undelivered
from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import FixedClock
from triage.model import AgencyKey, ChatId, Intention, Kind

METHOD = SendMessage(chat_id=1, text="words")
AMINA, ERMEK = ChatId(5_000_000_001), ChatId(5_000_000_002)
CUSTOMS = AgencyKey("kg_customs")


@dataclass
class Telegram:
    """Takes everything, unless there is trouble with a subject; remembers what it took."""

    took: list[Intention] = field(default_factory=list)
    troubles: defaultdict[str, deque[Exception]] = field(default_factory=lambda: defaultdict(deque))
    gate: asyncio.Event | None = None
    asked: list[Intention] = field(default_factory=list)

    async def errand(self, one: Intention) -> Effect | None:
        self.asked.append(one)
        if self.gate:
            await self.gate.wait()
        if self.troubles[one.subject]:
            raise self.troubles[one.subject].popleft()
        self.took.append(one)
        return None

    @property
    def subjects(self) -> list[str]:
        return [one.subject for one in self.took]


@dataclass
class Post:
    store: SqlStore
    clock: FixedClock
    telegram: Telegram
    sender: Sender

    async def is_to_send(self, *intentions: Intention) -> None:
        async with self.store.unit() as unit:
            for one in intentions:
                unit.outbox.add(one)
            await unit.commit()

    async def goes_out(self) -> int:
        """All that is due at this moment."""
        total = 0
        while True:
            async with asyncio.TaskGroup() as group:
                taken = await self.sender.take(group)
            total += taken
            if not taken:
                return total

    async def waits(self) -> list[Intention]:
        """What is not sent yet, whenever it is due."""
        return list(await self.store.due_intentions(self.clock.now().replace(year=2100), limit=99))


def post_office(store: SqlStore, clock: FixedClock, pace: Paces | None = None) -> Post:
    telegram = Telegram()
    sender = Sender(
        store=store,
        clock=clock,
        errands=dict.fromkeys(Kind, telegram.errand),
        pace=pace or NoPace(),
        lanes=Lanes(),
        bells=Bells(),
        undelivered=Undelivered(store, clock, SystemTokens()),
        checkpoint=no_checkpoint,
    )
    return Post(store, clock, telegram, sender)


def to(chat: ChatId, subject: str, kind: Kind = Kind.SCREEN, *, priority: int = 3) -> Intention:
    return Intention(kind, subject, chat=chat, priority=priority)


def to_desk(subject: str, kind: Kind = Kind.DESK_SCREEN, *, priority: int = 3) -> Intention:
    return Intention(kind, subject, agency=CUSTOMS, priority=priority)
