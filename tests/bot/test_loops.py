"""Loops: each looks at what is due, and asks for the next moment only when it may sleep."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from bot.bell import Bell
from bot.loops import BREATH, Loop
from tests.bot.leaping import leaps
from tests.clock import MORNING, FixedClock


def nothing_happens(_: int) -> None:
    """The bell stays silent."""


@dataclass
class Room:
    """Where little is ever due. `event` happens during each look."""

    due: datetime | None = None
    event: Callable[[int], None] = nothing_happens
    bell: Bell = field(default_factory=Bell)
    looks: list[float] = field(default_factory=list)
    asked: int = 0

    async def take(self, _: asyncio.TaskGroup) -> int:
        self.looks.append(asyncio.get_running_loop().time())
        self.event(len(self.looks))
        return 0

    async def next(self) -> datetime | None:
        self.asked += 1
        return self.due

    async def lives(self, seconds: float) -> None:
        loop = Loop(self.take, self.bell, FixedClock(), self.next, look_up=60)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(seconds):
                await loop.run()


@pytest.mark.parametrize(
    ("due", "second"),
    [(None, 60), (MORNING + timedelta(seconds=7), 7), (MORNING + timedelta(hours=1), 60)],
)
def test_a_loop_sleeps_until_the_next_moment(due: datetime | None, second: float) -> None:
    room = Room(due)

    leaps(room.lives(second + 1))

    assert room.looks[:2] == pytest.approx([0, second], abs=0.01)


def test_rung_while_it_looks_it_looks_again_and_asks_for_no_moment() -> None:
    room = Room()
    room.event = lambda look: room.bell.ring() if look < 5 else None

    leaps(room.lives(30))

    assert (len(room.looks), room.asked) == (5, 1)
    assert room.looks[-1] == pytest.approx(4 * BREATH, abs=0.01)


def test_what_rings_in_one_breath_is_one_look() -> None:
    room = Room()

    async def story() -> None:
        for _ in range(9):
            asyncio.get_running_loop().call_later(7, room.bell.ring)
        await room.lives(30)

    leaps(story())

    assert room.looks == pytest.approx([0, 7], abs=0.01)
