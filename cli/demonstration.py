"""`ilbirs demo`: the whole line against a Telegram of its own; nothing leaves this machine."""

from __future__ import annotations

import asyncio
import signal
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from bot.opening import Open, open_line, run
from bot.scrub import set_up_logging
from bot.settings import Settings, load_settings
from cli.demo_script import play
from cli.demo_token import DEMO_TOKEN
from reference.agencies import load_agencies
from simulator import Group, Person, Server, World, serve
from storage.keyfiles import new_keys
from storage.tokens import SystemTokens
from triage.desks import Binding
from triage.errors import UnavailableError
from triage.model import TRIAGE_DESK, AgencyKey
from triage.ports import Unit

DESKS = (
    "kg_sets", "kg_biodiversity_dept", "kg_customs", "kg_border", "kg_police", "kg_mnrets",
    "kg_scns", "kz_cfw", "kz_fisheries", "kz_customs", "kz_anticorruption", "uz_ecopolice",
    "uz_customs", "uz_anticorruption", "tj_cep", "tj_customs", "tj_anticorruption", "tm_mep",
    "tm_customs", "tm_prosecutor",
)  # fmt: skip
OFFICERS = ("Bakyt", "Nurlan", "Dilnoza", "Rustam", "Maral", "Gulnara")


@dataclass(frozen=True)
class Stage:
    """The running demo: its world, its desks by agency, its line."""

    world: World
    desks: dict[str, Group]
    opened: Open
    address: str


def run_demo(*, script: bool, port: int) -> int:
    """Exit code 0; with `script` 0 only when every tip arrived."""
    set_up_logging("WARNING")
    return asyncio.run(_scripted() if script else _shown(port))


async def _scripted() -> int:
    async with open_stage(port=0) as stage:
        return await play(stage.world, stage.desks, typer.echo)


async def _shown(port: int) -> int:
    async with open_stage(port=port, reporter="Amina") as stage:
        typer.echo(f"\n  Ilbirs is open. The chat page:  {stage.address}\n")
        typer.echo("  Left a reporter's phone, right the desks. Ctrl+C ends it.\n")
        await _until_told()
    return 0


async def _until_told() -> None:
    told = asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sign, told.set)
    await told.wait()


@asynccontextmanager
async def open_stage(port: int, reporter: str = "") -> AsyncIterator[Stage]:
    world = World()
    world.add_bot(DEMO_TOKEN, "ilbirs_bot")
    if reporter:
        # Before the desks: a page that is open already gives the phone to whoever comes first.
        world.person(reporter, language_code="ky")
    server = await _served(world, port)
    try:
        with tempfile.TemporaryDirectory(prefix="ilbirs-demo-") as folder:
            settings = demo_settings(Path(folder), server.url)
            async with open_line(settings, create=True) as opened, _running(opened, settings):
                stage = Stage(world, {}, opened, server.url)
                yield replace(stage, desks=await open_desks(stage))
    finally:
        await server.close()


async def _served(world: World, port: int) -> Server:
    try:
        return await serve(world, port=port)
    except OSError:
        raise UnavailableError(
            f"Port {port} is taken. Choose another: ilbirs demo --port {port + 1}"
        ) from None


def demo_settings(folder: Path, api_base: str) -> Settings:
    keys = new_keys()
    return load_settings(
        token=DEMO_TOKEN,
        link_key=keys.link,
        content_key=keys.content,
        api_base=api_base,
        database_url=f"sqlite+aiosqlite:///{folder}/ilbirs.db",
        keys_url=f"sqlite+aiosqlite:///{folder}/keys.db",
        vault_dir=folder / "vault",
        webhook_url="",
    )


@asynccontextmanager
async def _running(opened: Open, settings: Settings) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as group:
        task = group.create_task(run(opened, settings))
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


async def open_desks(stage: Stage) -> dict[str, Group]:
    """Each agency's desk the way agencies get theirs; the demo reads the digits out itself."""
    names = {key: f"{one.country} {one.name_en}" for key, one in load_agencies().items()}
    names[TRIAGE_DESK] = "Ilbirs triage desk"
    found = {}
    # The triage desk last: the page opens the desk that heard something last.
    for at, key in enumerate((*DESKS, TRIAGE_DESK)):
        # Who sits at two desks shuts each for what accuses the other.
        officer = stage.world.person(OFFICERS[at % len(OFFICERS)], language_code="ru")
        found[key] = await _open_desk(stage, key, names[key], officer)
    return found


async def _open_desk(stage: Stage, key: str, title: str, officer: Person) -> Group:
    group = stage.world.group(title, members=[officer])
    group.chat.triage = key == TRIAGE_DESK
    async with stage.opened.store.unit() as unit:
        token = await _binding(stage, unit).invite(AgencyKey(key), "en")
        await unit.commit()
    officer.adds_bot(group, token)
    officer.promotes_bot(group)
    shown = await group.waits_for("six digits", timeout=20)
    code = next(word for word in shown.text.split() if word.isdigit() and len(word) == 6)
    async with stage.opened.store.unit() as unit:
        await _binding(stage, unit).confirm(AgencyKey(key), code)
        await unit.commit()
    return group


def _binding(stage: Stage, unit: Unit) -> Binding:
    return Binding(unit, stage.opened.line.clock, SystemTokens())
