"""`make bench`: one run, everything beside its peer. Loopback only, bounded, ends by itself."""

from __future__ import annotations

import asyncio
import logging
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from itertools import chain
from pathlib import Path

from bench.accepting import SECRET, Accepted, accept
from bench.child import ILBIRS, Child, run_to_end, running
from bench.desks import bind_desks
from bench.parts import parts
from bench.scenes import scenes
from bench.tally import table, tally
from bench.tips import WORDS, Flow, Watch, as_fast_as_it_goes, echoes, evenly
from bench.week import played
from bot.opening import learn
from simulator import World, serve
from storage.keyfiles import new_keys
from tests.ports import free_port
from tests.postgres import binaries
from tests.postgres import running as running_postgres

TOKEN = "42:BENCH-AGAINST-THE-SIMULATOR-ONLY"  # noqa: S105
KEYS = new_keys()


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def settings(folder: Path, api: str, port: int, urls: Mapping[str, str]) -> dict[str, str]:
    given = {
        "TOKEN": TOKEN,
        "LINK_KEY": KEYS.link,
        "CONTENT_KEY": KEYS.content,
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder}/ilbirs.db",
        "KEYS_URL": f"sqlite+aiosqlite:///{folder}/keys.db",
        "VAULT_DIR": f"{folder}/vault",
        "API_BASE": api,
        "WEBHOOK_URL": f"http://127.0.0.1:{port}/hook",
        "WEBHOOK_SECRET": SECRET,
        "WEBHOOK_PORT": str(port),
        "LOG_LEVEL": "WARNING",
        "PACE": "false",
    }
    return {f"ILBIRS_{name}": value for name, value in (given | dict(urls)).items()}


@asynccontextmanager
async def line(urls: Mapping[str, str], desks: int = 1) -> AsyncIterator[tuple[Watch, Child, str]]:
    """A simulator here, `ilbirs run` in a process of its own, desks bound."""
    world = World()
    world.add_bot(TOKEN, "ilbirs_bot")
    server = await serve(world)
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="ilbirs-bench-") as folder:
        env = settings(Path(folder), server.url, port, urls)
        try:
            await run_to_end(*ILBIRS, "db", "upgrade", env=env)
            async with running(*ILBIRS, "run", env=env, port=port) as child:
                await bind_desks(world, env, desks)
                yield Watch(world), child, f"http://127.0.0.1:{port}/hook"
        finally:
            await server.close()


@asynccontextmanager
async def peer() -> AsyncIterator[tuple[Watch, Child, str]]:
    world = World()
    bot = world.add_bot(TOKEN, "ilbirs_bot")
    server = await serve(world)
    port = free_port()
    env = settings(Path("unused"), server.url, port, {})
    url = f"http://127.0.0.1:{port}/hook"
    try:
        async with running(sys.executable, "-m", "bench.echo", env=env, port=port) as child:
            await set_webhook(server.url, url)
            assert bot.webhook
            yield Watch(world), child, url
    finally:
        await server.close()


async def set_webhook(api: str, url: str) -> None:
    from aiohttp import ClientSession

    async with ClientSession() as client:
        asked = {"url": url, "secret_token": SECRET}
        async with client.post(f"{api}/bot{TOKEN}/setWebhook", json=asked) as response:
            assert response.status == 200


def row(name: str, *cells: str) -> None:
    say(f"  {name:<44}" + "".join(f"{cell:>16}" for cell in cells))


def accepted(name: str, found: Accepted) -> None:
    row(name, f"{found.rate:,.0f}/s", f"p50 {found.p50:.1f} ms", f"p99 {found.p99:.1f} ms")


def flowed(name: str, found: Flow) -> None:
    cells = (f"{found.rate:,.1f}/s", f"p50 {found.p50:.2f} s", f"p99 {found.p99:.2f} s")
    row(name, *cells, f"lost {found.lost}")


def measure_parts() -> None:
    say("\nThe parts of a tip, in one process")
    for name, found in parts().items():
        row(
            name,
            f"p50 {found.median:.2f} ms",
            f"p99 {found.p99:.2f} ms",
            f"4,096: {found.longest:.0f} ms",
        )


async def measure_peer() -> None:
    say("\nA bare aiogram echo bot: reads nothing, keeps nothing")
    async with peer() as (watch, child, url):
        row("ready in, resident", f"{child.ready_in:.1f} s", f"{child.resident_mb():.0f} MB")
        accepted(
            "updates accepted, 32 connections",
            await accept(watch.world, url, updates=6000, connections=32),
        )
        flowed(
            "messages there and back, 32 at once", await echoes(watch, messages=3000, at_once=32)
        )


async def measure_line(name: str, *urls: Mapping[str, str]) -> None:
    """Two lines one after the other, each on empty databases."""
    say(f"\nIlbirs on {name}: sealed, read, routed, durable")
    async with line(urls[0]) as (watch, child, url):
        row("ready in, resident", f"{child.ready_in:.1f} s", f"{child.resident_mb():.0f} MB")
        await measure_tips(watch, child)
        steady = await accept(watch.world, url, updates=6000, connections=32, per_second=2000)
        accepted("updates accepted and durable, at 2,000/s", steady)
        row("resident after", f"{child.resident_mb():.0f} MB")
    async with line(urls[1]) as (watch, child, url):
        burst = await accept(watch.world, url, updates=10000, connections=32)
        accepted("updates accepted and durable, a burst", burst)


async def measure_tips(watch: Watch, child: Child) -> None:
    """Tips of many incidents, then as many of one."""
    many = [f"{one.words}. Метка {{0}}" for one in scenes()]
    for name, words in ((f"{len(many)} incidents", many), ("one incident", [WORDS])):
        worked = child.worked()
        found = await as_fast_as_it_goes(watch, tips=1500, at_once=32, words=words)
        flowed(f"whole tips of {name}, 32 at once", found)
        row("processor for each", f"{1e3 * (child.worked() - worked) / 1500:.1f} ms")


async def measure_postgres() -> None:
    folder = binaries()
    if folder is None:
        return say("\nPostgreSQL: not measured, no server binaries here")
    with running_postgres(folder, durability="") as server:
        names = [("records", "keys"), ("records_2", "keys_2")]
        await server.create(*chain(*names))
        urls = [
            {"DATABASE_URL": server.url(one), "KEYS_URL": server.url(other)} for one, other in names
        ]
        await measure_line("PostgreSQL, fsync on", *urls)
    return None


async def measure_pace() -> None:
    say("\nIlbirs with Telegram's pace on, 40 desks, 3 tips a second for a minute")
    async with line({"PACE": "true"}, desks=40) as (watch, child, _):
        watch.world.limits.enforced = True
        urgent, others = await evenly(watch, per_second=3, seconds=60)
        flowed("priority 5, from message to card", urgent)
        flowed("the others", others)
        row("resident after", f"{child.resident_mb():.0f} MB")


async def measure_week() -> None:
    say("\nA week at 40 desks, 2,000 tips, the clock moved: what the machine takes is nothing")
    with tempfile.TemporaryDirectory(prefix="ilbirs-bench-") as folder:
        async with played(Path(folder), learn(), tips=2000, desks=40) as week:
            for each in table(await tally(week)):
                say(each)


async def measure_files() -> None:
    # The other figures are taken without Pillow in this process.
    from bench.files import cells, met, worst

    say("\nHostile files, one after another: wall, processor, most memory")
    every = []
    async for one in met():
        every.append(one)
        row(one.name, *cells(one))
    row("the worst of all", *worst(every))


async def measure_sealing() -> None:
    from bench.sealing import share

    say("\nSealing, of the processor time of a tip of words, in one process under a profiler")
    found = await share(learn(), tips=200)
    row("cipher, padding, keyed hashes, custody chain", f"{found.sealing:.1f} ms")
    row("the hash of its receipt, slow on purpose", f"{found.code:.1f} ms")
    row("of all", f"{found.whole + found.code:.1f} ms", f"{found.percent:.1f} %")


async def main() -> None:
    logging.getLogger("aiohttp").setLevel(logging.ERROR)
    if "--files" in sys.argv:
        return await measure_files()
    if "--week" in sys.argv:
        return await measure_week()
    if "--sealing" in sys.argv:
        return await measure_sealing()
    measure_parts()
    await measure_peer()
    await measure_line("SQLite", {}, {})
    await measure_postgres()
    await measure_pace()
    await measure_sealing()
    return await measure_week()


if __name__ == "__main__":
    asyncio.run(main())
