"""`ilbirs run`: the line until it is told to stop."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal

from bot.scrub import set_up_logging
from bot.settings import Settings, load_settings

logger = logging.getLogger(__name__)


def run_line() -> None:
    settings = load_settings()
    set_up_logging(settings.log_level)
    asyncio.run(_run(settings))


async def _run(settings: Settings) -> None:
    """SIGTERM and SIGINT end it cleanly; what was not finished is done after the next start."""
    async with asyncio.TaskGroup() as group:
        work = group.create_task(_line(settings))
        loop = asyncio.get_running_loop()
        for sign in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(sign, work.cancel)


async def _line(settings: Settings) -> None:
    # What is imported stays: looking through it for garbage takes a fifth of the time.
    gc.disable()
    try:
        # A missing setting is named at once, not after the seconds that spaCy takes to load.
        from bot.opening import open_line, run
    finally:
        gc.enable()
    async with open_line(settings) as opened:
        logger.info("The line is open at %s", settings.api_base)
        await run(opened, settings)
