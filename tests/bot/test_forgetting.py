"""Forgetting how rows were written: a minute after the start, then every ten, whatever
happened the last time."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.forgetting import FORGET_EVERY, SETTLING, forget_history
from storage.store import SqlStore
from tests.bot.leaping import leaps
from tests.bot.opened import opened
from tests.clock import FixedClock
from triage.errors import UnavailableError


class Weary(SqlStore):
    """A real store on a disk without room to write a table twice."""

    times: list[float]

    async def forget_history(self) -> None:
        self.times.append(asyncio.get_running_loop().time())
        raise UnavailableError("no room")


def test_a_disk_without_room_ends_no_line_and_it_is_tried_again(
    blank: Path, tmp_path: Path
) -> None:
    times: list[float] = []

    async def story() -> None:
        async with opened(Weary, blank, tmp_path, FixedClock()) as store:
            store.times = times
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(SETTLING + FORGET_EVERY * 2 + 1):
                    await forget_history(store)

    leaps(story())

    assert times == pytest.approx([60, 660, 1260], abs=0.5)
