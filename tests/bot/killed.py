"""A line in a process of its own that is killed, hard, at a named point."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
from collections.abc import Mapping
from functools import cache
from multiprocessing.context import ForkServerProcess

from bot.checkpoints import no_checkpoint
from bot.opening import Learned, learn, open_line, run
from bot.settings import load_settings

# One process learns the language and the map; every line of the test run is forked from it.
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.bot.learned"])


@cache
def learned() -> Learned:
    return learn()


def start_line(settings: Mapping[str, object], kill_at: str = "") -> ForkServerProcess:
    """A process that runs the line; with `kill_at` it dies by SIGKILL when first there."""
    process = PROCESSES.Process(target=_live, args=(dict(settings), kill_at), daemon=True)
    process.start()
    return process


def _live(settings: Mapping[str, object], kill_at: str) -> None:
    asyncio.run(_run(settings, kill_at))


async def _run(settings: Mapping[str, object], kill_at: str) -> None:
    def die(point: str) -> None:
        if point == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    checkpoint = die if kill_at else no_checkpoint
    given = load_settings(**settings)
    async with open_line(given, checkpoint=checkpoint, learned=learned()) as opened:
        await run(opened, given, checkpoint)
