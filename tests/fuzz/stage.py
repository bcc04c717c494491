"""The stage: a hotline behind its real webhook, people who play, and what must never happen."""

from __future__ import annotations

import json
import logging
import re
import sqlite3
from collections import deque
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp.test_utils import TestClient, TestServer

from bot.bell import Bells
from bot.checkpoints import no_checkpoint
from bot.opening import Learned
from bot.sieve import ALLOWED_UPDATES
from bot.webhook import SECRET_HEADER, Webhook
from simulator import Group, Person
from simulator.messages import Message
from simulator.sight import Onlooker
from tests.fuzz.forged import FORGED_GROUPS, FORGED_PEOPLE, Json
from tests.hotline import TOKEN, Hotline, open_hotline

SECRET = "owl"
PATH = "/hook"
EXPECTED = re.compile(r"incident \w+ during parsing an update")
"""A shape that nobody knows is passed over, and said so: the only thing that may be logged."""
RECORDED = 400
REPORTERS = ("Amina", "Bakyt", "Cholpon", "Dana")
MARK = re.compile(r"zq(\d+)vx")


class Findings(logging.Handler):
    """All that is logged, but for what is expected."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        line = f"{record.name}: {record.getMessage()}"
        if not EXPECTED.search(line):
            self.lines.append(line)


@dataclass
class Stage:
    hotline: Hotline
    door: TestClient[Any, Any]
    people: Sequence[Person]
    officers: Sequence[Person]
    desks: Sequence[Group]
    strangers: Group
    bystander: Person
    findings: Findings
    masks: Mapping[bytes, bytes]
    """Whose ids forged updates carry: without them nothing would ever be answered."""
    recorded: deque[Json] = field(default_factory=lambda: deque(maxlen=RECORDED))
    posted: int = 0
    _next: int = 900_000_000

    @property
    def everybody(self) -> Sequence[Person]:
        return (*self.people, *self.officers)

    def marked(self, person: Person, words: str) -> str:
        """Words that show whose they were, wherever they turn up."""
        return f"{words[:4000]} zq{person.id}vx"

    async def deliver(self) -> None:
        """What people did, as Telegram would call our webhook."""
        queue = self.hotline.world.bots[TOKEN].updates
        for update in queue.pending():
            raw = update.as_json()
            self.recorded.append(raw)
            await self.post(raw)
            queue.confirm(update.id + 1)

    async def post(self, raw: object) -> None:
        body = raw if isinstance(raw, bytes) else json.dumps(raw).encode()
        for forged, real in self.masks.items():
            body = body.replace(forged, real)
        async with self.door.post(PATH, data=body, headers={SECRET_HEADER: SECRET}) as answer:
            assert answer.status in (200, 400), f"{answer.status} for {body[:300]!r}"
        self.posted += 1

    def numbered(self, event: Json) -> Json:
        self._next += 1
        return {"update_id": self._next, **event}

    async def settle(self) -> None:
        await self.deliver()
        await self.hotline.line.settle(poll=False)
        await self.deliver()

    def forgive(self) -> None:
        """How much a chat may do is tried elsewhere; here it would only hide the rest."""
        self.hotline.workshop.gauge._spent.clear()

    # -- what must never happen ---------------------------------------------------------

    async def prove(self) -> None:
        """Nothing broke, nothing went to the wrong chat, nothing waits."""
        assert not self.broken(), self.broken()
        assert await self.hotline.line.updates.is_worked_off()
        assert len(self.heard_by(self.bystander)) == 1, "who asked nothing was answered"
        for person in self.everybody:
            assert self.marks(person) <= {person.id}, f"{person} reads what others wrote"
        assert not self.marks(self.strangers), "a stranger's group reads a report"

    def broken(self) -> list[str]:
        """What was logged, but for answers to chats that only a false update knew."""
        refused = [one.description for one in self.hotline.world.journal.refusals()]
        unknown = sum("chat not found" in one for one in refused)
        lost = [one for one in self.findings.lines if "TelegramBadRequest" in one]
        others = [one for one in self.findings.lines if one not in lost]
        return others + (lost + refused[-3:] if len(lost) > unknown else [])

    @staticmethod
    def heard_by(onlooker: Onlooker) -> list[Message]:
        return [one for one in onlooker.cards if one.text]

    def marks(self, onlooker: Onlooker) -> set[int]:
        texts = (f"{one.text} {json.dumps(one.keyboard)}" for one in onlooker.cards)
        return {int(found) for text in texts for found in MARK.findall(text)}

    def rows(self) -> dict[str, int]:
        """How many rows each table has, and the bytes of the longest conversation."""
        with closing(sqlite3.connect(self.hotline.folder / "ilbirs.db")) as records:
            asked = "SELECT name FROM sqlite_master WHERE type = 'table'"
            tables = [row[0] for row in records.execute(asked) if "sqlite" not in row[0]]
            return {
                name: records.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
                for name in tables
            }

    def longest_conversation(self) -> int:
        with closing(sqlite3.connect(self.hotline.folder / "ilbirs.db")) as records:
            asked = "SELECT max(length(content)) FROM conversations"
            return int(records.execute(asked).fetchone()[0] or 0)


@asynccontextmanager
async def opened(folder: Path, learned: Learned, blank: Path) -> AsyncIterator[Stage]:
    async with open_hotline(folder, learned, blank=blank) as hotline:
        webhook = Webhook(hotline.store, Bells(), no_checkpoint, SECRET, 42)
        async with TestClient(TestServer(webhook.app(PATH))) as door:
            stage = await _set(hotline, door)
            logging.getLogger().addHandler(stage.findings)
            try:
                yield stage
            finally:
                logging.getLogger().removeHandler(stage.findings)


async def _set(hotline: Hotline, door: TestClient[Any, Any]) -> Stage:
    """Two agencies' desks and our own, four reporters, one who only ever said hello."""
    officers = [hotline.person(name, phone="ru") for name in ("Erlan", "Farida", "Gulnara")]
    names = ("kg_sets", "kg_customs")
    desks = [await hotline.desk(name, who) for name, who in zip(names, officers, strict=False)]
    desks.append(await hotline.triage_desk(officers[-1]))
    bystander = hotline.person("Henry", phone="en")
    await hotline.hears(bystander.starts())
    languages = ("ky", "uz", "en", "ru")
    pairs = zip(REPORTERS, languages, strict=True)
    people = [hotline.person(name, phone=phone) for name, phone in pairs]
    strangers = hotline.world.group("strangers", members=[people[0]])
    people[0].adds_bot(strangers)
    hotline.world.bots[TOKEN].updates.choose(list(ALLOWED_UPDATES))
    masks = await _masks(hotline, strangers)
    return Stage(hotline, door, people, officers, desks, strangers, bystander, Findings(), masks)


async def _masks(hotline: Hotline, strangers: Group) -> Mapping[bytes, bytes]:
    ghosts = [hotline.person(f"Ghost {number}", phone="kk") for number in FORGED_PEOPLE]
    for ghost in ghosts:
        ghost.starts()
    await hotline.settle()
    faces = {number: ghost.id for number, ghost in zip(FORGED_PEOPLE, ghosts, strict=True)}
    faces[FORGED_GROUPS[0]] = strangers.id
    return {str(forged).encode(): str(real).encode() for forged, real in faces.items()}
