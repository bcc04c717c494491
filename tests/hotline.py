"""A whole hotline for conversation tests: the real Dispatcher, real HTTP to the simulator, real
SQLite, the real reader and atlas; only the clock stands still until a test moves it."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from aiogram import Bot, Router
from aiogram.client.session.aiohttp import AiohttpSession

from bot.checkpoints import Checkpoint, no_checkpoint
from bot.downloads import TelegramDownloads
from bot.judging import Assessor, load_kindred
from bot.line import Line, Parts, assemble
from bot.opening import Gear, Learned, open_store
from bot.pace import NoPace
from bot.settings import Settings, load_settings
from bot.telegram import build_bot
from bot.workshop import Workshop
from evidence.cleaning import Cleaner
from handlers import routers
from reference.limits import load_limits
from reference.routing import load_routing
from reference.urgency import load_urgency
from simulator import Group, Person, World, serve
from storage.folder import LocalVault
from storage.keyfiles import new_keys
from storage.store import SqlStore
from storage.tokens import SystemTokens
from storage.vault import SealedVault
from tests.clock import FixedClock
from triage.drafts import PassOnPolicy
from triage.model import TRIAGE_DESK, AgencyKey

TOKEN = "42:TEST-TOKEN-OF-THE-SIMULATOR"
USERNAME = "ilbirs_bot"
KEYS = new_keys()
DATABASES = ("ilbirs.db", "keys.db")

rules, kindred, urgency = cache(load_routing), cache(load_kindred), cache(load_urgency)
"""Tables that never change, read once a run."""


@cache
def _conversations() -> Router:
    return routers.setup()


def conversations() -> Router:
    """Built once a run: it keeps nothing of a hotline but whose it is."""
    tree = _conversations()
    setattr(tree, "_parent_router", None)  # noqa: B010
    return tree


@dataclass
class Hotline:
    world: World
    clock: FixedClock
    line: Line
    store: SqlStore
    workshop: Workshop
    folder: Path
    settings: Settings
    parts: Parts
    process: AsyncExitStack

    async def settle(self) -> None:
        """All that is due, then the short silences after albums and bursts."""
        await self.line.settle()
        await self.after(seconds=4)

    async def hears(self, *acts: object) -> None:
        """People have acted (`hotline.hears(amina.says("..."))`); do all that follows from it."""
        assert acts, "nobody did anything"
        await self.settle()

    async def after(self, **time: float) -> None:
        """Let time pass, and do what falls due."""
        self.clock.advance(timedelta(**time))
        await self.line.settle()

    async def restarts(self, **parts: Any) -> None:
        """The process ends and starts again, perhaps with other parts, over the same stores."""
        await self.process.aclose()
        self.store = await self.process.enter_async_context(open_store(self.settings, self.clock))
        vault = SealedVault(LocalVault(self.folder / "vault"), self.store.data_keys)
        shop = replace(self.workshop, vault=vault, **parts)
        self.parts = replace(self.parts, store=self.store, workshop=shop)
        self.workshop, self.line = shop, assemble(self.parts)

    def person(self, name: str, phone: str = "ky") -> Person:
        return self.world.person(name, language_code=phone)

    async def desk(self, agency: str, officer: Person, language: str = "en") -> Group:
        """A desk as agencies get it: invited, shown in the group, confirmed by six digits."""
        group = self.world.group(f"{agency} desk", members=[officer])
        token = await self.invites(agency, language)
        officer.adds_bot(group, token)
        officer.promotes_bot(group)
        await self.line.settle()
        await self.confirm(agency, code_on(group))
        return group

    async def invites(self, agency: str, language: str = "en") -> str:
        """The operator's `ilbirs desks invite`: the one-time word of the link."""
        async with self.store.unit() as unit:
            token = await self.workshop.binding(unit).invite(AgencyKey(agency), language)
            await unit.commit()
        return token

    async def confirm(self, agency: str, code: str) -> None:
        async with self.store.unit() as unit:
            await self.workshop.binding(unit).confirm(AgencyKey(agency), code)
            await unit.commit()
        await self.line.settle()

    async def triage_desk(self, officer: Person, language: str = "en") -> Group:
        return await self.desk(TRIAGE_DESK, officer, language)


def code_on(group: Group) -> str:
    """The six digits that a pending desk shows."""
    words = " ".join(card.text for card in group.cards).split()
    codes = [word.strip(".:") for word in words]
    return next((code for code in reversed(codes) if code.isdigit() and len(code) == 6), "none")


def settings_for(folder: Path, api_base: str, **given: object) -> Settings:
    usual = {
        "database_url": f"sqlite+aiosqlite:///{folder}/ilbirs.db",
        "keys_url": f"sqlite+aiosqlite:///{folder}/keys.db",
    }
    return load_settings(
        token=TOKEN,
        link_key=KEYS.link,
        content_key=KEYS.content,
        api_base=api_base,
        vault_dir=folder / "vault",
        pace=False,
        **usual | given,
    )


async def make_blank(folder: Path) -> Path:
    """Databases as a line leaves them that was opened and told nothing: made once a run."""
    async with open_store(settings_for(folder, "http://127.0.0.1"), FixedClock(), create=True):
        return folder


@asynccontextmanager
async def open_hotline(
    folder: Path,
    learned: Learned,
    *,
    checkpoint: Checkpoint = no_checkpoint,
    blank: Path | None = None,
    **given: object,
) -> AsyncIterator[Hotline]:
    clock = FixedClock()
    world = World(clock=clock.now)
    world.add_bot(TOKEN, USERNAME)
    copy_blank(blank, folder)
    server = await serve(world)
    settings = settings_for(folder, server.url, **given)
    bot = build_bot(settings)
    cleaner = Cleaner.start(workers=1)
    try:
        async with AsyncExitStack() as process:
            opening = open_store(settings, clock, create=blank is None)
            store = await process.enter_async_context(opening)
            workshop = equip(learned, folder, Gear(clock, store, bot, cleaner))
            parts = Parts(
                store, bot, workshop, learned.library, NoPace(), checkpoint, conversations
            )
            line = assemble(parts)
            yield Hotline(world, clock, line, store, workshop, folder, settings, parts, process)
    finally:
        await cleaner.stop()
        await hang_up(bot)
        await server.close()


def equip(learned: Learned, folder: Path, gear: Gear) -> Workshop:
    assert gear.bot is not None
    return Workshop(
        clock=gear.clock,
        tokens=SystemTokens(),
        reader=learned.reader,
        atlas=learned.atlas,
        rules=rules(),
        assess=Assessor(urgency()),
        vault=SealedVault(LocalVault(folder / "vault"), gear.store.data_keys),
        downloads=TelegramDownloads(gear.bot),
        cleaner=gear.cleaner,
        policy=PassOnPolicy(false_reports=load_limits().false_reports),
        kindred=kindred(),
    )


def copy_blank(blank: Path | None, folder: Path) -> None:
    if blank is not None:
        for name in DATABASES:
            shutil.copyfile(blank / name, folder / name)


async def hang_up(bot: Bot) -> None:
    """aiogram's own `close` waits a quarter of a second for TLS, which is not spoken here."""
    assert isinstance(bot.session, AiohttpSession)
    await (await bot.session.create_session()).close()
