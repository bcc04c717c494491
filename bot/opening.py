"""Opening the line from its settings, and closing it: everything real that it is made of."""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from aiogram import Bot
from aiogram.types import Message, Update
from aiohttp import web

from bot.checkpoints import Checkpoint, no_checkpoint
from bot.clock import SystemClock
from bot.downloads import ClosedDownloads, TelegramDownloads
from bot.judging import Assessor, load_kindred
from bot.keys import load_keyrings, prove_link
from bot.line import Line, Parts, assemble
from bot.pace import NoPace, Pace
from bot.process_roles import ProcessRole
from bot.settings import Settings
from bot.source_watch import SourceWatch
from bot.telegram import build_bot, choose_source, introduce, patiently
from bot.webhook import Webhook
from bot.workshop import Workshop
from evidence.cleaning import Cleaner
from locales.texts import Library
from nlp.reader import Reader
from places.atlas import Atlas
from reference.limits import load_limits
from reference.retention import load_retention
from reference.routing import load_routing
from reference.urgency import load_urgency
from storage.folder import LocalVault
from storage.store import SqlStore
from storage.tokens import SystemTokens
from storage.vault import SealedVault
from triage.drafts import PassOnPolicy
from triage.model import JobKind
from triage.ports import Clock, Locates, Reads

SQLITE = "sqlite+aiosqlite:///"


@dataclass(frozen=True)
class Learned:
    """What takes a second to load and never changes: the reader, the atlas, the texts."""

    reader: Reads
    atlas: Locates
    library: Library


def learn() -> Learned:
    return Learned(Reader.load(), Atlas.load(), Library.load())


@dataclass(frozen=True)
class Open:
    line: Line
    bot: Bot
    store: SqlStore
    library: Library


def policy_of(settings: Settings) -> PassOnPolicy:
    return PassOnPolicy(
        is_on=settings.pass_on,
        usual=timedelta(minutes=settings.pass_on_minutes),
        urgent=timedelta(minutes=settings.pass_on_urgent_minutes),
        expire=load_retention().rows["drafts"].kept,
        false_reports=load_limits().false_reports,
    )


@asynccontextmanager
async def open_store(
    settings: Settings, clock: Clock, *, is_alone: bool = True, create: bool = False
) -> AsyncIterator[SqlStore]:
    """Migrations are checked, not run, unless `create`."""
    keyrings = load_keyrings(settings)
    for url in (settings.database_url, settings.keys_url):
        if url.startswith(SQLITE):
            Path(url.removeprefix(SQLITE)).parent.mkdir(parents=True, exist_ok=True)
    store = await SqlStore.open(
        url=settings.database_url,
        keys_url=settings.keys_url,
        link=keyrings.link,
        content=keyrings.content,
        clock=clock,
        create=create,
        is_alone=is_alone,
        seats=settings.role.seats,
    )
    try:
        yield store
    finally:
        await store.close()


@dataclass(frozen=True)
class Gear:
    """What is opened and must be closed again."""

    clock: Clock
    store: SqlStore
    bot: Bot | None
    cleaner: Cleaner


def build_workshop(settings: Settings, known: Learned, gear: Gear) -> Workshop:
    vault = LocalVault(settings.vault_dir, is_alone=settings.role is ProcessRole.ALL)
    return Workshop(
        clock=gear.clock,
        tokens=SystemTokens(),
        reader=known.reader,
        atlas=known.atlas,
        rules=load_routing(),
        assess=Assessor(load_urgency()),
        vault=SealedVault(vault, gear.store.data_keys),
        downloads=TelegramDownloads(gear.bot) if gear.bot else ClosedDownloads(),
        cleaner=gear.cleaner,
        policy=policy_of(settings),
        kindred=load_kindred(),
    )


async def retry_films(store: SqlStore, gear: Gear) -> None:
    """What was held for want of ffmpeg is tried at once where it came since."""
    if gear.cleaner.studio is not None:
        async with store.unit() as unit:
            unit.jobs.hasten(JobKind.FILM, gear.clock.now())
            await unit.commit()


@asynccontextmanager
async def open_line(
    settings: Settings,
    *,
    clock: Clock | None = None,
    checkpoint: Checkpoint = no_checkpoint,
    create: bool = False,
    learned: Learned | None = None,
) -> AsyncIterator[Open]:
    """Everything, or what the role of the bot does. Raises SettingsError without a link key."""
    prove_link(settings)
    clock = clock or SystemClock()
    known = learned or learn()
    bot = build_bot(settings)
    cleaner = Cleaner.start()
    try:
        async with open_store(settings, clock, create=create) as store:
            gear = Gear(clock, store, bot, cleaner)
            workshop = build_workshop(settings, known, gear)
            await retry_films(store, gear)
            pace = Pace() if settings.pace else NoPace()
            parts = Parts(store, bot, workshop, known.library, pace, checkpoint, role=settings.role)
            line = assemble(parts)
            yield Open(line, bot, store, known.library)
    finally:
        await cleaner.stop()
        await bot.session.close()


async def run(opened: Open, settings: Settings, checkpoint: Checkpoint = no_checkpoint) -> None:
    """Until cancelled."""
    await patiently(lambda: choose_source(opened.bot, settings))
    await patiently(lambda: introduce(opened.bot, opened.library))
    # What every update needs is built before the first one comes.
    for model in (Message, Update):
        model.model_rebuild()
    # Python's oldest generation is mostly aiogram's object graph: collecting it costs 130 ms.
    gc.collect()
    gc.freeze()
    # Nearly all we make dies at once by reference count; looking for cycles can be rare.
    gc.set_threshold(50_000, 20, 100)
    # The writer's thread asks for the interpreter after each statement: at Python's 5 ms it would
    # wait for every handler in turn.
    sys.setswitchinterval(0.0005)
    async with asyncio.TaskGroup() as group:
        watching = group.create_task(watch_source(opened, settings).run())
        await _listen(opened, settings, checkpoint)
        watching.cancel()


def watch_source(opened: Open, settings: Settings) -> SourceWatch:
    async def take_back() -> None:
        await choose_source(opened.bot, settings)

    line, address = opened.line, settings.webhook_url or ""
    watch = SourceWatch(opened.store, opened.bot, line.clock, address, take_back)
    line.poller.on_conflict = watch.note_conflict
    return watch


async def _listen(opened: Open, settings: Settings, checkpoint: Checkpoint) -> None:
    if not settings.webhook_url:
        await opened.line.run()
        return
    assert settings.webhook_secret is not None
    webhook = Webhook(
        opened.store,
        opened.line.bells,
        checkpoint,
        settings.webhook_secret.get_secret_value(),
        opened.bot.id,
    )
    await _serve(webhook, opened, settings)


async def _serve(webhook: Webhook, opened: Open, settings: Settings) -> None:
    path = (
        "/" + settings.webhook_url.split("/", 3)[3] if settings.webhook_url.count("/") > 2 else "/"
    )
    runner = web.AppRunner(webhook.app(path), access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.webhook_host, settings.webhook_port).start()
        await opened.line.run(_forever)
    finally:
        await runner.cleanup()


async def _forever() -> None:
    """Updates come in by themselves."""
