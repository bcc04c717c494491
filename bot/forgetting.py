"""Forgetting how rows were written, on a clock: it joins the tips of one conversation."""

from __future__ import annotations

import asyncio
import logging

from bot.incidents import incident
from triage.errors import UnavailableError
from triage.ports import Store

logger = logging.getLogger(__name__)

FORGET_EVERY = 600.0
SETTLING = 60.0
"""Seconds from the start to the first time: whoever waited for the line goes before."""


async def forget_history(store: Store) -> None:
    """Until cancelled. A disk without room, or a database that is away, ends no line."""
    await asyncio.sleep(SETTLING)
    while True:
        try:
            await store.forget_history()
        except UnavailableError as error:
            incident(logger, "forgetting how rows were written", error)
        await asyncio.sleep(FORGET_EVERY)
