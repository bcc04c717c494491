"""`ilbirs run`: the line, or one role of it, until it is told to stop."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal

from bot.process_roles import ProcessRole
from bot.scrub import set_up_logging
from bot.settings import Settings, load_settings

logger = logging.getLogger(__name__)


def run_line(role: str = "") -> None:
    """`role` stands above ILBIRS_ROLE."""
    settings = load_settings(**({"role": role} if role else {}))
    set_up_logging(settings.log_level)
    asyncio.run(_run(settings))


async def _run(settings: Settings) -> None:
    """SIGTERM and SIGINT end it cleanly; what was not finished is done after the next start."""
    async with asyncio.TaskGroup() as group:
        work = group.create_task(_opened(settings))
        loop = asyncio.get_running_loop()
        for sign in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(sign, work.cancel)


async def _opened(settings: Settings) -> None:
    # What is imported stays: looking through it for garbage takes a fifth of the time.
    gc.disable()
    try:
        # A missing setting is named at once, not after the seconds that spaCy takes to load.
        from bot.opening import open_line, run
        from bot.worker import open_worker
    finally:
        gc.enable()
    if settings.role is ProcessRole.WORKER:
        async with open_worker(settings) as worker:
            logger.info("The worker is at work")
            return await worker.run()
    async with open_line(settings) as opened:
        logger.info("The line is open at %s", settings.api_base)
        await run(opened, settings)
