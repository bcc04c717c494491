"""A line that speaks to the simulator without a wire: its calls are answered in this process."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from aiogram import Bot
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import SendMessage, TelegramMethod

from bot.errands import Effect, Errand
from bot.keys import load_keyrings
from bot.line import Line, Parts, assemble
from bot.opening import SQLITE, Gear, Learned, build_workshop
from bot.pace import Pace
from bot.session import BriefSession
from bot.settings import Settings, load_settings
from bot.workshop import Workshop
from evidence.cleaning import Cleaner
from simulator import World
from simulator.botapi import BotApi, Request
from storage.keyfiles import new_keys
from storage.store import SqlStore
from tests.clock import FixedClock
from triage.model import AgencyKey, ChatId, Desk, DeskState, DispatchId, Intention, Kind, Officer

TOKEN = "42:BENCH-AGAINST-THE-SIMULATOR-ONLY"  # noqa: S105
KEYS = new_keys()
STOOD_IN_FOR = (Kind.CARD_EDIT, Kind.OVERVIEW, Kind.SENT, Kind.SEEN, Kind.OUTCOME)
"""One message each, which changes nothing of ours: the limits are asked and the words left out,
whose rendering takes most of the time; the overview is not written anew when a case becomes late.
Cards, what joins them and reminders are real."""


class Wireless(BriefSession):
    """The simulator itself answers and keeps its limits; only HTTP between us is left out."""

    def __init__(self, api: BotApi) -> None:
        super().__init__()
        self._answers = api

    async def make_request(
        self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None
    ) -> Any:
        fields = method.model_dump(warnings=False, exclude_none=True)
        raw = self.prepare_value(fields, bot=bot, files={}, _dumps_json=False)
        name = method.__api_method__
        answer = await self._answers.answer(Request(bot.token, name, raw, {}))
        body = json.dumps(answer.body, default=str)
        return cast(Any, self.check_response(bot, method, answer.code, body).result)


class PatientStore(SqlStore):
    """Remembers since when what must wait for the pace has been waiting."""

    since: dict[int, datetime]

    async def postpone(
        self, intentions: Sequence[int], *, until: datetime, again: bool = False
    ) -> None:
        for one in intentions:
            self.since.setdefault(one, self._clock.now())
        await super().postpone(intentions, until=until, again=again)


@dataclass(frozen=True, slots=True)
class Sent:
    """An intention that Telegram accepted, the moment, and since when it had to wait."""

    intention: Intention
    at: datetime
    since: datetime


@dataclass
class Office:
    """A line with all its services, a clock to move, and what it sent."""

    world: World
    clock: FixedClock
    store: PatientStore
    workshop: Workshop
    line: Line
    sent: list[Sent] = field(default_factory=list)
    chats: dict[AgencyKey, ChatId] = field(default_factory=dict)
    people: dict[AgencyKey, int] = field(default_factory=dict)

    async def opens_desks(self, *agencies: AgencyKey) -> None:
        """Bound as they are once an operator has heard the digits, each with one officer."""
        async with self.store.unit() as unit:
            for key in agencies:
                officer = self.world.person("Bakyt", language_code="ru")
                group = self.world.group(key, members=[officer])
                officer.adds_bot(group)
                officer.promotes_bot(group)
                self.chats[key], self.people[key] = ChatId(group.id), officer.id
                unit.desks.save(Desk(key, DeskState.BOUND, "ru", chat=ChatId(group.id)))
                unit.officers.save(Officer(key, officer.id, officer.name, is_lead=True))
            await unit.commit()

    def listens(self) -> None:
        """Every errand is noted once Telegram has accepted it."""
        errands = dict(self.line.sender.errands) | dict.fromkeys(STOOD_IN_FOR, self._stand_in)
        self.line.sender.errands = {kind: self._noted(one) for kind, one in errands.items()}

    async def _stand_in(self, one: Intention) -> None:
        chat = one.chat if one.agency is None else self.chats[one.agency]
        assert chat is not None
        wait = self.world.limits.wait_for(self.world.first_bot.id, chat)
        if wait:
            words = SendMessage(chat_id=chat, text=one.kind)
            raise TelegramRetryAfter(method=words, message="Too Many Requests", retry_after=wait)

    def _noted(self, errand: Errand) -> Errand:
        async def run(one: Intention) -> Effect | None:
            effect = await errand(one)
            now = self.clock.now()
            self.sent.append(Sent(one, now, self.store.since.pop(one.id, now)))
            return effect

        return run


def dispatch_of(one: Intention) -> DispatchId:
    return DispatchId(one.subject)


def _settings(folder: Path) -> Settings:
    return load_settings(
        token=TOKEN,
        link_key=KEYS.link,
        content_key=KEYS.content,
        database_url=f"{SQLITE}{folder}/ilbirs.db",
        keys_url=f"{SQLITE}{folder}/keys.db",
        vault_dir=folder / "vault",
    )


@asynccontextmanager
async def open_office(folder: Path, learned: Learned, clock: FixedClock) -> AsyncIterator[Office]:
    """Real services, real SQLite, the real sender at its real pace, on empty databases."""
    settings, world = _settings(folder), World(clock=clock.now)
    world.add_bot(TOKEN, "ilbirs_bot")
    world.limits.enforced = True
    bot, cleaner = Bot(TOKEN, session=Wireless(BotApi(world))), Cleaner.start()
    store = await _opened(settings, clock)
    try:
        shop = build_workshop(settings, learned, Gear(clock, store, bot, cleaner))
        line = assemble(Parts(store, bot, shop, learned.library, Pace(), lambda _: None))
        office = Office(world, clock, store, shop, line)
        office.listens()
        yield office
    finally:
        await cleaner.stop()
        await store.close()


async def _opened(settings: Settings, clock: FixedClock) -> PatientStore:
    rings = load_keyrings(settings)
    store = await PatientStore.open(
        url=settings.database_url,
        keys_url=settings.keys_url,
        link=rings.link,
        content=rings.content,
        clock=clock,
        create=True,
    )
    store.since = {}
    return store
